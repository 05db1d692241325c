import type { CalendarDate } from '#app/kernel/calendar-date.js';

/** Days that the table takes: the library's lunar calendars end in 2077. */
export const FIRST_HOLIDAY_YEAR = 2000;
export const LAST_HOLIDAY_YEAR = 2076;

/** A lookup takes some milliseconds, and a request as many as it names years and states. */
export const MOST_PREFILLED_YEARS = 5;

export const LONGEST_HOLIDAY_NAME = 200;
export const LONGEST_HOLIDAY_SOURCE = 500;
/** Holidays in a row that are entered at once, and the longest event of a calendar file. */
export const LONGEST_HOLIDAY_DAYS = 31;

/** What may be said of one day: one holiday for each state and day. */
export interface HolidayContent {
  name: string;
  /** False: expected, for instance until the moon is seen. */
  isConfirmed: boolean;
  /** Where it is known from. */
  source: string;
}

export interface ProposedHoliday extends HolidayContent {
  stateId: string;
  heldOn: CalendarDate;
}

export interface KnownHoliday extends ProposedHoliday {
  id: string;
  /** As the library gave it, and untouched since. */
  isPrefilled: boolean;
  version: number;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** Does one say of the same day what the other says? */
export function isSameHoliday(one: ProposedHoliday, other: ProposedHoliday): boolean {
  return (
    one.stateId === other.stateId &&
    one.heldOn === other.heldOn &&
    one.name === other.name &&
    one.isConfirmed === other.isConfirmed &&
    one.source === other.source
  );
}
