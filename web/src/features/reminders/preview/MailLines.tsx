import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../../components/IllustrativeLabel.js';
import type { PreviewMail } from '../../../lib/api-types.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { offsetDaysOf } from '../offset-days.js';
import { useStepWords } from '../use-step-words.js';
import classes from './Preview.module.css';

const LINES_IN_SIGHT = 3;

type Line = PreviewMail['lines'][number];

/** What a mail is about, line by line, most urgent first; a long mail opens on demand. */
export function MailLines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  // One more line takes no more room than the words that hide it.
  const isLong = lines.length > LINES_IN_SIGHT + 1;
  const inSight = isLong ? lines.slice(0, LINES_IN_SIGHT) : lines;
  const rest = lines.slice(inSight.length);
  return (
    <div className={classes.lines}>
      <LineList lines={inSight} />
      {isLong && (
        <details>
          <summary>{t('preview.moreLines', { count: rest.length })}</summary>
          <LineList lines={rest} />
        </details>
      )}
    </div>
  );
}

function LineList({ lines }: { lines: Line[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={`${line.milestoneId} ${line.step}`}>
          <MailLine line={line} />
        </li>
      ))}
    </ul>
  );
}

/** The milestone, its step and date, and why it comes on another day than the step says. */
export function MailLine({ line }: { line: Line }) {
  const { t } = useTranslation();
  const words = useDateWords();
  const stepWords = useStepWords();
  const { kind, title, state, date, form, nominalOn, movedBecause, holidayName, isIllustrative } = line;
  return (
    <>
      {state === null ? title : `${title}, ${state.name}`} {isIllustrative && <IllustrativeLabel />}
      <div className="muted">
        {[
          stepWords({ step: line.step, offsetDays: offsetDaysOf(line) }),
          // The step says of a date to be confirmed that it is one.
          date.startsOn !== null && (kind === 'meeting' ? words.event(date) : words.due(date)),
          form === 'letter' && t('policyEditor.forms.letter'),
          movedBecause !== null &&
            t(`preview.moved.${movedBecause}`, { day: words.shortDay(nominalOn), holiday: holidayName }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  );
}
