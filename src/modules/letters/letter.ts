import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';
import type { MilestoneKind } from '#app/modules/milestones/milestone.js';

export const letterForms = ['letter', 'note_verbale'] as const;
/** A note verbale speaks in the third person and is initialled, a letter is signed. */
export type LetterForm = (typeof letterForms)[number];

export const letterStates = ['drafted', 'sent', 'withdrawn'] as const;
/** `sent` and `withdrawn` are what an officer records; neither changes again. */
export type LetterState = (typeof letterStates)[number];

/** One thing that a letter says is due, as it was known when the letter was entered. */
export interface LetterLine {
  milestoneId: string;
  kind: MilestoneKind;
  title: string;
  /** Null: every state of the group. */
  stateName: string | null;
  /** Null: it belongs to no plan. */
  planTitle: string | null;
  isIllustrative: boolean;
  date: ImpreciseDate;
  /** Day of the last update that the state may know of; null: no report received. */
  lastUpdatedOn: CalendarDate | null;
}

/** A formal letter to one state about what is due under one plan, whose advance copy is a mail of the ledger. */
export interface NewLetter {
  id: string;
  memberStateId: string;
  planId: string | null;
  /** The mail that is its advance copy; may be entered later in the same transaction. */
  deliveryId: string;
  /** The local day of the mail's recipient. */
  datedOn: CalendarDate;
  lines: readonly LetterLine[];
}

/** A letter of the register. */
export interface EnteredLetter {
  /** Of the letter that was entered before, where it is taken up again. */
  id: string;
  /** `ACTIF-POA/2018/0007`; unique. */
  number: string;
  datedOn: CalendarDate;
}
