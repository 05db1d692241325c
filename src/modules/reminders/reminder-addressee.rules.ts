import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { isAway, type Person } from '#app/modules/reminders/reminder-person.js';
import type { ReminderAudience } from '#app/modules/reminders/reminder-policy.js';

/** Somebody who holds a post, half-open: on [fromOn, untilOn); null on either side is open. */
export interface Holder {
  userId: string;
  fromOn: CalendarDate | null;
  untilOn: CalendarDate | null;
}

/** A post that a step can name: of one state, or the desk of one officer of the secretariat. */
export interface Post {
  audience: ReminderAudience;
  /** Null for the secretariat. */
  stateId: string | null;
  /** Null: every plan. */
  planId: string | null;
  holders: readonly Holder[];
}

/** One reminder that looks for its reader. */
export interface Occasion<Day extends { sendOn: CalendarDate }> {
  /** The day that decides who holds the post; null: the day of sending. */
  nominalOn: CalendarDate | null;
  /** The last reminder before a date and the advance copy of a letter are sent whatever somebody has unsubscribed from. */
  isAssured: boolean;
  /** @param fromOn not before this day; null: as soon as may be. */
  dayOf(person: Person, fromOn: CalendarDate | null): Day;
}

/** Whoever holds a post, and the day on which they are written to. */
interface Reader<Day> {
  person: Person;
  day: Day;
}

export type Addressee<Day> = Day & { recipientId: string };

/** Names a post of a milestone: what was told is asked of the post, not of the person. */
export function postKeyOf(audience: ReminderAudience, stateId: string | null, userId: string): string {
  return `${audience} ${stateId ?? userId}`;
}

/**
 * Who gets a reminder to a post, and when: docs/reminders.md, 3.
 * @param alternate the post that stands in; undefined where none does.
 */
export function addresseeOf<Day extends { sendOn: CalendarDate }>(
  post: Post,
  alternate: Post | undefined,
  people: ReadonlyMap<string, Person>,
  occasion: Occasion<Day>,
): Addressee<Day> | null {
  const { isAssured } = occasion;
  const reader = readerOf(post, people, occasion);
  if (post.audience === 'main' && !(reader && isReached(reader) && isWilling(reader, isAssured))) {
    const standIn = alternate && standInOf(alternate, people, occasion);
    if (standIn) return standIn;
  }
  if (reader === null || (reader.person.isUnsubscribed && !isAssured)) return null;
  return { ...reader.day, recipientId: reader.person.userId };
}

function isReached({ person, day }: Reader<{ sendOn: CalendarDate }>): boolean {
  return !isAway(person, day.sendOn) && !person.isFailing;
}

function isWilling({ person }: Reader<unknown>, isAssured: boolean): boolean {
  return !person.isUnsubscribed || (isAssured && person.lastReminderTo === 'me');
}

function standInOf<Day extends { sendOn: CalendarDate }>(
  alternate: Post,
  people: ReadonlyMap<string, Person>,
  occasion: Occasion<Day>,
): Addressee<Day> | null {
  const reader = readerOf(alternate, people, occasion);
  if (reader === null || !isReached(reader)) return null;
  const { person, day } = reader;
  if (person.isUnsubscribed && !occasion.isAssured) return null;
  return isInPost(alternate, person.userId, day.sendOn) ? { ...day, recipientId: person.userId } : null;
}

/**
 * Whoever holds the post on the nominal day; where that person's calendar leads to another's time, the other. Where no
 * day is nominal, whoever can be written to soonest while they hold it.
 */
function readerOf<Day extends { sendOn: CalendarDate }>(
  { holders }: Post,
  people: ReadonlyMap<string, Person>,
  { nominalOn, dayOf }: Occasion<Day>,
): Reader<Day> | null {
  const present = holders.flatMap((holder) => {
    const person = people.get(holder.userId);
    return person ? [{ holder, person }] : [];
  });
  if (nominalOn === null) {
    const possible = present
      .map(({ holder, person }) => ({ holder, person, day: dayOf(person, holder.fromOn) }))
      .filter(({ holder, day }) => holds(holder, day.sendOn));
    return possible.toSorted((one, other) => one.day.sendOn.localeCompare(other.day.sendOn)).at(0) ?? null;
  }
  const on = (day: CalendarDate) => present.find(({ holder }) => holds(holder, day))?.person;
  const first = on(nominalOn);
  if (first === undefined) return null;
  const person = on(dayOf(first, null).sendOn) ?? first;
  return { person, day: dayOf(person, null) };
}

/** Whoever holds by `day` a post that the recipient of a reminder to it has left; null where there is nobody else. */
export function successorOn(
  day: CalendarDate,
  post: Post,
  alternate: Post | undefined,
  recipientId: string,
): string | null {
  const isRecipients = [post, alternate].some((each) => each && isInPost(each, recipientId, day));
  return isRecipients ? null : (post.holders.find((holder) => holds(holder, day))?.userId ?? null);
}

function isInPost({ holders }: Post, userId: string, day: CalendarDate): boolean {
  return holders.some((holder) => holder.userId === userId && holds(holder, day));
}

export function holds({ fromOn, untilOn }: Holder, day: CalendarDate): boolean {
  return (fromOn === null || fromOn <= day) && (untilOn === null || day < untilOn);
}
