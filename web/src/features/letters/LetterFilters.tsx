import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StateRef } from '../../lib/api-types.js';
import { letterStates, type LettersSearch } from './letters-search.js';

interface Props {
  states: Pick<StateRef, 'isoCode' | 'name'>[];
  search: LettersSearch;
  onChange: (search: LettersSearch) => void;
}

export function LetterFilters({ states, search, onChange }: Props) {
  const { t } = useTranslation();
  const { memberState, state } = search;
  const isListed = memberState === undefined || states.some(({ isoCode }) => isoCode === memberState);
  return (
    <div className="row no-print">
      <NativeSelect
        label={t('state.name')}
        value={memberState ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...states.map(({ isoCode, name }) => ({ value: isoCode, label: name })),
          // What the address asks for is a choice even before the states are here.
          ...(isListed ? [] : [{ value: memberState, label: memberState }]),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ state, memberState: value === '' ? undefined : value })
        }
      />
      <NativeSelect
        label={t('letter.state')}
        value={state ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...letterStates.map((known) => ({ value: known, label: t(`letter.states.${known}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ memberState, state: letterStates.find((known) => known === value) })
        }
      />
    </div>
  );
}
