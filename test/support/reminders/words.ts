import type { Day, DueDate, Instant, Line, Mail } from './scenario.js';
import { instantOf, plusDays, weekdayOf } from './oracle-calendar.js';

/** Dates, hours and mails in the words of the case table. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const ORDINALS = ['1st', '2nd', '3rd', '4th'];

export const DATE = String.raw`\d{1,2} [A-Z][a-z]{2} \d{4}`;
export const DUE = String.raw`(?:on ${DATE}|in [A-Z][a-z]{2} \d{4}|in the \d\w\w quarter of \d{4}|on a date to be confirmed)`;

/** `1 Jun 2018`. */
export function readDay(words: string): Day {
  const [day, month, year] = words.split(' ') as [string, string, string];
  return `${year}-${monthOf(month)}-${day.padStart(2, '0')}`;
}

/** `on 1 Jun 2018`, `in Jun 2018`, `in the 2nd quarter of 2018`, `on a date to be confirmed`. */
export function readDueDate(words: string): DueDate {
  if (words.endsWith('to be confirmed')) return { precision: 'tbc', first: null, last: null };
  const rest = words.replace(/^(on|in) /, '');
  if (words.startsWith('on ')) return { precision: 'day', first: readDay(rest), last: readDay(rest) };
  const quarter = /^the (\w+) quarter of (\d{4})$/.exec(rest);
  if (quarter === null) {
    const [month, year] = rest.split(' ') as [string, string];
    return interval('month', `${year}-${monthOf(month)}-01`, 1);
  }
  const first = `${quarter[2]}-${String(ORDINALS.indexOf(quarter[1] ?? '') * 3 + 1).padStart(2, '0')}-01`;
  return interval('quarter', first, 3);
}

function interval(precision: 'month' | 'quarter', first: Day, months: number): DueDate {
  const [year, month] = first.split('-').map(Number) as [number, number];
  const next = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  return { precision, first, last: plusDays(next, -1) };
}

/** `Thu 1 Mar 2018 08:30`, by the clock of a zone. */
export function readInstant(words: string, zone: string): Instant {
  const { day, time } = readTime(words);
  return new Date(instantOf(day, time, zone)).toISOString();
}

function readTime(words: string): { day: Day; time: string } {
  const found = /^(\w{3}) (.+) (\d{2}:\d{2})$/.exec(words);
  if (found === null) throw new Error(`no time: ${words}`);
  const [, weekday, date, time] = found as unknown as [string, string, string, string];
  const day = readDay(date);
  if (WEEKDAYS[weekdayOf(day) - 1] !== weekday) {
    throw new Error(`${date} is a ${WEEKDAYS[weekdayOf(day) - 1]}, not a ${weekday}`);
  }
  return { day, time };
}

export function readWeekdays(words: string): number[] {
  return words.split(/, | and /).map((word) => {
    const index = WEEKDAYS.indexOf(word.slice(0, 3));
    if (index < 0) throw new Error(`no weekday: ${word}`);
    return index + 1;
  });
}

function sayDay(day: Day): string {
  const [year, month, number] = day.split('-').map(Number) as [number, number, number];
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${number} ${MONTHS[month - 1]} ${year}`;
}

function sayStep(code: string): string {
  if (code === 'change') return 'moved';
  if (code === 'unconfirmed') return 'to be confirmed';
  if (code === 'follow-up') return code;
  const [side, days] = code.split('-') as [string, string];
  return days === '0' ? 'on the day' : `${days} ${days === '1' ? 'day' : 'days'} ${side}`;
}

const sayLine = ({ milestone, step, because }: Line): string =>
  `${milestone}, ${sayStep(step)}${because === null ? '' : ` (${because})`}`;

/** `Thu 1 Mar 2018 08:30 Focal Point KH: Review the law, 90 days before (rest day)`. */
export const sayMail = ({ to, day, time, isSingle, lines }: Mail): string =>
  `${sayDay(day)} ${time} ${to}${isSingle ? ', singly' : ''}: ${lines.map(sayLine).join('; ')}`;

function monthOf(word: string): string {
  const index = MONTHS.indexOf(word.slice(0, 3));
  if (index < 0) throw new Error(`no month: ${word}`);
  return String(index + 1).padStart(2, '0');
}
