import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  firstDayOfMonth,
  isCalendarDate,
  lastDayOfMonth,
} from '#app/kernel/calendar-date.js';

export const datePrecisions = ['day', 'month', 'quarter', 'tbc'] as const;
/** How much is known of a date; `tbc` is "to be confirmed". */
export type DatePrecision = (typeof datePrecisions)[number];

/**
 * A date known to a precision: the closed interval of days it may fall on (docs/glossary.md).
 * `tbc` has no days. With precision `day` a longer interval is an event of several days.
 */
export interface ImpreciseDate {
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  precision: DatePrecision;
}

export const toBeConfirmed: ImpreciseDate = { startsOn: null, endsOn: null, precision: 'tbc' };

/**
 * Reads `2018-06-30`, `2018-06`, `2018-Q2` or `tbc`.
 * @returns null when the text is none of these or the day does not exist.
 */
export function parseImpreciseDate(text: string): ImpreciseDate | null {
  if (text === 'tbc') return toBeConfirmed;
  if (isCalendarDate(text)) return { startsOn: text, endsOn: text, precision: 'day' };
  const month = /^(\d{4}-(0[1-9]|1[0-2]))$/.exec(text)?.[1];
  if (month) return { startsOn: `${month}-01`, endsOn: lastDayOfMonth(`${month}-01`), precision: 'month' };
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(text) ?? [];
  if (year && quarter) return quarterOf(Number(year), Number(quarter));
  return null;
}

function quarterOf(year: number, quarter: number): ImpreciseDate {
  const startsOn = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  return { startsOn, endsOn: lastDayOfMonth(addMonths(startsOn, 2)), precision: 'quarter' };
}

/** What is wrong with `date`, or null: intervals must have the shape that their precision promises. */
export function faultOf(
  date: ImpreciseDate,
): 'incomplete' | 'not_a_date' | 'reversed' | 'not_a_month' | 'not_a_quarter' | null {
  const { startsOn, endsOn, precision } = date;
  if (precision === 'tbc') return startsOn === null && endsOn === null ? null : 'incomplete';
  if (startsOn === null || endsOn === null) return 'incomplete';
  if (!isCalendarDate(startsOn) || !isCalendarDate(endsOn)) return 'not_a_date';
  if (endsOn < startsOn) return 'reversed';
  if (precision === 'month' && !spansMonths(startsOn, endsOn, 1)) return 'not_a_month';
  if (
    precision === 'quarter' &&
    !(spansMonths(startsOn, endsOn, 3) && Number(startsOn.slice(5, 7)) % 3 === 1)
  )
    return 'not_a_quarter';
  return null;
}

function spansMonths(startsOn: CalendarDate, endsOn: CalendarDate, months: number): boolean {
  return startsOn === firstDayOfMonth(startsOn) && endsOn === lastDayOfMonth(addMonths(startsOn, months - 1));
}

/** The text form that {@link parseImpreciseDate} reads; an event of several days is `first/last`. */
export function formatImpreciseDate({ startsOn, endsOn, precision }: ImpreciseDate): string {
  if (startsOn === null || endsOn === null) return 'tbc';
  if (precision === 'month') return startsOn.slice(0, 7);
  if (precision === 'quarter')
    return `${startsOn.slice(0, 4)}-Q${Math.ceil(Number(startsOn.slice(5, 7)) / 3)}`;
  return startsOn === endsOn ? startsOn : `${startsOn}/${endsOn}`;
}

/** Days that the unknown leaves open; reminders at a shorter distance wait until the day is confirmed. */
export function uncertaintyDays(date: ImpreciseDate): number {
  if (date.precision === 'day' || date.startsOn === null || date.endsOn === null) return 0;
  return daysBetween(date.startsOn, date.endsOn) + 1;
}

/** Has the agreed date passed on `today`? It has from the day after its last day; never while to be confirmed. */
export function hasPassed(date: ImpreciseDate, today: CalendarDate): boolean {
  return date.endsOn !== null && today >= addDays(date.endsOn, 1);
}
