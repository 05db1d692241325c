import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { type DigestLine, isPassed } from '#app/modules/notifications/mails/digest-line.js';
import {
  type ComposedMail,
  type MailBlock,
  type MailLink,
  renderMail,
} from '#app/modules/notifications/mails/mail.js';
import { shorten } from '#app/modules/notifications/mails/plain-text.rules.js';
import { topicOf } from '#app/modules/notifications/mails/reminder-topic.rules.js';
import { summaryOf } from '#app/modules/notifications/mails/reminder-summary.rules.js';
import {
  salutationLine,
  say,
  sayDay,
  sayDueDate,
  sayEvent,
  sayInterval,
  sayMeetingDate,
  sayWeekday,
} from '#app/modules/notifications/mails/wording.js';

/** How many lines one mail has at most. */
export const LINES_SHOWN = 30;
/** Gmail cuts the HTML of a mail off at 102 kB; with titles of common length, that many lines have half of it. */
const MOST_BYTES = 100_000;
const LONGEST_TITLE = 200;
const LONGEST_NAME = 120;

export interface ReminderDigest {
  /** As the recipient is addressed. */
  name: string;
  /** How the mail begins, for instance "Excellency"; null: by saying to whom it is. */
  salutation?: string | null;
  post: string;
  /** The recipient's local day. */
  today: CalendarDate;
  /** Most urgent first; at least one. */
  lines: readonly DigestLine[];
  /** The name of the desk that sends it. */
  sender: string;
  /** The tracker's address without a trailing slash. */
  publicUrl: string;
  /** Where the list of all that the recipient has to do is, below the tracker's address. */
  listPath: string;
  /** Where the recipient ends the digests; null for a mail that cannot be ended. */
  unsubscribeUrl: string | null;
  /** Sent to the person who tries it out, instead of to the recipient. */
  isTest: boolean;
}

/** A composed reminder, with the conversation that it belongs to. */
export interface ComposedReminder extends ComposedMail {
  threadId: string;
}

/** The mail of one person's day, or of one thing that cannot wait for it. */
export function composeReminderDigest(digest: ReminderDigest): ComposedReminder {
  const lines = digest.lines.map(shortened);
  let shown = LINES_SHOWN;
  let mail = compose(digest, lines, shown);
  while (Buffer.byteLength(mail.html) > MOST_BYTES && shown > 1) {
    shown = Math.floor(shown / 2);
    mail = compose(digest, lines, shown);
  }
  return mail;
}

function compose(digest: ReminderDigest, lines: readonly DigestLine[], most: number): ComposedReminder {
  const { name, salutation, post, today, sender, publicUrl, listPath, unsubscribeUrl, isTest } = digest;
  const { subject, threadId } = topicOf(lines);
  const shown = lines.slice(0, most);
  const hidden = lines.length - shown.length;
  const summary = summaryOf(lines, today);
  const isUpdatable = !isTest && shown.some(({ updateUrl }) => updateUrl !== null);
  const mail = renderMail({
    subject: isTest ? say('subjectOfTest', { subject }) : subject,
    preview: summary,
    sender,
    banners: [
      ...(isTest ? [say('test', { name: shorten(name, LONGEST_NAME) })] : []),
      ...advanceCopiesOf(shown),
    ],
    greeting: say('greeting', { name: shorten(name, LONGEST_NAME) }),
    paragraphs: [
      ...salutationLine(salutation),
      say(lines.length > 1 ? 'introInOrder' : 'intro', { summary }),
    ],
    blocks: shown.map((line) => blockOf(line, { today, publicUrl, isTest })),
    isNumbered: true,
    more: hidden > 0 ? { label: say('more', { count: hidden }), url: `${publicUrl}${listPath}` } : null,
    button: { label: say('openTracker'), url: `${publicUrl}/` },
    footer: [
      ...(lines.some(({ plan }) => plan?.isIllustrative) ? [say('illustrativeNote')] : []),
      say('whyYou', { post: shorten(post, LONGEST_NAME) }),
      say('questions'),
      ...(isUpdatable ? [say('personalLinks')] : []),
      ...(unsubscribeUrl === null ? [] : [say('lastReminder')]),
    ],
    footerLinks: [
      { label: say('changeSettings'), url: `${publicUrl}/settings` },
      ...(unsubscribeUrl === null ? [] : [{ label: say('unsubscribe'), url: unsubscribeUrl }]),
    ],
  });
  return { ...mail, threadId };
}

function shortened(line: DigestLine): DigestLine {
  const { title, stateName, plan, moved } = line;
  return {
    ...line,
    title: shorten(title, LONGEST_TITLE),
    stateName: stateName && shorten(stateName, LONGEST_NAME),
    plan: plan && {
      ...plan,
      code: shorten(plan.code, LONGEST_NAME),
      title: shorten(plan.title, LONGEST_NAME),
    },
    moved: moved && { ...moved, holidayName: moved.holidayName && shorten(moved.holidayName, LONGEST_NAME) },
  };
}

function advanceCopiesOf(lines: readonly DigestLine[]): string[] {
  const letters = new Map(lines.flatMap(({ letter }) => (letter ? [[letter.number, letter]] : [])));
  const numbers = [...letters.values()].map(letterInWords).join(', ');
  return letters.size === 0 ? [] : [say('advanceCopy', { count: letters.size, numbers })];
}

function letterInWords({ number, datedOn }: NonNullable<DigestLine['letter']>): string {
  return say('letterOfDay', { number, date: sayDay(datedOn) });
}

interface BlockSettings {
  today: CalendarDate;
  publicUrl: string;
  isTest: boolean;
}

function blockOf(line: DigestLine, settings: BlockSettings): MailBlock {
  return {
    title: line.title,
    facts: factsOf(line, settings.today),
    notes: notesOf(line, settings.today),
    actions: actionsOf(line, settings),
  };
}

function factsOf(line: DigestLine, today: CalendarDate): MailBlock['facts'] {
  const { kind, date, plan, stateName, lastUpdatedOn, letter } = line;
  const lastUpdated = lastUpdatedOn === null ? say('noReport') : sayDay(lastUpdatedOn);
  const planTitle = plan?.isIllustrative ? say('illustrative', { title: plan.title }) : plan?.title;
  // A partner's meeting outside any plan is for those who follow it; the mail names nobody.
  const concerned = stateName ?? (plan ? say('forEveryState') : null);
  return [
    ...(concerned ? [{ label: say('for'), value: concerned }] : []),
    {
      label: dateLabelOf(line, today),
      value: kind === 'meeting' ? sayMeetingDate(date, today) : sayDueDate(date, today),
    },
    ...(isReported(line) ? [{ label: say('lastUpdated'), value: lastUpdated }] : []),
    ...(planTitle ? [{ label: say('plan'), value: planTitle }] : []),
    ...(letter ? [{ label: say('letter'), value: letter.number }] : []),
  ];
}

function dateLabelOf(line: DigestLine, today: CalendarDate): string {
  if (line.kind === 'meeting') return say('takesPlace');
  if (isPassed(line, today)) return say('agreedDatePassed');
  return say(line.kind === 'registration' ? 'closes' : 'due');
}

/** Is it something that states report on? */
function isReported({ kind }: DigestLine): boolean {
  return kind === 'commitment_due' || kind === 'periodic_report';
}

function notesOf(
  { kind, stepKind, date, formerDate, moved, asks }: DigestLine,
  today: CalendarDate,
): string[] {
  const sayWhen = kind === 'meeting' ? sayEvent : sayInterval;
  const inSentence = (when: typeof date) =>
    when.endsOn === null ? say('aDateToBeConfirmed') : sayWhen(when);
  return [
    ...(formerDate ? [say('moved', { former: inSentence(formerDate), present: inSentence(date) })] : []),
    ...(stepKind === 'follow_up' ? [say('followUp')] : []),
    ...(asks === null ? [] : [askingOf(asks, kind)]),
    ...(moved ? [reasonOf(moved, today)] : []),
  ];
}

function askingOf(asks: NonNullable<DigestLine['asks']>, kind: DigestLine['kind']): string {
  switch (asks) {
    case 'clearance':
      return say('awaitsClearance');
    case 'host':
      return say('hostConfirms');
    case 'secretariat':
      return say(kind === 'meeting' ? 'askHost' : 'haveConfirmed');
  }
}

function reasonOf(
  { nominalOn, because, holidayName }: NonNullable<DigestLine['moved']>,
  today: CalendarDate,
): string {
  const days = { sentOn: sayWeekday(today), nominalOn: sayWeekday(nominalOn) };
  switch (because) {
    case 'rest_day':
      return say('becauseRestDay', days);
    case 'holiday':
      return holidayName === null
        ? say('becauseHoliday', days)
        : say('becauseNamedHoliday', { ...days, holiday: holidayName });
    case 'quiet_day':
      return say('becauseQuietDay', days);
    case 'weekly':
      return say('becauseWeekly', days);
  }
}

function actionsOf(line: DigestLine, { publicUrl, isTest }: BlockSettings): MailLink[] {
  const { kind, updateUrl, lastUpdatedOn, path, asks } = line;
  const label = say(asks === 'clearance' ? 'openWaiting' : openLabels[kind]);
  const open = { label, url: `${publicUrl}${path}` };
  if (updateUrl === null || isTest) return [open];
  return [
    { label: say('update'), url: updateUrl },
    // The same form; the fragment leads to its button that says so.
    ...(lastUpdatedOn === null
      ? []
      : [{ label: say('noChange', { date: sayDay(lastUpdatedOn) }), url: `${updateUrl}#no-change` }]),
    open,
  ];
}

const openLabels = {
  commitment_due: 'openCommitment',
  periodic_report: 'openCommitment',
  meeting: 'openMeeting',
  registration: 'openMeeting',
  action_item: 'openActionItem',
} as const;
