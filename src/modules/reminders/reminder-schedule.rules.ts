import { addDays, addDuration, type CalendarDate, daysBetween } from '#app/kernel/calendar-date.js';
import { type ImpreciseDate, uncertaintyDays } from '#app/kernel/imprecise-date.js';
import { instantOf, localDate } from '#app/kernel/time-zone.js';
import { type WorkingCalendar, workingDayOnOrAfter, workingDayOnOrBefore } from '#app/kernel/working-days.js';
import type { MilestoneKind } from '#app/modules/milestones/milestone.js';
import { isBeforeStep, type ReminderPolicy } from '#app/modules/reminders/reminder-policy.js';

export interface DatedMilestone {
  kind: MilestoneKind;
  date: ImpreciseDate;
  /** Nothing is reminded of before this day, and what was due before it never is. */
  fromOn: CalendarDate | null;
}

/** When and where a person works. */
export interface RecipientCalendar {
  /** IANA name. */
  zone: string;
  working: WorkingCalendar;
}

export interface ScheduledReminder {
  step: string;
  /** The day that the step counts to. */
  nominalOn: CalendarDate;
  /** The recipient's local day that it is sent on: `nominalOn` or the nearest working day. */
  sendOn: CalendarDate;
  sendAt: Date;
}

/**
 * Every reminder of a milestone to one person, in the order of sending, whatever time it is now (docs/adr/0008).
 *
 * - Steps before a meeting count from its first possible day, steps before a due date and all later ones from its last.
 * - A step nearer than the date is precise waits: of a meeting in June, 31 May must not say "tomorrow".
 * - Before-steps move to the working day before, after-steps to the one after.
 * - A date to be confirmed has no reminders.
 */
export function scheduleReminders(
  { kind, date, fromOn }: DatedMilestone,
  { steps, sendAtLocal }: ReminderPolicy,
  { zone, working }: RecipientCalendar,
): ScheduledReminder[] {
  const { startsOn, endsOn } = date;
  if (startsOn === null || endsOn === null) return [];
  if (fromOn !== null && endsOn < fromOn) return [];
  const scheduled = steps.flatMap((step) => {
    const isBefore = isBeforeStep(step);
    const anchorOn = isBefore && kind === 'meeting' ? startsOn : endsOn;
    const nominalOn = addDuration(anchorOn, step.offset);
    if (isBefore && daysBetween(nominalOn, anchorOn) < uncertaintyDays(date)) return [];
    const sendOn = isBefore
      ? workingDayOnOrBefore(nominalOn, working)
      : workingDayOnOrAfter(nominalOn, working);
    if (fromOn !== null && sendOn < fromOn) return [];
    return [{ step: step.code, nominalOn, sendOn, sendAt: instantOf(sendOn, sendAtLocal, zone) }];
  });
  return scheduled.toSorted(
    (one, other) =>
      one.sendAt.getTime() - other.sendAt.getTime() || one.nominalOn.localeCompare(other.nominalOn),
  );
}

/** The first local send time at or after `now` on a working day of the recipient. */
export function nextSendTime(
  now: Date,
  sendAtLocal: string,
  { zone, working }: RecipientCalendar,
): Pick<ScheduledReminder, 'sendOn' | 'sendAt'> {
  const today = localDate(now, zone);
  const isTodayOver = instantOf(today, sendAtLocal, zone) < now;
  const sendOn = workingDayOnOrAfter(isTodayOver ? addDays(today, 1) : today, working);
  return { sendOn, sendAt: instantOf(sendOn, sendAtLocal, zone) };
}

/**
 * Days from each step to the next one, by step code; the last step's gap is that of the step before it.
 * A date that moves later by no more than this leaves a step that was sent as it is: the next one tells the new date.
 */
export function gapsInDays({ steps }: ReminderPolicy, endsOn: CalendarDate): Map<string, number> {
  const days = steps
    .map(({ code, offset }) => ({ code, on: addDuration(endsOn, offset) }))
    .toSorted((one, other) => one.on.localeCompare(other.on));
  let gap = 0;
  return new Map(
    days.map(({ code, on }, index) => {
      const next = days[index + 1];
      if (next) gap = daysBetween(on, next.on);
      return [code, gap];
    }),
  );
}
