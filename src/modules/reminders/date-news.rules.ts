import { addMonths, firstDayOfMonth } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';
import { instantOf, localDate } from '#app/kernel/time-zone.js';
import { workingDayOnOrAfter } from '#app/kernel/working-days.js';
import { isMove } from '#app/modules/reminders/moved-date.rules.js';
import { type Person, type SendTime, workingCalendarOf } from '#app/modules/reminders/reminder-person.js';
import {
  type ExistingReminder,
  isAboutToGo,
  isTold,
  timeOf,
  type WantedReminder,
} from '#app/modules/reminders/reminder-plan.rules.js';
import { CHANGE_STEP, type ReminderForm, UNCONFIRMED_STEP } from '#app/modules/reminders/reminder-policy.js';
import { type PostOfMilestone, soonestReader } from '#app/modules/reminders/reminder-schedule.rules.js';

export const unassured = { isLastBefore: false, form: 'digest' as ReminderForm };

/** The date that a post was told last; null where it was told none. */
export function toldDate(existing: readonly ExistingReminder[], readerId: string): ImpreciseDate | null {
  const told = existing.filter((reminder) => isTold(reminder, readerId) && reminder.told !== null);
  const last = told.toSorted((one, other) => timeOf(one) - timeOf(other)).at(-1);
  return last?.told ?? null;
}

/**
 * Tells a post that was told another date of the present one, once: docs/reminders.md, 6.
 * @param wanted the steps that are planned for the post; one that comes as soon says it too.
 */
export function planChange(
  situation: PostOfMilestone,
  existing: readonly ExistingReminder[],
  wanted: readonly WantedReminder[],
  now: Date,
): WantedReminder[] {
  const reader = soonestReader(situation, now, unassured);
  if (reader === null) return [];
  const told = toldDate(existing, reader.recipientId);
  if (told === null || !isMove(told, situation.milestone.date)) return [];
  // Whoever never knew a date was told of none that could move.
  const everKnew = existing.some((other) => other.told !== null && other.told.endsOn !== null);
  if (!everKnew) return [];
  const isSaidAnyway = wanted.some(
    ({ state, sendOn, recipientId }) =>
      state === 'planned' && recipientId === reader.recipientId && sendOn <= reader.sendOn,
  );
  if (isSaidAnyway) return [];
  const changes = existing.filter(({ step }) => step === CHANGE_STEP);
  const round = changes.filter(({ state }) => state === 'claimed').length + 1;
  const waiting = changes.find(
    (reminder) =>
      reminder.round === round &&
      reminder.recipientId === reader.recipientId &&
      isAboutToGo(reminder, situation, now),
  );
  return [newsOf(CHANGE_STEP, 'change', waiting ?? reader, reader.recipientId, round)];
}

/**
 * Asks an officer each month to have a date confirmed that nobody knows: docs/reminders.md, 7.
 * The round is the month, so that each has one, whenever it is planned.
 */
export function planUnconfirmed(
  { milestone, policy, post, people }: PostOfMilestone,
  existing: readonly ExistingReminder[],
  now: Date,
): WantedReminder[] {
  if (milestone.date.endsOn !== null || post.audience !== 'secretariat') return [];
  return post.holders.flatMap(({ userId }) => {
    const officer = people.get(userId);
    if (officer === undefined || officer.isUnsubscribed) return [];
    const asked = existing.filter(
      ({ step, recipientId }) => step === UNCONFIRMED_STEP && recipientId === userId,
    );
    const waiting = asked.find(({ state, sendAt }) => state === 'planned' && sendAt <= now);
    if (waiting) return [newsOf(UNCONFIRMED_STEP, 'unconfirmed', waiting, userId, waiting.round)];
    const from = milestone.fromOn ? laterOf(now, instantOf(milestone.fromOn, '00:00', officer.zone)) : now;
    const isAsked = (round: number) =>
      asked.some((other) => other.round === round && other.state === 'claimed');
    const next = monthsFrom(from, policy.sendAtLocal, officer).find(({ round }) => !isAsked(round));
    return next ? [newsOf(UNCONFIRMED_STEP, 'unconfirmed', next, userId, next.round)] : [];
  });
}

/** The next three first working days of a month that are still to come. */
function monthsFrom(from: Date, sendAtLocal: string, officer: Person): (SendTime & { round: number })[] {
  const first = firstDayOfMonth(localDate(from, officer.zone));
  return [0, 1, 2]
    .map((months) => {
      const firstOn = addMonths(first, months);
      const sendOn = workingDayOnOrAfter(firstOn, workingCalendarOf(officer));
      const round = Number(firstOn.slice(0, 4)) * 100 + Number(firstOn.slice(5, 7));
      return { round, sendOn, sendAt: instantOf(sendOn, sendAtLocal, officer.zone) };
    })
    .filter(({ sendAt }) => sendAt >= from);
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other;
}

export function newsOf(
  step: string,
  stepKind: 'change' | 'unconfirmed' | 'clearance',
  { sendOn, sendAt }: SendTime,
  recipientId: string,
  round: number,
): WantedReminder {
  const unmoved = { nominalOn: sendOn, movedBecause: null, holidayName: null };
  return { step, stepKind, ...unassured, ...unmoved, recipientId, sendOn, sendAt, round, state: 'planned' };
}
