import type { Role } from '#app/kernel/actor.js';
import type { SubmissionState } from '#app/modules/progress/update.js';

export const submissionActs = ['submit', 'withdraw', 'clear', 'return', 'accept'] as const;
/** What moves an update on its way; `show` leaves it where it is and changes who sees it. */
export type SubmissionAct = (typeof submissionActs)[number] | 'show';
export type MovingAct = (typeof submissionActs)[number];

export const parties = ['focal_point', 'validating_authority', 'secretariat'] as const;
/** Who must act next. */
export type Party = (typeof parties)[number];

export const stepConditions = ['clearance', 'no_clearance', 'acceptance'] as const;
/** Which of a state's settings a transition needs. */
export type StepCondition = (typeof stepConditions)[number];

/** One way from one state of an update to another. */
export interface SubmissionTransition {
  act: MovingAct;
  from: SubmissionState;
  to: SubmissionState;
  by: readonly Role[];
  /** Needs a reason in words. */
  needsReason: boolean;
  /** Only by whoever wrote the update. */
  isOwnOnly: boolean;
  /** Only with the day, the post and the reference of a sheet that the validating authority signed. */
  needsSheet: boolean;
  /** Null: whatever the state's settings are. */
  onlyWith: StepCondition | null;
}
