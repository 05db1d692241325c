import { addDays, daysBetween } from '../../../lib/dates.js';
import type { PreviewRange } from './preview-search.js';

const DAYS_OF_A_WEEK = 7;

/** A month in weeks from Monday to Sunday; null where a week reaches into another month. */
export interface CalendarMonth {
  /** Its first day. */
  startsOn: string;
  weeks: (string | null)[][];
}

/** Every month that the range touches, whole. */
export function monthsOf({ from, to }: PreviewRange): CalendarMonth[] {
  const months: CalendarMonth[] = [];
  for (let startsOn = firstOfMonth(from); startsOn <= to; startsOn = firstOfNextMonth(startsOn))
    months.push({ startsOn, weeks: weeksOf(startsOn) });
  return months;
}

function weeksOf(startsOn: string): (string | null)[][] {
  const month = startsOn.slice(0, 7);
  // 1 January 2018 was a Monday.
  const past = daysBetween('2018-01-01', startsOn) % DAYS_OF_A_WEEK;
  const monday = addDays(startsOn, -((past + DAYS_OF_A_WEEK) % DAYS_OF_A_WEEK));
  const weeks: (string | null)[][] = [];
  for (let first = monday; first < firstOfNextMonth(startsOn); first = addDays(first, DAYS_OF_A_WEEK)) {
    const days = Array.from({ length: DAYS_OF_A_WEEK }, (_, index) => addDays(first, index));
    weeks.push(days.map((day) => (day.startsWith(month) ? day : null)));
  }
  return weeks;
}

/** Where a key leads from a day: to the next or the former day that has mails, or about a week further. */
export function dayAfterKey(days: readonly string[], from: string, key: string): string | undefined {
  const later = (steps: number) => {
    const earliest = addDays(from, steps);
    return days.find((day) => day >= earliest);
  };
  const earlier = (steps: number) => {
    const latest = addDays(from, -steps);
    return days.findLast((day) => day <= latest);
  };
  switch (key) {
    case 'ArrowRight':
      return later(1);
    case 'ArrowLeft':
      return earlier(1);
    case 'ArrowDown':
      return later(DAYS_OF_A_WEEK);
    case 'ArrowUp':
      return earlier(DAYS_OF_A_WEEK);
    case 'Home':
      return days[0];
    case 'End':
      return days.at(-1);
    default:
      return undefined;
  }
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

function firstOfNextMonth(startsOn: string): string {
  return firstOfMonth(addDays(startsOn, 31));
}
