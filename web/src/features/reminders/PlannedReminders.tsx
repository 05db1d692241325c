import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { Loaded } from '../../components/Loaded.js';
import { MoreButton } from '../../components/MoreButton.js';
import { Section } from '../../components/Section.js';
import type { Reminder } from '../../lib/api-types.js';
import { formatLongDay, timeOf } from '../../lib/dates.js';
import { groupBy } from '../../lib/group-by.js';
import { useToday } from '../../lib/session.js';
import { useDateWords } from '../../lib/use-date-words.js';
import { offsetDaysOf } from './offset-days.js';
import { plannedRemindersQuery } from './reminders.queries.js';
import { useStepWords } from './use-step-words.js';

/** What will be sent, day by day; one mail per person and day carries all of it. */
export function PlannedReminders() {
  const { t, i18n } = useTranslation();
  const today = useToday();
  const dates = useDateWords();
  const stepWords = useStepWords();
  const reminders = useInfiniteQuery(plannedRemindersQuery);
  const columns: Column<Reminder>[] = [
    {
      key: 'recipient',
      header: t('reminder.recipient'),
      width: '24%',
      render: ({ recipient }) => recipient.displayName,
    },
    {
      key: 'about',
      header: t('reminder.about'),
      width: '40%',
      render: ({ milestone }) => (
        <span className="row">
          {milestone.title}
          {milestone.isIllustrative && <IllustrativeLabel />}
        </span>
      ),
    },
    {
      key: 'date',
      header: t('reminder.milestoneDate'),
      render: ({ milestone }) =>
        milestone.kind === 'meeting' ? dates.event(milestone.date) : dates.due(milestone.date),
    },
    {
      key: 'step',
      header: t('reminder.step'),
      width: '8.5rem',
      render: ({ step, nominalOn, milestone: { kind, date } }) =>
        stepWords({ step, offsetDays: offsetDaysOf({ nominalOn, kind, date }) }),
    },
    {
      key: 'time',
      header: t('reminder.localTime'),
      width: '6.5rem',
      render: ({ sendAt, zone }) => timeOf(sendAt, zone),
    },
  ];
  return (
    <Loaded query={reminders}>
      {(data) => {
        const items = data.pages.flatMap((page) => page.items);
        if (items.length === 0)
          return <EmptyState title={t('reminder.nonePlanned')}>{t('reminder.nonePlannedHint')}</EmptyState>;
        return (
          <>
            {[...groupBy(items, (reminder) => reminder.sendOn)].map(([sendOn, rows]) => (
              <Section
                key={sendOn}
                title={formatLongDay(i18n.language, sendOn)}
                note={dates.distance(today, sendOn)}
              >
                <DataTable
                  caption={formatLongDay(i18n.language, sendOn)}
                  columns={columns}
                  rows={rows}
                  rowKey={(reminder) => reminder.id}
                />
              </Section>
            ))}
            <MoreButton query={reminders} />
          </>
        );
      }}
    </Loaded>
  );
}
