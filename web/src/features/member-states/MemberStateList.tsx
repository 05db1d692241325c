import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { DayText } from '../../components/DateText.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Loaded } from '../../components/Loaded.js';
import type { MemberState } from '../../lib/api-types.js';
import { memberStatesQuery } from './member-states.queries.js';

/** The states with their standing today; membership is dated, and is not adoption. */
export function MemberStateList({ planId }: { planId: string | undefined }) {
  const { t } = useTranslation();
  const columns: Column<MemberState>[] = [
    {
      key: 'name',
      header: t('state.name'),
      width: '32%',
      render: (state) =>
        planId === undefined ? (
          state.name
        ) : (
          <Link
            to="/plans/$planId/member-states/$stateId"
            params={{ planId, stateId: state.id }}
            preload={false}
          >
            {state.name}
          </Link>
        ),
    },
    { key: 'iso', header: t('state.isoCode'), width: '7rem', render: (state) => state.isoCode },
    {
      key: 'standing',
      header: t('state.standing'),
      render: ({ standing }) => (standing === null ? t('standing.none') : t(`standing.${standing}`)),
    },
    {
      key: 'since',
      header: t('state.memberSince'),
      render: ({ memberSince }) => memberSince !== null && <DayText on={memberSince} />,
    },
    { key: 'zone', header: t('state.timeZone'), render: ({ timeZone }) => timeZone.replaceAll('_', ' ') },
  ];
  return (
    <Loaded query={useQuery(memberStatesQuery)}>
      {(states) =>
        states.length === 0 ? (
          <EmptyState title={t('state.none')} />
        ) : (
          <DataTable
            caption={t('state.listTitle')}
            columns={columns}
            rows={states}
            rowKey={(state) => state.id}
          />
        )
      }
    </Loaded>
  );
}
