import { daysBetween, instantOf, localDay, mondayOf, plusDays, sayTime } from './oracle-calendar.js';
import { Claims, type Owed } from './oracle-claims.js';
import { type Person, todayOf, World } from './oracle-world.js';
import type { Instant, Mail, Scenario } from './scenario.js';

interface Sent extends Mail {
  at: number;
}

/**
 * Which mails docs/reminders.md asks for, to be compared with what the tracker sends.
 *
 * It plans nothing: it goes from one instant at which somebody could be written to, or something changes, to the next
 * and asks what each person must hear now, given all that is known and all that was said before.
 */
export function expectedMails({ begin, end, given, changes }: Scenario): Mail[] {
  const world = new World();
  const claims = new Claims(world);
  const sent: Sent[] = [];
  const coming = [...changes];
  const until = millis(end);
  for (const fact of given) world.apply(fact, millis(begin));
  for (let now = millis(begin); now < until; now = nextInstant(world, now, coming[0]?.at)) {
    while (coming[0] !== undefined && millis(coming[0].at) <= now) {
      const { fact } = coming.shift() as (typeof changes)[number];
      world.apply(fact, now);
      if (fact.is === 'bounce') claims.comeBack(fact.person);
    }
    if (world.isUp) hearAll(world, claims, sent, now);
  }
  return sent.map(({ to, day, time, isSingle, lines }) => ({ to, day, time, isSingle, lines }));
}

const millis = (instant: Instant): number => Date.parse(instant);

/** The next policy hour of anybody, or the next change. */
function nextInstant(world: World, now: number, change: Instant | undefined): number {
  const zones = new Set([...world.people.values()].map(({ zone }) => zone));
  let next = change === undefined ? Infinity : millis(change);
  for (const zone of zones) {
    for (const hour of world.hours()) {
      for (const days of [0, 1]) {
        const at = instantOf(plusDays(localDay(now, zone), days), hour, zone);
        if (at > now) next = Math.min(next, at);
      }
    }
  }
  return next;
}

function hearAll(world: World, claims: Claims, sent: Sent[], now: number): void {
  const owed = claims.owedAt(now);
  for (const person of world.people.values()) {
    const mine = owed.filter((each) => each.person === person);
    if (mine.length > 0) write(claims, sent, person, mine, now);
  }
}

/** Section 9: one digest per person and day; what cannot wait for the next goes out singly. */
function write(claims: Claims, sent: Sent[], person: Person, owed: Owed[], now: number): void {
  const today = todayOf(person, now);
  const due = owed.filter(({ isDue }) => isDue);
  if (due.length === 0) return;
  const digests = sent.filter(({ to, isSingle }) => to === person.name && !isSingle);
  const send = (items: Owed[], isSingle: boolean) => {
    sent.push({
      at: now,
      to: person.name,
      day: today,
      time: sayTime(now, person.zone),
      isSingle,
      lines: linesOf(items),
    });
    claims.tell(items, now);
  };
  if (digests.every(({ day }) => day !== today)) {
    const thisWeek = digests.filter(({ day }) => mondayOf(day) === mondayOf(today)).length;
    if (due.some(({ cap, isExempt }) => isExempt || cap === null || thisWeek < cap)) send(owed, false);
    return;
  }
  for (const milestone of new Set(due.map((each) => each.milestone))) {
    const { kind, date } = milestone;
    const on = kind === 'meeting' ? date.first : date.last;
    const isUrgent = on !== null && [0, 1].includes(daysBetween(today, on));
    if (isUrgent)
      send(
        due.filter((each) => each.milestone === milestone),
        true,
      );
  }
}

/** One line for each milestone, the latest step; most urgent first. */
function linesOf(owed: Owed[]): Mail['lines'] {
  const milestones = [...new Set(owed.map(({ milestone }) => milestone))];
  const dueOn = ({ kind, date }: Owed['milestone']) =>
    (kind === 'meeting' ? date.first : date.last) ?? '9999';
  return milestones
    .toSorted((one, other) => dueOn(one).localeCompare(dueOn(other)) || one.name.localeCompare(other.name))
    .map((milestone) => {
      const [latest] = owed
        .filter((each) => each.milestone === milestone)
        .toSorted((one, other) => other.order - one.order);
      return {
        milestone: milestone.name,
        step: latest?.step ?? '',
        because: latest?.because ?? null,
      };
    });
}
