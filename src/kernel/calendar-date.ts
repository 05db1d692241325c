import { Temporal } from 'temporal-polyfill';

/** A calendar date without time or zone, `YYYY-MM-DD`. Compares as text. */
export type CalendarDate = string;

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
  return Temporal.PlainDate.from(date).add(Temporal.Duration.from(duration)).toString();
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function firstDayOfMonth(date: CalendarDate): CalendarDate {
  return `${date.slice(0, 7)}-01`;
}

export function lastDayOfMonth(date: CalendarDate): CalendarDate {
  const plain = Temporal.PlainDate.from(date);
  return plain.with({ day: plain.daysInMonth }).toString();
}
