import { useTranslation } from 'react-i18next';
import type { ImpreciseDate } from '../lib/api-types.js';
import { formatInstant } from '../lib/dates.js';
import { useSession, useToday } from '../lib/session.js';
import { useDateWords } from '../lib/use-date-words.js';

interface DueProps {
  due: ImpreciseDate;
  withDistance?: boolean;
}

/** When something is due: "14 June 2018 (in 12 days)". */
export function DueText({ due, withDistance = true }: DueProps) {
  const words = useDateWords();
  const today = useToday();
  return (
    <span>
      {words.due(due)}
      {withDistance && due.endsOn !== null && (
        <span className="muted"> ({words.distance(today, due.endsOn)})</span>
      )}
    </span>
  );
}

/** When a meeting is held: "June 2018, day to be confirmed". */
export function EventDateText({ date }: { date: ImpreciseDate }) {
  const words = useDateWords();
  return <span>{words.event(date)}</span>;
}

/** A calendar date, with its distance from today where that helps. */
export function DayText({ on, withDistance = false }: { on: string; withDistance?: boolean }) {
  const words = useDateWords();
  const today = useToday();
  return (
    <time dateTime={on}>
      {words.day(on)}
      {withDistance && <span className="muted"> ({words.distance(today, on)})</span>}
    </time>
  );
}

/** An instant in the reader's own zone, or in the one given. */
export function InstantText({ at, zone }: { at: string; zone?: string }) {
  const { i18n } = useTranslation();
  const session = useSession();
  return <time dateTime={at}>{formatInstant(i18n.language, at, zone ?? session.user.timeZone)}</time>;
}
