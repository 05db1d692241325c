import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { Fault } from '#app/kernel/errors.js';

/**
 * What is wrong with the day on which a letter is said to have left: it does not leave before its own date, nor in future.
 * The date is one of the state's zone, where it may be tomorrow already.
 *
 * @param today the officer's.
 */
export function faultOfSentOn(
  sentOn: CalendarDate,
  datedOn: CalendarDate,
  today: CalendarDate,
): Fault | null {
  if (sentOn < datedOn) return { pointer: '/sentOn', code: 'before_letter', params: { datedOn } };
  return sentOn > today && sentOn !== datedOn
    ? { pointer: '/sentOn', code: 'in_future', params: { today } }
    : null;
}
