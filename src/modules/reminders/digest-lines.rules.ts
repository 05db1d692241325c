import { type CalendarDate } from '#app/kernel/calendar-date.js';
import { localDate } from '#app/kernel/time-zone.js';
import { workingDayOnOrAfter, workingDayOnOrBefore } from '#app/kernel/working-days.js';
import type { DigestLine } from '#app/modules/notifications/mails/reminder-digest.mail.js';
import type { DueReminder } from '#app/modules/reminders/dispatch.reader.js';
import type { RecipientCalendar } from '#app/modules/reminders/reminder-schedule.rules.js';

/**
 * The lines of one person's digest, most urgent first. However many steps of a milestone are due, after an outage for
 * instance, it has one line, which says what is due now.
 *
 * @param due reminders of one person, in the order of their dates, the latest step of a milestone last.
 */
export function digestLinesOf(
  due: readonly DueReminder[],
  calendar: RecipientCalendar,
  today: CalendarDate,
): DigestLine[] {
  const latest = new Map(due.map((reminder) => [reminder.milestoneId, reminder]));
  return [...latest.values()].map((reminder) => ({
    kind: reminder.kind,
    title: reminder.title,
    stateName: reminder.stateName,
    plan: reminder.plan,
    date: reminder.date,
    lastUpdatedOn: reminder.confirmedAt && localDate(reminder.confirmedAt, calendar.zone),
    path: pathOf(reminder),
    nominalOn: wasMoved(reminder, calendar, today) ? reminder.nominalOn : null,
  }));
}

function pathOf({ kind, plan, pageId }: DueReminder): string {
  if (kind === 'meeting') return `/meetings/${pageId}`;
  return plan === null ? '/' : `/plans/${plan.id}/commitments/${pageId}`;
}

/** Is it sent today because its own day is no working day? One that was caught up comes late for another reason. */
function wasMoved(
  { nominalOn, sendOn }: DueReminder,
  { working }: RecipientCalendar,
  today: CalendarDate,
): boolean {
  if (sendOn !== today || sendOn === nominalOn) return false;
  const nearest =
    sendOn < nominalOn ? workingDayOnOrBefore(nominalOn, working) : workingDayOnOrAfter(nominalOn, working);
  return sendOn === nearest;
}
