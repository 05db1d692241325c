import type { Reminder } from '../../lib/api-types.js';
import { daysBetween } from '../../lib/dates.js';

type Dated = Pick<Reminder, 'nominalOn'> & Pick<Reminder['milestone'], 'kind' | 'date'>;

/** Days from the date to the day that the step counts to, negative before it; null while the date is to be confirmed. */
export function offsetDaysOf({ nominalOn, kind, date: { startsOn, endsOn } }: Dated): number | null {
  // Steps before a meeting count from its first possible day, all others from the last day (docs/reminders.md, 2).
  const countsFrom = kind === 'meeting' ? startsOn : endsOn;
  return countsFrom === null ? null : daysBetween(countsFrom, nominalOn);
}
