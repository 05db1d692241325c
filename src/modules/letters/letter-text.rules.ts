import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { LetterForm, LetterLine } from '#app/modules/letters/letter.js';
import { sayLetter } from '#app/modules/letters/letter.wording.js';
import { sayDay, sayEvent, sayLastDay } from '#app/modules/notifications/mails/wording.js';

/** What a letter was entered with. */
export interface LetterContent {
  number: string;
  form: LetterForm;
  datedOn: CalendarDate;
  /** Lines of an address. */
  addressee: string;
  /** How the person addressed is spoken to, without a comma: "Excellency"; null: "Sir, Madam". */
  salutation: string | null;
  /** The way that the state nominated; null: none. */
  channel: string | null;
  /** Name of the desk. */
  sender: string;
  stateName: string;
  lines: readonly LetterLine[];
  isWithdrawn: boolean;
}

/** Everything that stands in a letter, in words and in the order of reading; how it looks is the document's affair. */
export interface LetterText {
  title: string;
  form: LetterForm;
  /** Stand on every page. */
  labels: { text: string; note: string | null }[];
  sender: string;
  reference: string;
  date: string;
  addressee: string[];
  channel: string | null;
  subject: string;
  /** Null in a note verbale, which speaks to nobody in person. */
  salutation: string | null;
  opening: string;
  header: string[];
  rows: string[][];
  request: string;
  closing: string;
  /** What is filled in by hand; a note verbale is initialled, and names nobody. */
  blanks: string[];
}

/**
 * The words of a letter: in the first person and to be signed, or, as a note verbale, in the third person with its
 * customary courtesies and to be initialled. It says what is due, by when and when it was last updated, nothing else.
 */
export function composeLetter(content: LetterContent): LetterText {
  const { form, lines } = content;
  const number = printable(content.number);
  const state = printable(content.stateName);
  const sender = printable(content.sender);
  const addressee = content.addressee.split('\n').map(printable).filter(Boolean);
  const plan = planOf(lines);
  const isNote = form === 'note_verbale';
  const courtesies = { sender: atFirst(sender), addressee: inside(addressee[0] ?? '') };
  const under = plan === null ? '' : sayLetter('under', { plan: sayLetter('thePlan', { title: plan }) });
  const address = printable(content.salutation ?? '').replace(/,$/, '') || sayLetter('address');
  const matters = { state, under, count: lines.length };
  return {
    title: sayLetter(isNote ? 'title_note_verbale' : 'title_letter', { number }),
    form,
    labels: labelsOf(content),
    sender,
    reference: sayLetter('reference', { number }),
    date: sayDay(content.datedOn),
    addressee,
    channel: content.channel === null ? null : capitalized(printable(content.channel)),
    subject: sayLetter('subject', {
      subject:
        plan === null ? sayLetter('subjectOfNone', { state }) : sayLetter('subjectOfPlan', { plan, state }),
    }),
    salutation: isNote ? null : sayLetter('salutation', { address }),
    opening: isNote ? sayLetter('noteOpening', { ...matters, ...courtesies }) : sayLetter('opening', matters),
    header: [
      sayLetter('column_number'),
      sayLetter('column_title'),
      sayLetter('column_date'),
      sayLetter('column_lastUpdated'),
    ],
    rows: lines.map((line, index) => [String(index + 1), ...rowOf(line)]),
    request: isNote ? sayLetter('noteRequest', courtesies) : sayLetter('request'),
    closing: isNote ? sayLetter('noteClosing', courtesies) : sayLetter('closing', { address }),
    blanks: isNote ? [sayLetter('initials')] : [sayLetter('signature'), sayLetter('nameAndTitle')],
  };
}

function labelsOf({ lines, isWithdrawn }: LetterContent): LetterText['labels'] {
  const isIllustrative = lines.some((line) => line.isIllustrative);
  return [
    ...(isWithdrawn ? [{ text: sayLetter('withdrawn'), note: null }] : []),
    ...(isIllustrative ? [{ text: sayLetter('illustrative'), note: sayLetter('illustrativeNote') }] : []),
  ];
}

/** The plan of the letter; it has one for all its lines, or none. */
function planOf(lines: readonly LetterLine[]): string | null {
  const line = lines.find(({ planTitle }) => planTitle !== null);
  return line?.planTitle ? labelled(line.planTitle, line.isIllustrative) : null;
}

function rowOf({ kind, title, isIllustrative, date, lastUpdatedOn }: LetterLine): string[] {
  return [
    labelled(title, isIllustrative),
    kind === 'meeting' ? sayEvent(date) : sayLastDay(date),
    // Nobody reports on a meeting.
    lastUpdatedOn === null ? (kind === 'meeting' ? '' : sayLetter('noReport')) : sayDay(lastUpdatedOn),
  ];
}

function labelled(text: string, isIllustrative: boolean): string {
  const title = printable(text);
  return isIllustrative && !/illustrative/i.test(title) ? sayLetter('illustrativeTitle', { title }) : title;
}

// Whatever XML cannot hold, and marks that make text look like what it is not. Zero-width spaces and joiners stay: Khmer,
// Burmese, Lao and Thai break and join by them.
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UNPRINTABLE = /[\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** One line of text as it can be printed. */
export function printable(text: string): string {
  return text.replace(BREAKS, ' ').replace(UNPRINTABLE, '').trim();
}

const article = /^the\s+/i;

/** `Ministry of …` → `the Ministry of …`, inside a sentence. */
function inside(name: string): string {
  return sayLetter('the', { name: name.replace(article, '') });
}

function atFirst(name: string): string {
  return sayLetter('theAtFirst', { name: name.replace(article, '') });
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
