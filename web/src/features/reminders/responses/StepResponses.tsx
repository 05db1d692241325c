import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { Section } from '../../../components/Section.js';
import type { ReminderResponses } from '../../../lib/api-types.js';
import { useStepWords } from '../use-step-words.js';
import { FollowedCount, OpenCount } from './FollowedCount.js';
import classes from './Responses.module.css';
import type { ResponsesSearch } from './responses-search.js';

type StepCounts = ReminderResponses['steps'][number];

/** Which steps of the policy an update followed; the bars draw the numbers beside them. */
export function StepResponses({ steps, search }: { steps: StepCounts[]; search: ResponsesSearch }) {
  const { t } = useTranslation();
  const stepWords = useStepWords();
  const most = Math.max(...steps.map(({ reminders }) => reminders));
  const columns: Column<StepCounts>[] = [
    { key: 'step', header: t('reminder.step'), width: '30%', render: stepWords },
    {
      key: 'followed',
      header: t('responses.followed'),
      render: (counts) => (
        <div className={classes.followed}>
          <FollowedCount counts={counts} of={stepWords(counts)} search={{ ...search, step: counts.step }} />
          <CountBar counts={counts} most={most} />
        </div>
      ),
    },
    {
      key: 'open',
      header: t('responses.open'),
      width: '11rem',
      render: (counts) => (
        <OpenCount counts={counts} of={stepWords(counts)} search={{ ...search, step: counts.step }} />
      ),
    },
  ];
  return (
    <Section title={t('responses.bySteps')} note={t('responses.bar')}>
      <DataTable
        caption={t('responses.bySteps')}
        columns={columns}
        rows={steps}
        rowKey={({ step, stepKind }) => `${step} ${stepKind}`}
      />
    </Section>
  );
}

function CountBar({ counts, most }: { counts: StepCounts; most: number }) {
  const { reminders, responses, open } = counts;
  const parts = [
    [classes.responses, responses],
    [classes.open, open],
    [undefined, reminders - responses - open],
  ] as const;
  return (
    <div className={classes.bar} aria-hidden="true">
      {parts.map(
        ([className, count], index) =>
          count > 0 && (
            <span key={index} className={className} style={{ width: `${(count / most) * 100}%` }} />
          ),
      )}
    </div>
  );
}
