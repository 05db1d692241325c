import { addDays, type CalendarDate } from '#app/kernel/calendar-date.js';
import { formatImpreciseDate } from '#app/kernel/imprecise-date.js';
import type { EnteredLetter, LetterLine, LetterState, NewLetter } from '#app/modules/letters/letter.js';

/** What stands before the number of a letter about no plan, as in the subject of mails about none. */
const NO_PLAN = 'ACTIF';

/** Within so many days a mail that was taken back goes out again: longer than any row of holidays. */
export const TAKEN_UP_WITHIN_DAYS = 14;

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** `ACTIF-POA/2018/0007`. */
export function numberOf(planCode: string | null, year: number, sequence: number): string {
  return `${planCode ?? NO_PLAN}/${year}/${String(sequence).padStart(4, '0')}`;
}

/** Year and sequence of a number. */
export function placeOf(number: string): number[] {
  return number.split('/').slice(-2).map(Number);
}

/** A letter of the register that may be the same as one to be entered. */
export interface RegisteredLetter extends EnteredLetter {
  memberStateId: string;
  planId: string | null;
  state: LetterState;
  lines: readonly LetterLine[];
  /** Its advance copy was taken back before it went out. */
  isTakenBack: boolean;
}

/**
 * Is `known` the letter that `entry` would be entered as once more? It says the same to the same state, and either two
 * people get their advance copies on one day, or its advance copy was taken back and goes out again.
 */
export function isSameLetter(known: RegisteredLetter, entry: NewLetter): boolean {
  return (
    known.state !== 'withdrawn' &&
    isToSame(known, entry) &&
    contentOf(known.lines) === contentOf(entry.lines) &&
    (known.datedOn === entry.datedOn || (known.isTakenBack && isRecent(known, entry)))
  );
}

/** Does `entry` take the place of `known`, whose advance copy was taken back because something in it changed? */
export function isReplaced(known: RegisteredLetter, entry: NewLetter): boolean {
  const ids = new Set(entry.lines.map(({ milestoneId }) => milestoneId));
  return (
    known.state === 'drafted' &&
    known.isTakenBack &&
    isToSame(known, entry) &&
    isRecent(known, entry) &&
    known.lines.some(({ milestoneId }) => ids.has(milestoneId))
  );
}

type Addressed = Pick<NewLetter, 'memberStateId' | 'planId'>;

function isToSame(one: Addressed, other: Addressed): boolean {
  return one.memberStateId === other.memberStateId && one.planId === other.planId;
}

function isRecent({ datedOn }: RegisteredLetter, entry: NewLetter): boolean {
  return datedOn >= addDays(entry.datedOn, -TAKEN_UP_WITHIN_DAYS);
}

function contentOf(lines: readonly LetterLine[]): string {
  return lines
    .map(({ milestoneId, date }) => `${milestoneId} ${formatImpreciseDate(date)}`)
    .toSorted()
    .join('\n');
}
