import { type CalendarDate, daysBetween } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';
import { sayFrom } from '#app/modules/notifications/mails/catalogue.js';
import { en } from '#app/modules/notifications/mails/locales/en.js';
import { shorten } from '#app/modules/notifications/mails/plain-text.rules.js';

const LONGEST_SALUTATION = 120;

/** The language of the mails, as RFC 5646 tags it. */
export const MAIL_LANGUAGE = 'en';

/** A string of the mail catalogue, filled in; `count` chooses the plural form. */
export const say = sayFrom(en, MAIL_LANGUAGE);

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** `2018-06-30` → `30 June 2018`. */
export function sayDay(date: CalendarDate): string {
  return day.format(new Date(date));
}

/** `2018-06-30` → `June 2018`. */
export function sayMonth(date: CalendarDate): string {
  return month.format(new Date(date));
}

/** `2018-03-03` → `Saturday 3 March 2018`. */
export function sayWeekday(date: CalendarDate): string {
  return `${weekday.format(new Date(date))} ${sayDay(date)}`;
}

/** `today`, `tomorrow`, `in 12 days`, `yesterday`, `3 days ago`. */
export function sayDistance(today: CalendarDate, date: CalendarDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return say('today');
  return days > 0 ? say('inDays', { count: days }) : say('daysAgo', { count: -days });
}

/** A due date: `June 2018, at the latest 30 June 2018 (in 29 days)`, `to be confirmed`. */
export function sayDueDate(date: ImpreciseDate, today: CalendarDate): string {
  if (date.endsOn === null) return say('toBeConfirmed');
  return say('withDistance', { date: sayLastDay(date), distance: sayDistance(today, date.endsOn) });
}

/** A due date without its distance: `30 June 2018`, `June 2018, at the latest 30 June 2018`, `to be confirmed`. */
export function sayLastDay(date: ImpreciseDate): string {
  if (date.endsOn === null) return say('toBeConfirmed');
  const lastDay = sayDay(date.endsOn);
  return date.precision === 'day' ? lastDay : say('atTheLatest', { date: sayInterval(date), lastDay });
}

/** The date of a meeting: `18–29 June 2018 (in 12 days)`, `June 2018, day to be confirmed`, `to be confirmed`. */
export function sayMeetingDate(date: ImpreciseDate, today: CalendarDate): string {
  const { startsOn, endsOn } = date;
  if (startsOn === null || endsOn === null) return say('toBeConfirmed');
  // How far off it is would promise a day that nobody knows.
  if (date.precision !== 'day') return sayEvent(date);
  const isUnderWay = startsOn < today && today <= endsOn;
  const distance = isUnderWay ? say('underWay') : sayDistance(today, startsOn);
  return say('withDistance', { date: sayInterval(date), distance });
}

/** As {@link sayMeetingDate}, without its distance. */
export function sayEvent(date: ImpreciseDate): string {
  if (date.startsOn === null) return say('toBeConfirmed');
  return date.precision === 'day' ? sayInterval(date) : say('dayToBeConfirmed', { date: sayInterval(date) });
}

/** The days as far as they are known: `30 June 2018`, `2–3 May 2018`, `June 2018`, `second quarter of 2018`. */
export function sayInterval({ startsOn, endsOn, precision }: ImpreciseDate): string {
  if (startsOn === null || endsOn === null) return say('aDateToBeConfirmed');
  if (precision === 'month') return sayMonth(startsOn);
  if (precision === 'quarter') return sayQuarter(startsOn);
  if (startsOn === endsOn) return sayDay(endsOn);
  // Thin spaces would make a subject unreadable in mail programs that show it encoded.
  return day.formatRange(new Date(startsOn), new Date(endsOn)).replaceAll('\u2009', '');
}

function sayQuarter(startsOn: CalendarDate): string {
  const [year = '', monthNumber = ''] = startsOn.split('-');
  const keys = ['quarter_1', 'quarter_2', 'quarter_3', 'quarter_4'] as const;
  return say(keys[Math.floor((Number(monthNumber) - 1) / 3)] ?? 'quarter_1', { year });
}

/** The line that begins a mail to somebody who has a salutation: "Excellency,". */
export function salutationLine(salutation: string | null | undefined): string[] {
  const words = (salutation ?? '').trim().replace(/,$/, '');
  return words === '' ? [] : [say('salutation', { words: shorten(words, LONGEST_SALUTATION) })];
}
