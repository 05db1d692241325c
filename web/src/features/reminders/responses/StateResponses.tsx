import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { InstantText } from '../../../components/DateText.js';
import { Section } from '../../../components/Section.js';
import type { ReminderResponses } from '../../../lib/api-types.js';
import { FollowedCount, OpenCount } from './FollowedCount.js';
import type { ResponsesSearch } from './responses-search.js';

type StateCounts = ReminderResponses['states'][number];

interface Props {
  planId: string;
  states: StateCounts[];
  search: ResponsesSearch;
}

/** Member States in English alphabetical order, without bars: their numbers are not to be held against each other. */
export function StateResponses({ planId, states, search }: Props) {
  const { t } = useTranslation();
  const columns: Column<StateCounts>[] = [
    {
      key: 'state',
      header: t('state.name'),
      width: '22%',
      render: ({ state }) => (
        <Link
          to="/plans/$planId/member-states/$stateId"
          params={{ planId, stateId: state.id }}
          preload={false}
        >
          {state.name}
        </Link>
      ),
    },
    {
      key: 'followed',
      header: t('responses.followed'),
      render: (row) => (
        <FollowedCount counts={row} of={row.state.name} search={{ ...search, state: row.state.isoCode }} />
      ),
    },
    {
      key: 'open',
      header: t('responses.open'),
      width: '11rem',
      render: (row) => (
        <OpenCount counts={row} of={row.state.name} search={{ ...search, state: row.state.isoCode }} />
      ),
    },
    {
      key: 'silent',
      header: t('responses.silent'),
      width: '15rem',
      render: ({ state, silent }) =>
        silent === 0 ? (
          <span className="figures">0</span>
        ) : (
          <Link
            to="/plans/$planId/member-states/$stateId"
            params={{ planId, stateId: state.id }}
            search={{ status: 'not_reported' }}
            className="figures"
            aria-label={`${silent}, ${state.name}: ${t('status.not_reported')}`}
            preload={false}
          >
            {silent}
          </Link>
        ),
    },
    {
      key: 'updated',
      header: t('state.lastUpdated'),
      width: '13rem',
      render: ({ lastUpdatedAt }) =>
        lastUpdatedAt === null ? t('status.not_reported') : <InstantText at={lastUpdatedAt} />,
    },
  ];
  return (
    <Section title={t('responses.byStates')} note={t('responses.byStatesNote')}>
      <DataTable
        caption={t('responses.byStates')}
        columns={columns}
        rows={states}
        rowKey={({ state }) => state.id}
      />
    </Section>
  );
}
