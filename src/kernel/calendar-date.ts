import { Temporal } from 'temporal-polyfill';

/** A calendar date without time or zone, `YYYY-MM-DD`. Compares as text. */
export type CalendarDate = string;

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Is `text` a date that exists (`2018-02-29` does not)? */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!SHAPE.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).year > 0;
  } catch {
    return false;
  }
}

/**
 * The date `duration` after `date`; ISO 8601, signed (`-P90D`, `P6M`, `-P1W`).
 * A month too short for the day ends on its last day: 31 August + P6M = 28 February.
 */
export function addDuration(date: CalendarDate, duration: string): CalendarDate {
  const [, sign, count, unit] = /^(-?)P(\d+)([DW])$/.exec(duration) ?? [];
  if (count !== undefined) return addDays(date, Number(`${sign}${count}`) * (unit === 'W' ? 7 : 1));
  return Temporal.PlainDate.from(date).add(Temporal.Duration.from(duration)).toString();
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date((dayNumberOf(date) + days) * DAY_MS).toISOString().slice(0, 10);
}

export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CalendarDate): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

/**
 * Days since 1 January 1970. Planning counts days by the million, and Temporal's polyfill takes microseconds for each.
 * @throws RangeError for what is no date.
 */
function dayNumberOf(date: CalendarDate): number {
  const ms = Date.parse(date);
  if (Number.isNaN(ms)) throw new RangeError(`no date: ${date}`);
  return ms / DAY_MS;
}

export function firstDayOfMonth(date: CalendarDate): CalendarDate {
  return `${date.slice(0, 7)}-01`;
}

export function lastDayOfMonth(date: CalendarDate): CalendarDate {
  const plain = Temporal.PlainDate.from(date);
  return plain.with({ day: plain.daysInMonth }).toString();
}
