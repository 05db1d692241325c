import { addDays, type CalendarDate, weekdayOf } from '#app/kernel/calendar-date.js';
import { instantOf, localDate } from '#app/kernel/time-zone.js';
import {
  isUrgent,
  nextSendTime,
  type Person,
  sendDayOf,
  type SendTime,
  soonestSendTime,
} from '#app/modules/reminders/reminder-person.js';
import type { ReminderForm, ReminderStepKind } from '#app/modules/reminders/reminder-policy.js';
import { isAssured } from '#app/modules/reminders/reminder-schedule.rules.js';

/** A reminder that is due, as far as it decides when it goes out. */
export interface DispatchableReminder {
  stepKind: ReminderStepKind;
  nominalOn: CalendarDate;
  sendOn: CalendarDate;
  sendAt: Date;
  /** The policy's hour, `HH:mm`. */
  sendAtLocal: string;
  form: ReminderForm;
  isLastBefore: boolean;
  maxMailsPerWeek: number | null;
  /** The day by which it has to be known; null: no date is known. */
  urgentOn: CalendarDate | null;
}

/** What a person has been sent, by their local days. */
export interface SentDigests {
  isTodaySent: boolean;
  /** Digests of this week, Monday to Sunday. */
  thisWeek: number;
}

/** What becomes of everything that is due to one person. */
export interface Dispatch<Reminder> {
  /** In one mail, now. */
  digest: Reminder[];
  /** Each in a mail of its own, now. */
  singles: Reminder[];
  postponed: { reminder: Reminder; to: SendTime }[];
}

/**
 * Decides what goes out to one person at this moment, and what waits until when: docs/reminders.md, 9.
 *
 * @param waiting at least everything that is due to the person; of the rest, what its own day has passed of goes along.
 */
export function decideDispatch<Reminder extends DispatchableReminder>(
  waiting: readonly Reminder[],
  person: Person,
  sent: SentDigests,
  now: Date,
): Dispatch<Reminder> {
  const today = localDate(now, person.zone);
  const due = waiting.filter(({ sendAt }) => sendAt <= now);
  const soonest = (reminder: Reminder): SendTime =>
    soonestSendTime(person, reminder.sendAtLocal, now, {
      urgentOn: reminder.urgentOn,
      waitsForDigest: !isAssured(reminder),
    });
  const isForNow = (reminder: Reminder) => reminder.sendOn >= today || soonest(reminder).sendAt <= now;
  const postpone = (reminder: Reminder, from: Date) => ({
    reminder,
    to: nextSendTime(person, reminder.sendAtLocal, from, !isAssured(reminder)),
  });

  if (sent.isTodaySent) {
    const isSingle = (reminder: Reminder) => isForNow(reminder) && isUrgent(reminder.urgentOn, today);
    const tomorrow = instantOf(addDays(today, 1), '00:00', person.zone);
    return {
      digest: [],
      singles: due.filter(isSingle),
      postponed: due
        .filter((reminder) => !isSingle(reminder))
        .map((reminder) => postpone(reminder, tomorrow)),
    };
  }
  const forNow = due.filter(isForNow);
  if (forNow.length === 0) {
    return {
      digest: [],
      singles: [],
      postponed: due.map((reminder) => ({ reminder, to: soonest(reminder) })),
    };
  }
  const isCapped = (reminder: Reminder) =>
    reminder.maxMailsPerWeek !== null && sent.thisWeek >= reminder.maxMailsPerWeek && !isAssured(reminder);
  if (forNow.every(isCapped)) {
    const nextWeek = instantOf(mondayAfter(today), '00:00', person.zone);
    const postponed = due.map((reminder) =>
      forNow.includes(reminder) ? postpone(reminder, nextWeek) : { reminder, to: soonest(reminder) },
    );
    return { digest: [], singles: [], postponed };
  }
  const goesAlong = (reminder: Reminder) => reminder.sendAt <= now || isLate(reminder, person, today);
  return { digest: waiting.filter(goesAlong), singles: [], postponed: [] };
}

/** Has the day passed on which the person would have been sent it, were it not for an outage, a cap or another mail? */
function isLate(reminder: DispatchableReminder, person: Person, today: CalendarDate): boolean {
  const own = ownDayOf(reminder, person);
  return own !== null && own < today;
}

function isNews(stepKind: ReminderStepKind): boolean {
  return stepKind === 'change' || stepKind === 'unconfirmed' || stepKind === 'clearance';
}

/** The day on which the person would be sent it, if nothing came between; news has none. */
export function ownDayOf(
  reminder: Pick<DispatchableReminder, 'stepKind' | 'nominalOn' | 'isLastBefore' | 'form'>,
  person: Person,
): CalendarDate | null {
  const { stepKind, nominalOn } = reminder;
  if (isNews(stepKind)) return null;
  const direction = stepKind === 'before' ? 'before' : 'after';
  return sendDayOf(person, nominalOn, direction, !isAssured(reminder)).sendOn;
}

/** Of several reminders about one milestone the last is the one to tell: the latest step; news only where there is none. */
export function byStep(one: DispatchableReminder, other: DispatchableReminder): number {
  const isStep = ({ stepKind }: DispatchableReminder) =>
    Number(stepKind !== 'change' && stepKind !== 'clearance');
  return isStep(one) - isStep(other) || one.nominalOn.localeCompare(other.nominalOn);
}

export function mondayOf(day: CalendarDate): CalendarDate {
  return addDays(day, 1 - weekdayOf(day));
}

function mondayAfter(day: CalendarDate): CalendarDate {
  return addDays(mondayOf(day), 7);
}
