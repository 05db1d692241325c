/** Whom a step goes to: the posts that a state nominated, or the officers of the secretariat. */
export const reminderAudiences = ['main', 'alternate', 'validating_authority', 'secretariat'] as const;
export type ReminderAudience = (typeof reminderAudiences)[number];

/** A line of the day's digest, or a numbered letter whose advance copy that line is. */
export const reminderForms = ['digest', 'letter'] as const;
export type ReminderForm = (typeof reminderForms)[number];

/** Whether a step goes out by itself or is drafted and waits for an officer of the secretariat. */
export const reminderReleases = ['automatic', 'officer'] as const;
export type ReminderRelease = (typeof reminderReleases)[number];

/**
 * Steps of a policy come before or after the date or follow up on it; `change` and `unconfirmed` tell what is known of the
 * date, `clearance` that an update waits for the validating authority.
 */
export const reminderStepKinds = [
  'before',
  'after',
  'follow_up',
  'change',
  'unconfirmed',
  'clearance',
] as const;
export type ReminderStepKind = (typeof reminderStepKinds)[number];

/** `drafted` waits for an officer, `claimed` is in a mail of the ledger. */
export const reminderStates = ['planned', 'drafted', 'claimed', 'superseded'] as const;
export type ReminderState = (typeof reminderStates)[number];

/** Why a reminder is not sent on the day that its step counts to. */
export const reasonsToMove = ['rest_day', 'holiday', 'quiet_day', 'weekly'] as const;
export type MovedBecause = (typeof reasonsToMove)[number];

/** Codes of the steps that belong to no policy. */
export const CHANGE_STEP = 'change';
export const UNCONFIRMED_STEP = 'unconfirmed';
export const CLEARANCE_STEP = 'clearance';

/** One point in time relative to a milestone. */
export interface ReminderStep {
  /** Names the step for good: together with milestone, recipient and round it makes a reminder unique. */
  code: string;
  /** Signed ISO 8601 duration of whole days or longer: `-P30D` before, `P1D` after. */
  offset: string;
  audience: ReminderAudience[];
  form: ReminderForm;
  release: ReminderRelease;
}

/** When the milestones of one kind are reminded of. */
export interface ReminderPolicy {
  steps: ReminderStep[];
  /** Wall-clock time of the recipient, `HH:mm`. */
  sendAtLocal: string;
  /** A person who has had so many mails in a week is written to in the next; null: no cap. */
  maxMailsPerWeek: number | null;
}

/** Is the step before the date, or on the day itself? */
export function isBeforeStep({ offset }: Pick<ReminderStep, 'offset'>): boolean {
  return offset.startsWith('-') || /^P0[DWMY]$/.test(offset);
}

export function stepKindOf(step: Pick<ReminderStep, 'offset' | 'release'>): ReminderStepKind {
  if (step.release === 'officer') return 'follow_up';
  return isBeforeStep(step) ? 'before' : 'after';
}
