import { instantOf, isDigestDay, isWorkingDay, localTime, plusDays } from './oracle-calendar.js';
import { type Person, type Post, todayOf, type World } from './oracle-world.js';
import type { Day } from './scenario.js';

/** Section 3 of docs/reminders.md: who gets what a post is due, and on which day. */
export interface Addressee {
  person: Person;
  day: Day;
}

/** One thing that a post is to hear. */
export interface Occasion {
  /** The day that decides who holds the post; null: the day of sending. */
  nominal: Day | null;
  /** The last reminder before a date and the advance copies of letters cannot be switched off. */
  isAssured: boolean;
  /** On which day somebody would be sent it, if it is they who get it; null: on none. */
  dayFor(person: Person): Day | null;
}

export function addresseeOf(world: World, post: Post, occasion: Occasion): Addressee | null {
  const { isAssured } = occasion;
  const takes = (addressee: Addressee | null) =>
    addressee === null || (addressee.person.settings.isUnsubscribed && !isAssured) ? null : addressee;
  if ('officer' in post) return takes(on(world.person(post.officer), occasion));
  const holder = holderFor(world, post, occasion);
  if (post.audience !== 'main') return takes(holder);
  // Rule 3.3: the post is vacant, its holder away, or known not to be reached.
  const alternate = takes(holderFor(world, { ...post, audience: 'alternate' }, occasion));
  const standIn = alternate !== null && isReachable(world, alternate, post.state) ? alternate : null;
  if (holder === null || world.isAway(holder.person, holder.day) || holder.person.isFailing) {
    return standIn ?? takes(holder);
  }
  // Rule 3.4.
  const { isUnsubscribed, lastReminderTo } = holder.person.settings;
  if (!isUnsubscribed || (isAssured && lastReminderTo === 'me')) return holder;
  return standIn ?? takes(holder);
}

/** Rule 3.2. */
function holderFor(
  world: World,
  { audience, state }: Extract<Post, { state: string }>,
  occasion: Occasion,
): Addressee | null {
  if (occasion.nominal === null) {
    const candidates = world.nomineesOf(audience, state).map((person) => on(person, occasion));
    return (
      candidates.find((each) => each !== null && world.holderOf(audience, state, each.day) === each.person) ??
      null
    );
  }
  const nominee = world.holderOf(audience, state, occasion.nominal);
  const found = nominee && on(nominee, occasion);
  if (found === null) return null;
  const successor = world.holderOf(audience, state, found.day);
  return successor === null || successor === nominee ? found : on(successor, occasion);
}

function on(person: Person, { dayFor }: Occasion): Addressee | null {
  const day = dayFor(person);
  return day === null ? null : { person, day };
}

function isReachable(world: World, { person, day }: Addressee, state: string): boolean {
  return (
    world.holderOf('alternate', state, day) === person && !world.isAway(person, day) && !person.isFailing
  );
}

const LATEST_AT_ONCE = '18:00';
const MOST_DAYS_SEARCHED = 31;

/** Rules 5.2 and 5.3: when somebody can next be written to; at once, where it cannot wait and it is a working day. */
export function nextSendTime(
  world: World,
  person: Person,
  from: number,
  hour: string,
  { isUrgent, isAssured }: { isUrgent: boolean; isAssured: boolean },
): { at: number; day: Day } | null {
  const working = world.workingDaysOf(person);
  const today = todayOf(person, from);
  const time = localTime(from, person.zone);
  if (isUrgent && isWorkingDay(today, working) && hour <= time && time < LATEST_AT_ONCE) {
    return { at: from, day: today };
  }
  for (let days = 0; days <= MOST_DAYS_SEARCHED; days++) {
    const day = plusDays(today, days);
    const at = instantOf(day, hour, person.zone);
    const isOpen = isAssured ? isWorkingDay(day, working) : isDigestDay(day, working);
    if (at >= from && isOpen) return { at, day };
  }
  return null;
}
