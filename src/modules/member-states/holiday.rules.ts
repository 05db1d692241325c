import { addDays, type CalendarDate, daysBetween, isCalendarDate } from '#app/kernel/calendar-date.js';
import type { ErrorParams } from '#app/kernel/errors.js';
import {
  FIRST_HOLIDAY_YEAR,
  LAST_HOLIDAY_YEAR,
  LONGEST_HOLIDAY_DAYS,
  LONGEST_HOLIDAY_NAME,
  LONGEST_HOLIDAY_SOURCE,
  yearOf,
} from '#app/modules/member-states/holiday.js';

export interface HolidayFault {
  field: 'heldOn' | 'untilOn' | 'name' | 'source';
  code: string;
  params: ErrorParams;
}

/** What a day of the table may not be, all faults at once. */
export function holidayFaults({
  heldOn,
  name,
  source,
}: {
  heldOn: string;
  name: string;
  source: string;
}): HolidayFault[] {
  return [
    ...dayFaults(heldOn),
    ...textFaults('name', name, LONGEST_HOLIDAY_NAME),
    ...textFaults('source', source, LONGEST_HOLIDAY_SOURCE),
  ];
}

export function dayFaults(heldOn: string): HolidayFault[] {
  if (!isCalendarDate(heldOn)) return [{ field: 'heldOn', code: 'not_a_date', params: { value: heldOn } }];
  const year = yearOf(heldOn);
  if (year >= FIRST_HOLIDAY_YEAR && year <= LAST_HOLIDAY_YEAR) return [];
  const params = { earliest: `${FIRST_HOLIDAY_YEAR}-01-01`, latest: `${LAST_HOLIDAY_YEAR}-12-31` };
  return [{ field: 'heldOn', code: 'out_of_range', params }];
}

/** @param untilOn the last day, included. */
export function spanFaults(heldOn: CalendarDate, untilOn: CalendarDate): HolidayFault[] {
  if (untilOn < heldOn) return [{ field: 'untilOn', code: 'before_first_day', params: { heldOn } }];
  if (daysBetween(heldOn, untilOn) >= LONGEST_HOLIDAY_DAYS)
    return [{ field: 'untilOn', code: 'too_many_days', params: { max: LONGEST_HOLIDAY_DAYS } }];
  return dayFaults(untilOn).map((fault) => ({ ...fault, field: 'untilOn' }));
}

/** Each day from the first to the last, both included. */
export function daysOfSpan(heldOn: CalendarDate, untilOn: CalendarDate): CalendarDate[] {
  return Array.from({ length: daysBetween(heldOn, untilOn) + 1 }, (_, day) => addDays(heldOn, day));
}

function textFaults(field: 'name' | 'source', text: string, max: number): HolidayFault[] {
  if (text.trim() === '') return [{ field, code: 'missing', params: {} }];
  return text.length > max ? [{ field, code: 'too_long', params: { max } }] : [];
}
