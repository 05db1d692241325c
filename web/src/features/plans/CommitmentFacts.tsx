import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { DayText, DueText } from '../../components/DateText.js';
import { Facts } from '../../components/Facts.js';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { Section } from '../../components/Section.js';
import type { CommitmentDetail } from '../../lib/api-types.js';
import { useRecurrenceWords } from './use-recurrence-words.js';

/** What the plan says about one commitment, in the columns of regional work plans. */
export function CommitmentFacts({ commitment }: { commitment: CommitmentDetail }) {
  const { t } = useTranslation();
  const recurrenceWords = useRecurrenceWords();
  const period = commitment.periods.find(({ number }) => number === commitment.currentPeriodNumber);
  return (
    <Facts
      facts={[
        [t('commitment.activity'), commitment.activity],
        [t('commitment.expectedOutput'), commitment.expectedOutput],
        [t('commitment.leadBody'), commitment.leadBody],
        [t('commitment.cooperatingBodies'), commitment.cooperatingBodies.join('; ')],
        [
          commitment.recurrence === null ? t('commitment.due') : t('commitment.dueThisPeriod'),
          <DueText key="due" due={period?.due ?? commitment.due} />,
        ],
        commitment.recurrence !== null && [
          t('commitment.recurrence'),
          <>
            {recurrenceWords(commitment.recurrence)}
            {period !== undefined && (
              <span className="muted">
                {' · '}
                {t('commitment.period', { number: period.number })} <DayText on={period.fromOn} /> –{' '}
                <DayText on={period.untilOn} />
              </span>
            )}
          </>,
        ],
        [t('commitment.tracedTo'), commitment.tracedTo],
      ]}
    />
  );
}

type Provision = CommitmentDetail['provisions'][number];

/** The provisions that one update on this commitment serves. */
export function CommitmentProvisions({ commitment }: { commitment: CommitmentDetail }) {
  const { t } = useTranslation();
  if (commitment.provisions.length === 0) return null;
  const columns: Column<Provision>[] = [
    {
      key: 'provision',
      header: t('instrument.provision'),
      width: '40%',
      render: ({ code, title }) => `${code} ${title}`,
    },
    {
      key: 'instrument',
      header: t('instrument.name'),
      render: ({ instrumentTitle, isIllustrative }) => (
        <>
          {instrumentTitle} {isIllustrative && <IllustrativeLabel />}
        </>
      ),
    },
  ];
  return (
    <Section title={t('commitment.provisions')} note={t('commitment.provisionsNote')}>
      <DataTable
        caption={t('commitment.provisions')}
        columns={columns}
        rows={commitment.provisions}
        rowKey={({ instrumentCode, code }) => `${instrumentCode}:${code}`}
      />
    </Section>
  );
}
