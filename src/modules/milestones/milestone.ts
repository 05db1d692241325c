import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';

export const milestoneKinds = [
  'commitment_due',
  'periodic_report',
  'meeting',
  'action_item',
  'registration',
] as const;
/** What is dated; `periodic_report` is one period of a recurring commitment, `commitment_due` one that is due once. */
export type MilestoneKind = (typeof milestoneKinds)[number];

export const closedReasons = ['implemented', 'not_applicable', 'cancelled', 'held'] as const;
/** Why nobody needs reminding of a milestone any more. */
export type ClosedReason = (typeof closedReasons)[number];

/** What names a milestone to its owner. */
export interface MilestoneKey {
  kind: MilestoneKind;
  /** The assignment or the meeting that owns it. */
  subjectId: string;
  /** Reporting period of the commitment; 1 for what happens once. */
  periodNumber: number;
}

/** A dated thing that a reminder can hang on, as its owner describes it. */
export interface MilestoneEntry extends MilestoneKey {
  planId: string | null;
  /** Null: it concerns every state of the group. */
  memberStateId: string | null;
  title: string;
  date: ImpreciseDate;
  /** Reminders are due from this day on only, for instance from the state's adoption of the plan. */
  fromOn: CalendarDate | null;
}
