/** Whom a step goes to: the posts that a state nominated, or the officers of the secretariat. */
export const reminderAudiences = ['main', 'alternate', 'validating_authority', 'secretariat'] as const;
export type ReminderAudience = (typeof reminderAudiences)[number];

/** One point in time relative to a milestone. */
export interface ReminderStep {
  /** Names the step for good: together with milestone, recipient and round it makes a reminder unique. */
  code: string;
  /** Signed ISO 8601 duration of whole days or longer: `-P30D` before, `P1D` after. */
  offset: string;
  audience: ReminderAudience[];
}

/** When the milestones of one kind are reminded of. */
export interface ReminderPolicy {
  steps: ReminderStep[];
  /** Wall-clock time of the recipient, `HH:mm`. */
  sendAtLocal: string;
}

/** Is the step before the date, or on the day itself? */
export function isBeforeStep({ offset }: Pick<ReminderStep, 'offset'>): boolean {
  return offset.startsWith('-') || /^P0[DWMY]$/.test(offset);
}
