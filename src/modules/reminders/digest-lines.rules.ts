import { type CalendarDate } from '#app/kernel/calendar-date.js';
import { localDate } from '#app/kernel/time-zone.js';
import { type DigestLine, urgentOn } from '#app/modules/notifications/mails/digest-line.js';
import { isMove } from '#app/modules/reminders/moved-date.rules.js';
import type { DueReminder } from '#app/modules/reminders/dispatch.reader.js';

/** What a line says besides what the reminder knows. */
export interface LineSettings {
  /** IANA name. */
  zone: string;
  /** The recipient's local day. */
  today: CalendarDate;
  /** The signed form for one assignment. */
  updateUrlOf(assignmentId: string): string;
  /** The letter that a reminder is the advance copy of; null for none. */
  letterOf(reminder: DueReminder): DigestLine['letter'];
}

/**
 * The lines of one person's digest, most urgent first. However many steps of a milestone are due, after an outage for
 * instance, it has one line, which says what is due now.
 *
 * @param due reminders of one person, the latest step of a milestone last.
 */
export function digestLinesOf(due: readonly DueReminder[], settings: LineSettings): DigestLine[] {
  const latest = new Map(due.map((reminder) => [reminder.milestoneId, reminder]));
  return [...latest.values()].map((reminder) => lineOf(reminder, settings)).toSorted(byUrgency);
}

function lineOf(reminder: DueReminder, { zone, today, updateUrlOf, letterOf }: LineSettings): DigestLine {
  const { kind, stepKind, title, stateName, plan, date, toldDate, confirmedAt, movedBecause } = reminder;
  // What was caught up comes late for another reason.
  const isMoved = movedBecause !== null && reminder.sendOn === today;
  return {
    kind,
    stepKind,
    title,
    stateName,
    plan,
    date,
    formerDate: toldDate !== null && isMove(toldDate, date) ? toldDate : null,
    lastUpdatedOn: confirmedAt && localDate(confirmedAt, zone),
    path: pathOf(reminder),
    moved: isMoved
      ? { nominalOn: reminder.nominalOn, because: movedBecause, holidayName: reminder.holidayName }
      : null,
    asks: asksOf(reminder),
    letter: letterOf(reminder),
    updateUrl:
      reminder.assignmentId !== null && isReporting(reminder) ? updateUrlOf(reminder.assignmentId) : null,
  };
}

/** Focal points report; others read. */
function isReporting({ audience }: DueReminder): boolean {
  return audience === 'main' || audience === 'alternate';
}

/** Whoever must act is asked to: to clear, or to have a day confirmed that is not known. */
function asksOf({ kind, date, audience, isOfHost, awaitsClearance }: DueReminder): DigestLine['asks'] {
  if (awaitsClearance) return 'clearance';
  const isUnknown = kind === 'meeting' ? date.precision !== 'day' : date.precision === 'tbc';
  if (!isUnknown) return null;
  if (isOfHost) return 'host';
  return audience === 'secretariat' ? 'secretariat' : null;
}

/** What has passed comes first, then what is due soonest; what has no date comes last. */
function byUrgency(one: DigestLine, other: DigestLine): number {
  const on = (line: DigestLine) => urgentOn(line) ?? '9999';
  return on(one).localeCompare(on(other)) || one.title.localeCompare(other.title);
}

function pathOf({ kind, plan, pageId, awaitsClearance }: DueReminder): string {
  if (awaitsClearance) return '/clearance';
  if (kind === 'meeting') return `/meetings/${pageId}`;
  return plan === null ? '/' : `/plans/${plan.id}/commitments/${pageId}`;
}
