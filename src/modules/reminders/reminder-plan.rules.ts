import { daysBetween } from '#app/kernel/calendar-date.js';
import { localDate } from '#app/kernel/time-zone.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';
import { isMove } from '#app/modules/reminders/moved-date.rules.js';
import { type Addressee, successorOn } from '#app/modules/reminders/reminder-addressee.rules.js';
import type { SendTime } from '#app/modules/reminders/reminder-person.js';
import type { ReminderState } from '#app/modules/reminders/reminder-policy.js';
import {
  datedSteps,
  gapsInDays,
  type PostOfMilestone,
  type ScheduledReminder,
  scheduleReminders,
  soonestReader,
  urgentOn,
} from '#app/modules/reminders/reminder-schedule.rules.js';

/** A reminder of one post of a milestone as it stands in the table. */
export interface ExistingReminder {
  id: string;
  recipientId: string;
  step: string;
  round: number;
  state: ReminderState;
  sendOn: string;
  sendAt: Date;
  /** Has an officer released it? */
  isReleased: boolean;
  /** Has an officer dismissed it? */
  isDismissed: boolean;
  /** The date that was told; null unless claimed. */
  told: ImpreciseDate | null;
  claimedAt: Date | null;
  /** The mail that told it was refused for good or came back. */
  isUndelivered: boolean;
}

/** A reminder that should be waiting now. */
export interface WantedReminder extends ScheduledReminder {
  round: number;
  state: Extract<ReminderState, 'planned' | 'drafted'>;
}

type Rounded = ScheduledReminder & { round: number | null };

/**
 * The reminders of a post's steps that should be waiting now; whatever else waits is superseded: docs/reminders.md, 5 and 8.
 *
 * @param existing all reminders of the milestone to the post.
 */
export function planSteps(
  situation: PostOfMilestone,
  existing: readonly ExistingReminder[],
  now: Date,
): WantedReminder[] {
  const { endsOn } = situation.milestone.date;
  if (endsOn === null) return [];
  const gaps = gapsInDays(situation.policy, endsOn);
  const rounded = scheduleReminders(situation).map(
    (reminder): Rounded => ({ ...reminder, round: roundOf(reminder, existing, situation, gaps) }),
  );
  const isFollowUp = ({ stepKind }: Rounded) => stepKind === 'follow_up';
  return [
    ...planAutomatic(
      situation,
      rounded.filter((reminder) => !isFollowUp(reminder)),
      existing,
      now,
    ),
    ...rounded.filter(isFollowUp).flatMap((reminder) => draft(reminder, existing, now)),
  ];
}

/**
 * The round that a step is to be sent in; null when the post has had it. It has had it with each later step, too: what
 * was passed over is not gone back to when the date moves.
 */
function roundOf(
  { step, stepKind, recipientId }: ScheduledReminder,
  existing: readonly ExistingReminder[],
  situation: PostOfMilestone,
  gaps: ReadonlyMap<string, number>,
): number | null {
  const had = existing.filter(
    (reminder) =>
      isTold(reminder, recipientId) &&
      (reminder.step === step ||
        (reminder.told && isPassedOver(step, reminder.step, reminder.told, situation))),
  );
  const last = had.toSorted((one, other) => timeOf(one) - timeOf(other)).at(-1);
  if (last === undefined) return 1;
  const { kind, date } = situation.milestone;
  const fromOn = (counted: ImpreciseDate) =>
    stepKind === 'before' ? urgentOn({ kind, date: counted }) : counted.endsOn;
  const [former, present] = [last.told && fromOn(last.told), fromOn(date)];
  const hasMoved = last.told !== null && former !== null && present !== null && isMove(last.told, date);
  if (!hasMoved || daysBetween(former, present) <= (gaps.get(step) ?? 0)) return null;
  const rounds = had.filter((reminder) => reminder.step === step).map(({ round }) => round);
  return Math.max(0, ...rounds) + 1;
}

/** Was `step` due before `sent` when that told `date`? */
function isPassedOver(step: string, sent: string, date: ImpreciseDate, situation: PostOfMilestone): boolean {
  const nominalOn = new Map(datedSteps(situation, date).map((dated) => [dated.step, dated.nominalOn]));
  const [own, later] = [nominalOn.get(step), nominalOn.get(sent)];
  return own !== undefined && later !== undefined && own < later;
}

export const timeOf = ({ claimedAt }: ExistingReminder): number => claimedAt?.getTime() ?? 0;

/** Did it reach the post? What was refused or came back did not if `readerId` is somebody else. */
export function isTold({ state, isUndelivered, recipientId }: ExistingReminder, readerId: string): boolean {
  return state === 'claimed' && !(isUndelivered && recipientId !== readerId);
}

function planAutomatic(
  situation: PostOfMilestone,
  rounded: readonly Rounded[],
  existing: readonly ExistingReminder[],
  now: Date,
): WantedReminder[] {
  const open = rounded.flatMap(({ round, ...reminder }): WantedReminder[] =>
    round === null ? [] : [{ ...reminder, round, state: 'planned' }],
  );
  const coming = open.filter(({ sendAt }) => sendAt > now);
  const missed = open.findLast(({ sendAt }) => sendAt <= now);
  if (missed === undefined) return coming;
  const isOvertaken = rounded.some(({ round, sendAt }) => round === null && sendAt > missed.sendAt);
  if (isOvertaken) return coming;
  const waiting = existing.find(
    (reminder) =>
      reminder.step === missed.step &&
      reminder.round === missed.round &&
      reminder.recipientId === missed.recipientId &&
      isAboutToGo(reminder, situation, now),
  );
  if (waiting) return [sentOn(missed, waiting), ...coming];
  const soonest = soonestReader(situation, now, missed);
  if (soonest === null) return coming;
  const isDueAnyway = coming.some(
    ({ sendOn, recipientId }) => recipientId === soonest.recipientId && sendOn <= soonest.sendOn,
  );
  return isDueAnyway ? coming : [sentOn(missed, soonest), ...coming];
}

/** Is it due, and its day not over? Then planning again must not put it off; beyond its day somebody else may get it. */
export function isAboutToGo(
  { state, sendOn, sendAt, recipientId }: ExistingReminder,
  { people, post, alternate }: PostOfMilestone,
  now: Date,
): boolean {
  const person = people.get(recipientId);
  if (state !== 'planned' || sendAt > now || person === undefined) return false;
  const today = localDate(now, person.zone);
  return sendOn >= today && successorOn(today, post, alternate, recipientId) === null;
}

/** On another day than its own it is late, which is no day's fault. */
function sentOn(
  reminder: WantedReminder,
  { recipientId, sendOn, sendAt }: Addressee<SendTime>,
): WantedReminder {
  const isOnItsDay = sendOn === reminder.sendOn;
  return {
    ...reminder,
    recipientId,
    sendOn,
    sendAt,
    movedBecause: isOnItsDay ? reminder.movedBecause : null,
    holidayName: isOnItsDay ? reminder.holidayName : null,
  };
}

/** A follow-up waits for an officer, however long; what was released waits for its time. */
function draft(
  { round, ...reminder }: Rounded,
  existing: readonly ExistingReminder[],
  now: Date,
): WantedReminder[] {
  if (round === null) return [];
  const former = existing.find((other) => other.step === reminder.step && other.round === round);
  if (former?.isDismissed) return [];
  const isReleased = former?.isReleased === true && former.state === 'planned' && reminder.sendAt <= now;
  if (!isReleased) return [{ ...reminder, round, state: 'drafted' }];
  const { recipientId, sendOn, sendAt } = former;
  return [{ ...reminder, recipientId, sendOn, sendAt, round, state: 'planned' }];
}
