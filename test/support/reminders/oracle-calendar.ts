import type { Day } from './scenario.js';

/** Days, clocks and working weeks of the oracle. Nothing here comes from the tracker: it is what the tracker is held against. */

const DAY_MS = 86_400_000;
const MOST_DAYS_SEARCHED = 31;

const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days);
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);
/** 1 = Monday … 7 = Sunday; 1 January 1970 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
export const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day));

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows, `2018-06-01 08:30`. */
function wallClock(instant: number, zone: string): string {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    clocks.set(zone, clock);
  }
  return clock.format(instant);
}

export const localDay = (instant: number, zone: string): Day => wallClock(instant, zone).slice(0, 10);
export const localTime = (instant: number, zone: string): string => wallClock(instant, zone).slice(11);
/** `02:30`, or `02:30 again` where clocks were put back. */
export function sayTime(instant: number, zone: string): string {
  const isRepeated = wallClock(instant, zone) === wallClock(instant - 3_600_000, zone);
  return `${localTime(instant, zone)}${isRepeated ? ' again' : ''}`;
}

const instants = new Map<string, number>();

/**
 * When the clock on the wall shows `time`; the first time, where it does so twice. Where it never does because the clock
 * is put forward, an hour later.
 */
export function instantOf(day: Day, time: string, zone: string): number {
  const key = `${day} ${time} ${zone}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const found = findInstant(day, time, zone);
  instants.set(key, found);
  return found;
}

function findInstant(day: Day, time: string, zone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // No clock is further from UTC than that; clocks stand on whole quarters of an hour.
  for (let instant = asUtc - 15 * 3_600_000; instant <= asUtc + 15 * 3_600_000; instant += 900_000) {
    if (wallClock(instant, zone) === `${day} ${time}`) return instant;
  }
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return findInstant(day, `${String(hours + 1).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`, zone);
}

/** When somebody works. */
export interface WorkingDays {
  restDays: readonly number[];
  holidays: ReadonlyMap<Day, string>;
  quietDays: readonly number[];
  /** ISO weekday of a weekly digest. */
  weeklyOn: number | null;
}

export function isWorkingDay(day: Day, { restDays, holidays, quietDays }: WorkingDays): boolean {
  const weekday = weekdayOf(day);
  return !restDays.includes(weekday) && !quietDays.includes(weekday) && !holidays.has(day);
}

/** The working day on `day` or next to it in the direction; null where none is near. */
function nearest(day: Day, direction: 1 | -1, working: WorkingDays): Day | null {
  for (let days = 0; days <= MOST_DAYS_SEARCHED; days++) {
    const candidate = plusDays(day, days * direction);
    if (isWorkingDay(candidate, working)) return candidate;
  }
  return null;
}

/** Section 4 of docs/reminders.md: the day on which a step that counts to `nominal` is sent. */
export function sendingDay(
  nominal: Day,
  direction: 1 | -1,
  waitsForWeekly: boolean,
  working: WorkingDays,
): Day | null {
  const day = nearest(nominal, direction, working);
  if (day === null || working.weeklyOn === null || !waitsForWeekly) return day;
  let weekly = day;
  while (weekdayOf(weekly) !== working.weeklyOn) weekly = plusDays(weekly, direction);
  return nearest(weekly, direction, working);
}

/** Does a digest come on that day? A weekly one whose day is no working day comes on the next that is one. */
export function isDigestDay(day: Day, working: WorkingDays): boolean {
  if (!isWorkingDay(day, working)) return false;
  if (working.weeklyOn === null) return true;
  // Back over days of rest to the digest day itself: a working day before it has had the digest.
  let weekly = day;
  while (weekdayOf(weekly) !== working.weeklyOn) {
    weekly = plusDays(weekly, -1);
    if (isWorkingDay(weekly, working)) return false;
  }
  return true;
}

/** Rule 4.5: why it is not sent on `nominal`. */
export function reasonToMove(nominal: Day, day: Day, working: WorkingDays): string | null {
  if (day === nominal) return null;
  if (working.restDays.includes(weekdayOf(nominal))) return 'rest day';
  const holiday = working.holidays.get(nominal);
  if (holiday !== undefined) return `holiday ${holiday}`;
  return working.quietDays.includes(weekdayOf(nominal)) ? 'quiet day' : 'weekly digest';
}
