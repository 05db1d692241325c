import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { DayText, DueText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { HealthMark } from '../../../components/HealthMark.js';
import { StatusText } from '../../../components/StatusText.js';
import type { Assignment } from '../../../lib/api-types.js';
import { dateOf } from '../../../lib/dates.js';
import { useSession } from '../../../lib/session.js';

interface Props {
  planId: string;
  commitmentId: string;
  assignments: Assignment[];
}

/** Where each state stands on one commitment, in the order of the API; nobody is ranked. */
export function StatesTable({ planId, commitmentId, assignments }: Props) {
  const { t } = useTranslation();
  const { user } = useSession();
  if (assignments.length === 0) return <EmptyState title={t('commitment.noAssignments')} />;
  const columns: Column<Assignment>[] = [
    {
      key: 'state',
      header: t('state.name'),
      width: '26%',
      render: (assignment) => (
        <Link
          to="/plans/$planId/commitments/$commitmentId"
          params={{ planId, commitmentId }}
          search={{ state: assignment.state.isoCode }}
          resetScroll={false}
          preload={false}
        >
          {assignment.state.name}
        </Link>
      ),
    },
    {
      key: 'status',
      header: t('filter.status'),
      width: '26%',
      render: ({ status, applicability, health }) => (
        <StatusText status={status} applicability={applicability} health={health} />
      ),
    },
    {
      key: 'health',
      header: t('filter.health'),
      render: ({ health, target }) => (
        <>
          <HealthMark health={health} />
          {target !== null && (
            <div>
              {t('target.short')} <DueText due={target} withDistance={false} />
            </div>
          )}
        </>
      ),
    },
    {
      key: 'confirmed',
      header: t('state.lastConfirmed'),
      width: '11rem',
      render: ({ confirmedAt }) =>
        confirmedAt !== null && <DayText on={dateOf(confirmedAt, user.timeZone)} />,
    },
  ];
  return (
    <DataTable
      caption={t('commitment.states')}
      columns={columns}
      rows={assignments}
      rowKey={(assignment) => assignment.id}
    />
  );
}
