import type { ImpreciseDate } from './api-types.js';

const millisecondsPerDay = 86_400_000;

/** A calendar date's midnight in UTC: the only zone in which dates are compared and formatted here. */
function atMidnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter is slow, and lists ask for hundreds. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  // British order of day and month is what the region's correspondence uses.
  const created = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  formats.set(key, created);
  return created;
}

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };

/** "14 June 2018" */
export function formatDay(language: string, date: string): string {
  return formatter(language, day).format(atMidnight(date));
}

/** "14 Jun 2018", for narrow columns */
export function formatShortDay(language: string, date: string): string {
  return formatter(language, { ...day, month: 'short' }).format(atMidnight(date));
}

/** "Thursday 14 June 2018" */
export function formatLongDay(language: string, date: string): string {
  return formatter(language, { ...day, weekday: 'long' })
    .format(atMidnight(date))
    .replace(',', '');
}

/** "Thursday" for 4: ISO weekdays, 1 = Monday */
export function formatWeekday(language: string, weekday: number): string {
  // 1 January 2018 was a Monday.
  return formatter(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2018, 0, weekday));
}

/** "19 – 20 December 2017" */
export function formatDayRange(language: string, from: string, to: string): string {
  return formatter(language, day).formatRange(atMidnight(from), atMidnight(to));
}

/** "June 2018" */
export function formatMonth(language: string, date: string): string {
  return formatter(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(atMidnight(date));
}

/** "14 June 2018, 09:05" in the given zone */
export function formatInstant(language: string, instant: string, timeZone: string): string {
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false };
  return formatter(language, { ...day, ...options, timeZone })
    .format(Date.parse(instant))
    .replace(' at ', ', ');
}

/** The calendar date of an instant in a zone, as YYYY-MM-DD. */
export function dateOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).format(Date.parse(instant));
}

/** The wall-clock time of an instant in a zone, as HH:mm. */
export function timeOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone,
  }).format(Date.parse(instant));
}

/** Days from `from` to `to`; negative when `to` is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((atMidnight(to) - atMidnight(from)) / millisecondsPerDay);
}

/** The calendar date that many days later. */
export function addDays(date: string, days: number): string {
  return isoDate(atMidnight(date) + days * millisecondsPerDay);
}

/** 1, 2, 3 or 4 */
export function quarterOf(date: string): number {
  return Math.ceil(Number(date.slice(5, 7)) / 3);
}

/** The instant at which a zone's wall clock shows that date and time, as ISO 8601 in UTC. */
export function instantAt(date: string, time: string, timeZone: string): string {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const shown = isoInstant(asUtc);
  const offset = Date.parse(`${dateOf(shown, timeZone)}T${timeOf(shown, timeZone)}:00Z`) - asUtc;
  return isoInstant(asUtc - offset);
}

/** How exactly a date can be known; what is to be confirmed is no date yet. */
export const knownPrecisions = ['day', 'month', 'quarter'] as const;
export type KnownPrecision = (typeof knownPrecisions)[number];

/** The day itself, or the month or quarter in which it lies. */
export function around(date: string, precision: KnownPrecision): ImpreciseDate {
  if (precision === 'day') return { startsOn: date, endsOn: date, precision };
  const year = date.slice(0, 4);
  const months = precision === 'month' ? 1 : 3;
  const first = precision === 'month' ? Number(date.slice(5, 7)) : quarterOf(date) * months - months + 1;
  const startsOn = `${year}-${String(first).padStart(2, '0')}-01`;
  const endsOn = isoDate(Date.UTC(Number(year), first - 1 + months, 0));
  return { startsOn, endsOn, precision };
}

function isoDate(milliseconds: number): string {
  return isoInstant(milliseconds).slice(0, 'YYYY-MM-DD'.length);
}

function isoInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
