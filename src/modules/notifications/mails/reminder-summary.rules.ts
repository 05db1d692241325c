import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { type DigestLine, isPassed, urgentOn } from '#app/modules/notifications/mails/digest-line.js';
import { say, sayDay, sayEvent } from '#app/modules/notifications/mails/wording.js';

/** How much there is and how soon: `1 agreed date passed; 2 reports due, first on 30 June 2018`. */
export function summaryOf(lines: readonly DigestLine[], today: CalendarDate): string {
  const undated = lines.filter((line) => urgentOn(line) === null);
  const dated = lines.filter((line) => urgentOn(line) !== null);
  const passed = dated.filter((line) => isPassed(line, today));
  const ahead = dated.filter((line) => !isPassed(line, today));
  const ofKind = (...kinds: DigestLine['kind'][]) => ahead.filter(({ kind }) => kinds.includes(kind));
  return [
    ...(passed.length > 0 ? [say('summary_passed', { count: passed.length })] : []),
    ...dueIn('summary_reports', ofKind('commitment_due', 'periodic_report')),
    ...dueIn('summary_actions', ofKind('action_item')),
    ...dueIn('summary_registrations', ofKind('registration')),
    ...meetingsIn(ofKind('meeting')),
    ...(undated.length > 0 ? [say('summary_undated', { count: undated.length })] : []),
  ].join('; ');
}

function dueIn(
  key: 'summary_reports' | 'summary_actions' | 'summary_registrations',
  lines: readonly DigestLine[],
): string[] {
  const first = firstOf(lines)?.date.endsOn;
  return first ? [say(key, { count: lines.length, date: sayDay(first) })] : [];
}

function meetingsIn(lines: readonly DigestLine[]): string[] {
  const first = firstOf(lines);
  return first ? [say('summary_meetings', { count: lines.length, date: sayEvent(first.date) })] : [];
}

function firstOf(lines: readonly DigestLine[]): DigestLine | undefined {
  return lines.toSorted((one, other) => (urgentOn(one) ?? '').localeCompare(urgentOn(other) ?? ''))[0];
}
