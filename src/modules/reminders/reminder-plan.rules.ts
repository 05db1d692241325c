import { type CalendarDate, daysBetween } from '#app/kernel/calendar-date.js';
import type { ScheduledReminder } from '#app/modules/reminders/reminder-schedule.rules.js';

/** A reminder of one milestone to one person as it stands in the table. */
export interface ExistingReminder {
  id: string;
  step: string;
  round: number;
  state: 'planned' | 'claimed' | 'superseded';
  sendOn: CalendarDate;
  sendAt: Date;
  /** Last day of the date that the person was told; null unless claimed. */
  toldEndsOn: CalendarDate | null;
}

export interface PlannedReminder extends ScheduledReminder {
  round: number;
}

export interface PlanningSituation {
  /** All reminders of the milestone to the person, in the order of sending. */
  schedule: readonly ScheduledReminder[];
  existing: readonly ExistingReminder[];
  /** Last day of the milestone's date. */
  endsOn: CalendarDate;
  /** Days from each step to the next. */
  gaps: ReadonlyMap<string, number>;
  now: Date;
  /** The first time from now on at which the person may be written to. */
  nextSendTime: Pick<ScheduledReminder, 'sendOn' | 'sendAt'>;
}

/**
 * The reminders that should be waiting now; whatever else waits is superseded (docs/adr/0008).
 *
 * - A step that was sent is sent again, in the next round, only when the date has since moved later by more than the gap
 *   to the next step. So a date moved there and back, or a month narrowed to a day in it, repeats nothing.
 * - Of the steps whose time has passed only the latest is kept, and only when nothing later was sent: it goes out at the
 *   next send time, unless another reminder is due by that day anyway. A milestone set late starts with one mail, and an
 *   outage over several steps ends with one.
 */
export function planReminders(situation: PlanningSituation): PlannedReminder[] {
  const { schedule, now } = situation;
  const rounds = schedule.map((reminder) => ({ ...reminder, round: roundOf(reminder.step, situation) }));
  const open = rounds.filter((reminder): reminder is PlannedReminder => reminder.round !== null);
  const coming = open.filter(({ sendAt }) => sendAt > now);
  const latestMissed = open.findLast(({ sendAt }) => sendAt <= now);
  if (latestMissed === undefined) return coming;
  const isOvertaken = rounds.some(({ round, sendAt }) => round === null && sendAt > latestMissed.sendAt);
  return isOvertaken ? coming : withCaughtUp(latestMissed, coming, situation);
}

/** The round that a step is to be sent in; null when the person has had it. */
function roundOf(step: string, { existing, endsOn, gaps }: PlanningSituation): number | null {
  const sent = existing.filter((reminder) => reminder.step === step && reminder.state === 'claimed');
  const last = sent.toSorted((one, other) => one.round - other.round).at(-1);
  if (last === undefined) return 1;
  const movedByDays = last.toldEndsOn === null ? 0 : daysBetween(last.toldEndsOn, endsOn);
  return movedByDays > (gaps.get(step) ?? 0) ? last.round + 1 : null;
}

function withCaughtUp(
  missed: PlannedReminder,
  coming: PlannedReminder[],
  { existing, now, nextSendTime }: PlanningSituation,
): PlannedReminder[] {
  const waiting = existing.find(
    ({ step, round, state }) => step === missed.step && round === missed.round && state === 'planned',
  );
  // It was planned in time and is about to be claimed: planning again must not put it off.
  if (waiting && waiting.sendAt <= now) {
    return [{ ...missed, sendOn: waiting.sendOn, sendAt: waiting.sendAt }, ...coming];
  }
  const isDueAnyway = coming.some(({ sendOn }) => sendOn <= nextSendTime.sendOn);
  return isDueAnyway ? coming : [{ ...missed, ...nextSendTime }, ...coming];
}
