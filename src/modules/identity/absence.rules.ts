import { addDays, addMonths, type CalendarDate } from '#app/kernel/calendar-date.js';
import type { Fault } from '#app/kernel/errors.js';

/** Who was away unexpectedly says so on coming back; further in the past nothing would change by it. */
export const LATEST_NOTICE_DAYS = 31;
/** Who is away for longer than that is no longer the focal point. */
export const LONGEST_MONTHS = 12;
/** How far ahead an absence may begin. */
export const FURTHEST_MONTHS = 24;

/** Days away, half-open: back on `untilOn`. */
export interface DaysAway {
  fromOn: CalendarDate;
  untilOn: CalendarDate;
}

/**
 * What an absence may not be, all faults at once.
 * @param today in the person's zone.
 * @param others absences of the same person.
 */
export function faultsOf(
  { fromOn, untilOn }: DaysAway,
  today: CalendarDate,
  others: readonly DaysAway[],
): Fault[] {
  const faults: Fault[] = [];
  const earliest = addDays(today, -LATEST_NOTICE_DAYS);
  const furthest = addMonths(today, FURTHEST_MONTHS);
  if (fromOn < earliest || fromOn > furthest) {
    faults.push({ pointer: '/fromOn', code: 'out_of_range', params: { earliest, latest: furthest } });
  }
  if (untilOn <= fromOn) {
    faults.push({ pointer: '/untilOn', code: 'not_after_first_day', params: { fromOn } });
  } else if (untilOn <= today) {
    faults.push({ pointer: '/untilOn', code: 'has_passed', params: { today } });
  } else if (untilOn > addMonths(fromOn, LONGEST_MONTHS)) {
    const latest = addMonths(fromOn, LONGEST_MONTHS);
    faults.push({ pointer: '/untilOn', code: 'too_long', params: { latest } });
  }
  const overlapped = others.find((other) => other.fromOn < untilOn && fromOn < other.untilOn);
  if (overlapped !== undefined && faults.length === 0) {
    faults.push({
      pointer: '/fromOn',
      code: 'overlaps',
      params: { fromOn: overlapped.fromOn, untilOn: overlapped.untilOn },
    });
  }
  return faults;
}
