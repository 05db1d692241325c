import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { DueText } from '../../components/DateText.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Loaded } from '../../components/Loaded.js';
import { Section } from '../../components/Section.js';
import { groupBy } from '../../lib/group-by.js';
import type { Commitment } from '../../lib/api-types.js';
import { commitmentsQuery } from './plans.queries.js';
import { useRecurrenceWords } from './use-recurrence-words.js';

/** What the plan asks for, area by area. */
export function CommitmentList({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const recurrenceWords = useRecurrenceWords();
  const columns: Column<Commitment>[] = [
    {
      key: 'title',
      header: t('commitment.title'),
      width: '44%',
      render: (commitment) => (
        <>
          {commitment.code}{' '}
          <Link
            to="/plans/$planId/commitments/$commitmentId"
            params={{ planId, commitmentId: commitment.id }}
            preload={false}
          >
            {commitment.title}
          </Link>
          {commitment.isWithdrawn && <span className="muted"> ({t('commitment.withdrawn')})</span>}
        </>
      ),
    },
    {
      key: 'due',
      header: t('commitment.due'),
      width: '24%',
      render: (commitment) => (
        <>
          <DueText due={commitment.due} withDistance={false} />
          {commitment.recurrence !== null && (
            <div className="muted">{recurrenceWords(commitment.recurrence)}</div>
          )}
        </>
      ),
    },
    { key: 'lead', header: t('commitment.leadBody'), render: (commitment) => commitment.leadBody },
  ];
  return (
    <Loaded query={useQuery(commitmentsQuery(planId))}>
      {(commitments) => {
        if (commitments.length === 0) return <EmptyState title={t('commitment.none')} />;
        const areas = groupBy(commitments, (commitment) => commitment.area.code);
        return [...areas].map(([code, rows]) => {
          const title = `${code}. ${rows[0]?.area.title ?? ''}`;
          return (
            <Section key={code} title={title} note={t('commitment.count', { count: rows.length })}>
              <DataTable
                caption={title}
                columns={columns}
                rows={rows}
                rowKey={(commitment) => commitment.id}
              />
            </Section>
          );
        });
      }}
    </Loaded>
  );
}
