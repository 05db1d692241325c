import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { EmptyState } from '../../../components/EmptyState.js';
import type { StateRef } from '../../../lib/api-types.js';

type State = Pick<StateRef, 'id' | 'isoCode' | 'name'>;

/** The states whose channels one may read. */
export function ChannelList({ states }: { states: State[] }) {
  const { t } = useTranslation();
  const columns: Column<State>[] = [
    {
      key: 'state',
      header: t('state.name'),
      width: '40%',
      render: ({ id, name }) => (
        <Link to="/member-states/channels/$stateId" params={{ stateId: id }} preload={false}>
          {name}
        </Link>
      ),
    },
    {
      key: 'letters',
      header: t('letter.title'),
      render: ({ isoCode, name }) => (
        <Link to="/letters" search={{ memberState: isoCode }} preload={false}>
          {t('channel.lettersTo', { state: name })}
        </Link>
      ),
    },
  ];
  if (states.length === 0) return <EmptyState title={t('state.none')} />;
  return <DataTable caption={t('channel.title')} columns={columns} rows={states} rowKey={({ id }) => id} />;
}
