import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { Fault } from '#app/kernel/errors.js';

/** Half-open: from its first day to the one on which it has ended; null: no end. */
export interface Term {
  id: string;
  fromOn: CalendarDate;
  untilOn: CalendarDate | null;
}

/** What a new nomination does to those of the same state and function. */
export interface HandOver<Known extends Term> {
  faults: Fault[];
  /** Whose post it takes: ends on the first day of the new one. */
  predecessor: Known | null;
}

/** One person at a time holds a post: a successor's first day ends the predecessor's term. */
export function handOverOf<Known extends Term>(
  { fromOn, untilOn }: Omit<Term, 'id'>,
  known: readonly Known[],
): HandOver<Known> {
  const predecessor = known.find((term) => term.fromOn < fromOn && lasts(term, fromOn)) ?? null;
  return { faults: termFaults({ fromOn, untilOn }, known), predecessor };
}

/** What is wrong with a term beside the others of its post; those before it give way. */
export function termFaults({ fromOn, untilOn }: Omit<Term, 'id'>, others: readonly Term[]): Fault[] {
  if (untilOn !== null && untilOn <= fromOn) {
    return [{ pointer: '/untilOn', code: 'reversed', params: {} }];
  }
  const next = earliestAfter(fromOn, others);
  if (next !== null && (untilOn === null || untilOn > next)) {
    return [{ pointer: '/untilOn', code: 'overlaps_successor', params: { fromOn: next } }];
  }
  return [];
}

/** The first day from `today` on that no term covers; null: there is none. */
export function firstDayWithout(
  terms: readonly Omit<Term, 'id'>[],
  today: CalendarDate,
): CalendarDate | null {
  let day = today;
  for (;;) {
    const held = terms.find((term) => term.fromOn <= day && lasts(term, day));
    if (held === undefined) return day;
    if (held.untilOn === null) return null;
    day = held.untilOn;
  }
}

function lasts({ untilOn }: Omit<Term, 'id'>, day: CalendarDate): boolean {
  return untilOn === null || untilOn > day;
}

function earliestAfter(day: CalendarDate, terms: readonly Term[]): CalendarDate | null {
  const later = terms.map(({ fromOn }) => fromOn).filter((fromOn) => fromOn > day);
  return later.toSorted()[0] ?? null;
}
