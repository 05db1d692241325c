import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { DueText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { HealthMark } from '../../../components/HealthMark.js';
import { Loaded } from '../../../components/Loaded.js';
import { Section } from '../../../components/Section.js';
import { glyphKind } from '../../../lib/glyph-kind.js';
import { StatusText } from '../../../components/StatusText.js';
import type { Assignment, StateRef } from '../../../lib/api-types.js';
import { dateOf } from '../../../lib/dates.js';
import { groupBy } from '../../../lib/group-by.js';
import { useSession } from '../../../lib/session.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { assignmentsQuery } from '../progress.queries.js';

interface Props {
  planId: string;
  state: StateRef;
  /** Only what has this status; all without it. */
  status: string | undefined;
}

/** Every commitment of one state, area by area. */
export function StateCommitments({ planId, state, status }: Props) {
  const { t } = useTranslation();
  const { user } = useSession();
  const dates = useDateWords();
  const assignments = useQuery(assignmentsQuery({ plan: planId, state: [state.isoCode] }));
  const columns: Column<Assignment>[] = [
    {
      key: 'title',
      header: t('commitment.title'),
      width: '46%',
      render: ({ commitment }) => (
        <>
          {commitment.code}{' '}
          <Link
            to="/plans/$planId/commitments/$commitmentId"
            params={{ planId, commitmentId: commitment.id }}
            search={{ state: state.isoCode }}
            preload={false}
          >
            {commitment.title}
          </Link>
        </>
      ),
    },
    {
      key: 'status',
      header: t('filter.status'),
      width: '24%',
      render: (assignment) => (
        <StatusText
          status={assignment.status}
          applicability={assignment.applicability}
          health={assignment.health}
          detail={
            assignment.confirmedAt === null
              ? undefined
              : t('confirmedOn', { date: dates.day(dateOf(assignment.confirmedAt, user.timeZone)) })
          }
        />
      ),
    },
    {
      key: 'due',
      header: t('commitment.due'),
      render: (assignment) => (
        <>
          <DueText due={assignment.due} /> <HealthMark health={assignment.health} />
        </>
      ),
    },
  ];
  return (
    <Loaded query={assignments}>
      {(items) => {
        const shown = items.filter(
          (item) =>
            status === undefined ||
            (item.status !== null && glyphKind(item.status, item.applicability) === status),
        );
        if (shown.length === 0) return <EmptyState title={t('state.noCommitments')} />;
        const areas = [...groupBy(shown, ({ commitment }) => commitment.areaCode)].sort(([a], [b]) =>
          a.localeCompare(b, undefined, { numeric: true }),
        );
        return areas.map(([code, rows]) => {
          const title = `${code}. ${rows[0]?.commitment.areaTitle ?? ''}`;
          const ordered = [...rows].sort((a, b) =>
            a.commitment.code.localeCompare(b.commitment.code, undefined, { numeric: true }),
          );
          return (
            <Section key={code} title={title} note={t('commitment.count', { count: rows.length })}>
              <DataTable
                caption={title}
                columns={columns}
                rows={ordered}
                rowKey={(assignment) => assignment.id}
              />
            </Section>
          );
        });
      }}
    </Loaded>
  );
}
