import { addDays, type CalendarDate, weekdayOf } from '#app/kernel/calendar-date.js';
import { instantOf, localDate } from '#app/kernel/time-zone.js';
import {
  isWorkingDay,
  type WorkingCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '#app/kernel/working-days.js';
import type { MovedBecause } from '#app/modules/reminders/reminder-policy.js';

/** Days away, half-open: back on `untilOn`. */
export interface DaysAway {
  fromOn: CalendarDate;
  untilOn: CalendarDate;
}

/** When, where and how somebody is written to. */
export interface Person {
  userId: string;
  /** IANA name. */
  zone: string;
  /** ISO weekdays on which the organisation rests. */
  restDays: readonly number[];
  /** Names of the holidays of the organisation's state, expected or confirmed, by day. */
  holidays: ReadonlyMap<CalendarDate, string>;
  /** ISO weekdays of personal rest. */
  quietDays: readonly number[];
  /** ISO weekday of a weekly digest; null: a mail on each day with something due. */
  weeklyOn: number | null;
  isUnsubscribed: boolean;
  /** Who hears last before a date of one who has unsubscribed. */
  lastReminderTo: 'me' | 'alternate';
  absences: readonly DaysAway[];
  /** Do mails to this person fail? */
  isFailing: boolean;
}

/** The local day on which a step reaches a person, and why it is not the day that the step counts to. */
export interface SendDay {
  sendOn: CalendarDate;
  movedBecause: MovedBecause | null;
  holidayName: string | null;
}

export interface SendTime {
  sendOn: CalendarDate;
  sendAt: Date;
}

/** What is caught up on the last day goes out until then; later it would reach nobody at work. */
const LAST_HOUR = '18:00';

/** When the person works and wants to be written to. */
export function workingCalendarOf({ restDays, quietDays, holidays }: Person): WorkingCalendar {
  return { restDays: [...restDays, ...quietDays], holidays };
}

export function isAway({ absences }: Person, day: CalendarDate): boolean {
  return absences.some(({ fromOn, untilOn }) => fromOn <= day && day < untilOn);
}

/**
 * The day on which a step that counts to `nominalOn` is sent: docs/reminders.md, 4.
 * @param direction where it moves to from a day on which the person does not work.
 * @param waitsForDigest does it wait for a weekly digest?
 */
export function sendDayOf(
  person: Person,
  nominalOn: CalendarDate,
  direction: 'before' | 'after',
  waitsForDigest: boolean,
): SendDay {
  const calendar = workingCalendarOf(person);
  const nearest = direction === 'before' ? workingDayOnOrBefore : workingDayOnOrAfter;
  const workingDay = nearest(nominalOn, calendar);
  const sendOn =
    waitsForDigest && person.weeklyOn !== null
      ? nearest(digestDay(workingDay, person.weeklyOn, direction), calendar)
      : workingDay;
  const because = sendOn === nominalOn ? null : reasonToLeave(person, nominalOn);
  return {
    sendOn,
    movedBecause: because,
    holidayName: because === 'holiday' ? (person.holidays.get(nominalOn) ?? null) : null,
  };
}

function reasonToLeave({ restDays, holidays, quietDays }: Person, day: CalendarDate): MovedBecause {
  if (restDays.includes(weekdayOf(day))) return 'rest_day';
  if (holidays.has(day)) return 'holiday';
  return quietDays.includes(weekdayOf(day)) ? 'quiet_day' : 'weekly';
}

/** The day `weekday` nearest to `day` in one direction, `day` itself included. */
function digestDay(day: CalendarDate, weekday: number, direction: 'before' | 'after'): CalendarDate {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return addDays(day, direction === 'after' || ahead === 0 ? ahead : ahead - 7);
}

/**
 * The first time from `from` on at which the clocks of the person show `sendAtLocal` on a working day, or on the day of
 * the weekly digest.
 */
export function nextSendTime(
  person: Person,
  sendAtLocal: string,
  from: Date,
  waitsForDigest: boolean,
): SendTime {
  const { zone, weeklyOn } = person;
  const today = localDate(from, zone);
  const earliest = instantOf(today, sendAtLocal, zone) < from ? addDays(today, 1) : today;
  const sendOn =
    waitsForDigest && weeklyOn !== null
      ? nextDigestDay(person, weeklyOn, earliest)
      : workingDayOnOrAfter(earliest, workingCalendarOf(person));
  return { sendOn, sendAt: instantOf(sendOn, sendAtLocal, zone) };
}

function nextDigestDay(person: Person, weeklyOn: number, earliest: CalendarDate): CalendarDate {
  const calendar = workingCalendarOf(person);
  // The digest of a week whose day was a holiday may still be to come.
  const last = workingDayOnOrAfter(digestDay(earliest, weeklyOn, 'before'), calendar);
  return last >= earliest ? last : workingDayOnOrAfter(digestDay(earliest, weeklyOn, 'after'), calendar);
}

/**
 * As {@link nextSendTime}, but at once where the next morning would be late: on the day before `urgentOn` or the day
 * itself, during the person's working hours.
 */
export function soonestSendTime(
  person: Person,
  sendAtLocal: string,
  now: Date,
  { urgentOn, waitsForDigest }: { urgentOn: CalendarDate | null; waitsForDigest: boolean },
): SendTime {
  const { zone } = person;
  const today = localDate(now, zone);
  const isAtWork =
    isWorkingDay(today, workingCalendarOf(person)) &&
    instantOf(today, sendAtLocal, zone) <= now &&
    now < instantOf(today, LAST_HOUR, zone);
  if (isAtWork && isUrgent(urgentOn, today)) return { sendOn: today, sendAt: now };
  return nextSendTime(person, sendAtLocal, now, waitsForDigest);
}

/** Is `urgentOn` today or tomorrow? */
export function isUrgent(urgentOn: CalendarDate | null, today: CalendarDate): boolean {
  return urgentOn === today || urgentOn === addDays(today, 1);
}
