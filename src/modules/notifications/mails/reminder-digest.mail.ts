import { Eta } from 'eta';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';
import { reminderDigestTemplate } from '#app/modules/notifications/mails/reminder-digest.template.js';
import {
  say,
  sayDay,
  sayDueDate,
  sayInterval,
  sayMeetingDate,
  sayWeekday,
} from '#app/modules/notifications/mails/wording.js';

/**
 * One thing that a person is reminded of. Nothing else may enter a mail: no narrative,
 * difficulty, request for assistance or file name, and no other state's data.
 */
export interface DigestLine {
  kind: 'commitment_due' | 'meeting';
  title: string;
  /** Null: every state of the group. */
  stateName: string | null;
  plan: { code: string; title: string; isIllustrative: boolean } | null;
  date: ImpreciseDate;
  /** The recipient's local day of the last update that they may know of. */
  lastUpdatedOn: CalendarDate | null;
  /** Address of its page, below the tracker's own. */
  path: string;
  /** The day that the reminder counts to, where that is no working day of the recipient. */
  nominalOn: CalendarDate | null;
}

export interface ReminderDigest {
  /** As the recipient is addressed. */
  name: string;
  post: string;
  /** The recipient's local day. */
  today: CalendarDate;
  /** In the order in which they are to be read; at least one. */
  lines: readonly DigestLine[];
  /** The name of the desk that sends it. */
  sender: string;
  /** The tracker's address without a trailing slash. */
  publicUrl: string;
}

export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

const eta = new Eta({ autoEscape: true, tags: ['{{', '}}'] });
const fillHtml = eta.compile(reminderDigestTemplate).bind(eta);

/** The mail of one person's day: plain text and HTML say the same. */
export function composeReminderDigest(digest: ReminderDigest): ComposedMail {
  const content = contentOf(digest);
  return { subject: content.subject, text: textOf(content), html: fillHtml(content) };
}

interface Content {
  subject: string;
  sender: string;
  greeting: string;
  intro: string;
  lines: {
    title: string;
    facts: { label: string; value: string }[];
    note: string | null;
    url: string;
    linkLabel: string;
  }[];
  url: string;
  urlLabel: string;
  footer: string[];
}

function contentOf({ name, post, today, lines, sender, publicUrl }: ReminderDigest): Content {
  const isIllustrative = lines.some(({ plan }) => plan?.isIllustrative);
  return {
    subject: subjectOf(lines, today),
    sender,
    greeting: say('greeting', { name }),
    intro: say('intro', { count: lines.length }),
    lines: lines.map((line) => ({
      title: line.title,
      facts: factsOf(line, today),
      note: noteOf(line, today),
      url: `${publicUrl}${line.path}`,
      linkLabel: say(line.kind === 'meeting' ? 'openMeeting' : 'openCommitment'),
    })),
    url: `${publicUrl}/`,
    urlLabel: say('openTracker'),
    footer: [...(isIllustrative ? [say('illustrativeNote')] : []), say('whyYou', { post }), say('questions')],
  };
}

/** Sorts in a mailbox by plan, and says how much there is and how soon. */
function subjectOf(lines: readonly DigestLine[], today: CalendarDate): string {
  const commitments = lines.filter(({ kind }) => kind === 'commitment_due');
  const passed = commitments.filter((line) => isPassed(line, today));
  const due = commitments.filter((line) => !isPassed(line, today));
  const meetings = lines.filter(({ kind }) => kind === 'meeting');
  const firstDue = due.map(({ date }) => date.endsOn ?? '').toSorted()[0];
  const firstMeeting = meetings.toSorted((one, other) => startOf(one).localeCompare(startOf(other)))[0];
  const plans = [...new Set(lines.flatMap(({ plan }) => plan?.code ?? []))].toSorted();
  const parts = [
    ...(firstDue ? [say('subject_reports', { count: due.length, date: sayDay(firstDue) })] : []),
    ...(passed.length > 0 ? [say('subject_passed', { count: passed.length })] : []),
    ...(firstMeeting
      ? [say('subject_meetings', { count: meetings.length, date: sayInterval(firstMeeting.date) })]
      : []),
  ];
  return say('subject', { plans: plans.join(', ') || 'ACTIF', parts: parts.join('; ') });
}

function factsOf(line: DigestLine, today: CalendarDate): Content['lines'][number]['facts'] {
  const { kind, date, plan, stateName, lastUpdatedOn } = line;
  const isMeeting = kind === 'meeting';
  const dueLabel = isPassed(line, today) ? say('agreedDatePassed') : say('due');
  const lastUpdated = lastUpdatedOn === null ? say('noReport') : sayDay(lastUpdatedOn);
  const planTitle = plan?.isIllustrative ? say('illustrative', { title: plan.title }) : plan?.title;
  // A partner's meeting outside any plan is for those who follow it; the mail names nobody.
  const concerned = stateName ?? (plan ? say('forEveryState') : null);
  return [
    ...(concerned ? [{ label: say('for'), value: concerned }] : []),
    isMeeting
      ? { label: say('takesPlace'), value: sayMeetingDate(date, today) }
      : { label: dueLabel, value: sayDueDate(date, today) },
    ...(isMeeting ? [] : [{ label: say('lastUpdated'), value: lastUpdated }]),
    ...(planTitle ? [{ label: say('plan'), value: planTitle }] : []),
  ];
}

function noteOf({ nominalOn }: DigestLine, today: CalendarDate): string | null {
  if (nominalOn === null) return null;
  return say('movedToWorkingDay', { sentOn: sayWeekday(today), nominalOn: sayWeekday(nominalOn) });
}

function isPassed({ kind, date }: DigestLine, today: CalendarDate): boolean {
  return kind === 'commitment_due' && date.endsOn !== null && date.endsOn < today;
}

function startOf({ date }: DigestLine): string {
  return date.startsOn ?? '';
}

function textOf({ greeting, intro, lines, url, urlLabel, footer }: Content): string {
  const blocks = lines.map(({ title, facts, note, url: link }, index) =>
    [
      `${index + 1}. ${title}`,
      ...facts.map(({ label, value }) => `   ${label}: ${value}`),
      ...(note === null ? [] : [`   ${note}`]),
      `   ${link}`,
    ].join('\n'),
  );
  return [greeting, intro, ...blocks, `${urlLabel}: ${url}`, '-- ', footer.join('\n')].join('\n\n');
}
