import { addDays, type CalendarDate, weekdayOf } from '#app/kernel/calendar-date.js';

/** When an organisation works: its weekly rest days (ISO, 1 = Monday … 7 = Sunday) and its state's public holidays. */
export interface WorkingCalendar {
  restDays: readonly number[];
  holidays: { has(date: CalendarDate): boolean };
}

// Longer than any run of holidays; a calendar without a working day in it is answered with the day itself.
const HORIZON_DAYS = 31;

export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean {
  return !calendar.restDays.includes(weekdayOf(date)) && !calendar.holidays.has(date);
}

/** `date` itself when it is a working day, else the last one before it. */
export function workingDayOnOrBefore(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return nearestWorkingDay(date, calendar, -1);
}

/** `date` itself when it is a working day, else the first one after it. */
export function workingDayOnOrAfter(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return nearestWorkingDay(date, calendar, 1);
}

function nearestWorkingDay(date: CalendarDate, calendar: WorkingCalendar, step: 1 | -1): CalendarDate {
  if (isWorkingDay(date, calendar)) return date;
  for (let days = 1; days <= HORIZON_DAYS; days++) {
    const candidate = addDays(date, step * days);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  return date;
}
