import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { DayText } from '../../components/DateText.js';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { Section } from '../../components/Section.js';
import type { LetterDetail } from '../../lib/api-types.js';
import { useDateWords } from '../../lib/use-date-words.js';

type Line = LetterDetail['lines'][number];

/** What the letter says is due, as it was known when it was entered. */
export function LetterLines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  const dates = useDateWords();
  const columns: Column<Line>[] = [
    {
      key: 'title',
      header: t('reminder.about'),
      width: '40%',
      render: ({ title, isIllustrative }) => (
        <span className="row">
          {title}
          {isIllustrative && <IllustrativeLabel />}
        </span>
      ),
    },
    { key: 'plan', header: t('letter.plan'), render: ({ planTitle }) => planTitle },
    {
      key: 'date',
      header: t('reminder.milestoneDate'),
      render: ({ kind, date }) => (kind === 'meeting' ? dates.event(date) : dates.due(date)),
    },
    {
      key: 'updated',
      header: t('letter.lastUpdated'),
      render: ({ lastUpdatedOn }) =>
        lastUpdatedOn === null ? t('status.not_reported') : <DayText on={lastUpdatedOn} />,
    },
  ];
  return (
    <Section title={t('letter.lines')} note={t('letter.linesNote')}>
      <DataTable
        caption={t('letter.lines')}
        columns={columns}
        rows={lines}
        rowKey={({ milestoneId }) => milestoneId}
      />
    </Section>
  );
}
