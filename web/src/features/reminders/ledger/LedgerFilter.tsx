import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ledgerStates } from '../../../lib/ledger-state.js';
import type { LedgerSearch } from './ledger-search.js';

interface Props {
  search: LedgerSearch;
  onChange: (search: LedgerSearch) => void;
}

export function LedgerFilter({ search, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="row no-print">
      <NativeSelect
        label={t('delivery.state')}
        value={search.state ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...ledgerStates.map((state) => ({ value: state, label: t(`ledger.states.${state}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ state: ledgerStates.find((known) => known === value) })
        }
      />
    </div>
  );
}
