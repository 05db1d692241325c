import {
  type ExistingReminder,
  isAboutToGo,
  isTold,
  timeOf,
  type WantedReminder,
} from '#app/modules/reminders/reminder-plan.rules.js';
import { newsOf, unassured } from '#app/modules/reminders/date-news.rules.js';
import {
  CLEARANCE_STEP,
  type ReminderAudience,
  type ReminderPolicy,
  type ReminderStep,
} from '#app/modules/reminders/reminder-policy.js';
import { type PostOfMilestone, soonestReader } from '#app/modules/reminders/reminder-schedule.rules.js';

/** What still waits is said again a week after it was said. */
const DAYS_BETWEEN = 7;
const DAY_MS = 86_400_000;

export function isFocalPoints(audience: ReminderAudience): boolean {
  return audience === 'main' || audience === 'alternate';
}

/**
 * The policy while an update waits for clearance: what would remind a focal point reminds the validating authority, by
 * plain digests, for no letter is written to it about what its own state has submitted. What an officer releases stays as
 * it is: docs/reminders.md, 11.
 */
export function forAuthority(policy: ReminderPolicy): ReminderPolicy {
  return { ...policy, steps: policy.steps.map(redirected) };
}

function redirected(step: ReminderStep): ReminderStep {
  if (step.release === 'officer' || !step.audience.some(isFocalPoints)) return step;
  const others = step.audience.filter(
    (audience) => !isFocalPoints(audience) && audience !== 'validating_authority',
  );
  return { ...step, form: 'digest', audience: ['validating_authority', ...others] };
}

/**
 * Tells the validating authority that an update waits for it: at its next send time, and again each week.
 * @param wanted the steps that are planned for the post; one that comes as soon says it too.
 */
export function planClearance(
  situation: PostOfMilestone,
  existing: readonly ExistingReminder[],
  wanted: readonly WantedReminder[],
  now: Date,
): WantedReminder[] {
  const { clearanceAskedAt: askedAt } = situation.milestone;
  if (askedAt === null || situation.post.audience !== 'validating_authority') return [];
  const due = soonestReader(situation, now, unassured);
  if (due === null) return [];
  const saidAt = existing
    .filter((reminder) => isTold(reminder, due.recipientId) && timeOf(reminder) >= askedAt.getTime())
    .map(timeOf);
  const from = new Date(
    saidAt.length === 0 ? now : Math.max(now.getTime(), Math.max(...saidAt) + DAYS_BETWEEN * DAY_MS),
  );
  const reader = soonestReader(situation, from, unassured);
  if (reader === null) return [];
  const isSaidAnyway = wanted.some(
    ({ state, sendOn, recipientId }) =>
      state === 'planned' && recipientId === reader.recipientId && sendOn <= reader.sendOn,
  );
  if (isSaidAnyway) return [];
  const asked = existing.filter(({ step }) => step === CLEARANCE_STEP);
  const round =
    Math.max(0, ...asked.filter(({ state }) => state === 'claimed').map((told) => told.round)) + 1;
  const waiting = asked.find(
    (reminder) =>
      reminder.round === round &&
      reminder.recipientId === reader.recipientId &&
      isAboutToGo(reminder, situation, now),
  );
  return [newsOf(CLEARANCE_STEP, 'clearance', waiting ?? reader, reader.recipientId, round)];
}
