import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { InstantText } from '../../../components/DateText.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import { MoreButton } from '../../../components/MoreButton.js';
import type { AnsweredReminder } from '../../../lib/api-types.js';
import { useStepWords } from '../use-step-words.js';
import type { AnsweredSearch } from './responses-search.js';
import { answeredRemindersQuery } from './responses.queries.js';

/** The reminders behind a number, newest first, each with its mail and with what followed. */
export function AnsweredReminders({ planId, search }: { planId: string; search: AnsweredSearch }) {
  const { t } = useTranslation();
  const stepWords = useStepWords();
  const { plan: _, ...filter } = search;
  const reminders = useInfiniteQuery(answeredRemindersQuery(planId, filter));
  const columns: Column<AnsweredReminder>[] = [
    {
      key: 'commitment',
      header: t('changes.what'),
      width: '36%',
      render: ({ state, commitment }) => (
        <Link
          to="/plans/$planId/commitments/$commitmentId"
          params={{ planId, commitmentId: commitment.id }}
          search={{ state: state.isoCode }}
          preload={false}
        >
          {state.name}, {commitment.code} {commitment.title}
        </Link>
      ),
    },
    { key: 'step', header: t('reminder.step'), width: '9rem', render: stepWords },
    {
      key: 'sent',
      header: t('responses.sentAt'),
      width: '14rem',
      render: ({ sentAt, deliveryId }) => (
        <Link to="/reminders/sent/$deliveryId" params={{ deliveryId }} preload={false}>
          <InstantText at={sentAt} />
        </Link>
      ),
    },
    {
      key: 'outcome',
      header: t('responses.outcome'),
      render: ({ outcome, answeredAt }) =>
        answeredAt === null ? (
          t(`responses.outcomes.${outcome}`)
        ) : (
          <>
            {t('responses.outcomes.answered')} <InstantText at={answeredAt} />
          </>
        ),
    },
  ];
  return (
    <Loaded query={reminders}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items);
        if (rows.length === 0)
          return <EmptyState title={t('responses.none')}>{t('responses.noneHint')}</EmptyState>;
        return (
          <>
            <DataTable
              caption={t('responses.rows')}
              columns={columns}
              rows={rows}
              rowKey={({ milestoneId, step, round }) => `${milestoneId} ${step} ${round}`}
            />
            <MoreButton query={reminders} />
          </>
        );
      }}
    </Loaded>
  );
}
