import { type Addressee, addresseeOf, nextSendTime } from './oracle-addressee.js';
import {
  daysBetween,
  instantOf,
  isWorkingDay,
  localDay,
  plusDays,
  reasonToMove,
  sendingDay,
} from './oracle-calendar.js';
import { type Milestone, type Person, type Post, todayOf, type World } from './oracle-world.js';
import type { Day, DueDate, Step } from './scenario.js';

/** Something that a person must hear at an instant. */
export interface Owed {
  person: Person;
  post: string;
  milestone: Milestone;
  step: string;
  /** Of two about one milestone the later counts. */
  order: number;
  because: string | null;
  /** Earlier steps that it is told instead of. */
  covers: readonly string[];
  /** Whether it is what the person is written to for, or goes along. */
  isDue: boolean;
  cap: number | null;
  isExempt: boolean;
}

/** What a post was told, and when. */
interface Told {
  post: string;
  milestone: string;
  step: string;
  date: DueDate;
  at: number;
  to: string;
  cameBack: boolean;
}

/** One step of a milestone as it stands for one post. */
interface Standing {
  step: Step;
  nominal: Day;
  isLast: boolean;
  /** Who gets it when nothing is late; null: nobody. */
  planned: (Addressee & { at: number }) | null;
  hasPassed: boolean;
  isSent: boolean;
}

const NEWS = { order: 0, because: null, covers: [], isDue: true, isExempt: false };

/** Sections 2 and 4 to 8 of docs/reminders.md: what each post is owed, asked anew at every instant. */
export class Claims {
  private readonly told: Told[] = [];

  constructor(private readonly world: World) {}

  owedAt(now: number): Owed[] {
    return [...this.world.milestones.values()]
      .filter(({ closed }) => closed === null)
      .flatMap((milestone) =>
        this.world
          .postsConcernedBy(milestone, now)
          .flatMap((post) => this.owedTo(post, milestone, now) ?? [])
          .filter(
            ({ person }) => milestone.adoptedOn === null || milestone.adoptedOn <= todayOf(person, now),
          ),
      );
  }

  tell(owed: readonly Owed[], at: number): void {
    for (const { person, post, milestone, step, covers } of owed) {
      const { name, date } = milestone;
      for (const each of [...covers, step]) {
        this.told.push({ post, milestone: name, step: each, date, at, to: person.name, cameBack: false });
      }
    }
  }

  /** Rule 10.2: the last mail to `person` was refused for good, or came back. */
  comeBack(person: string): void {
    const mine = this.told.filter(({ to }) => to === person);
    const last = Math.max(...mine.map(({ at }) => at));
    for (const told of mine) if (told.at === last) told.cameBack = true;
  }

  private owedTo(post: Post, milestone: Milestone, now: number): Owed | null {
    const { policy, base } = this.basis(post, milestone);
    if (milestone.date.precision === 'tbc') {
      const officer = this.unconfirmed(post, milestone, now);
      if (officer !== null) return { ...base, ...NEWS, step: 'unconfirmed', person: officer };
    } else {
      const owed = this.owedStep(post, milestone, now);
      if (owed !== null) return owed;
    }
    const reader = this.hasMoved(post, milestone) && this.next(post, milestone, now, policy.hour, false);
    return reader && reader.at === now
      ? { ...base, ...NEWS, step: 'change', order: -Infinity, person: reader.person }
      : null;
  }

  private basis(post: Post, milestone: Milestone) {
    const policy = this.world.policyOf(milestone);
    return { policy, base: { post: keyOf(post), milestone, cap: policy.mailsPerWeek } };
  }

  private owedStep(post: Post, milestone: Milestone, now: number): Owed | null {
    const { base } = this.basis(post, milestone);
    const standings = this.standingsOf(post, milestone, now);
    const latest = standings.findLast(({ hasPassed, isSent }) => hasPassed && !isSent);
    const heard = latest && this.hearsOf(latest, standings, post, milestone, now);
    if (!latest || !heard) return null;
    const { step, nominal, isLast, planned } = latest;
    const earlier = this.stepsFor(post, milestone).filter(({ days }) => days < step.days);
    const isOnTime = planned !== null && planned.day === todayOf(heard.person, now);
    const working = this.world.workingDaysOf(heard.person);
    return {
      ...base,
      ...heard,
      step: step.code,
      covers: earlier.map(({ code }) => code),
      order: step.days,
      because: isOnTime ? reasonToMove(nominal, planned.day, working) : null,
      isExempt: isLast || step.isLetter,
    };
  }

  /** Who of the post hears of its latest unsent step: now, or along with what else they hear now; null: nobody does. */
  private hearsOf(
    latest: Standing,
    standings: readonly Standing[],
    post: Post,
    milestone: Milestone,
    now: number,
  ): { person: Person; isDue: boolean } | null {
    const { planned, step, isLast } = latest;
    if (planned?.at === now && !step.isFollowUp) return { person: planned.person, isDue: true };
    if (standings.slice(standings.indexOf(latest) + 1).some(({ isSent }) => isSent)) return null;
    if (planned !== null && this.waitedForTracker(planned, milestone, now)) {
      return { person: planned.person, isDue: true };
    }
    const { hour } = this.world.policyOf(milestone);
    const next = this.next(post, milestone, now, hour, isLast || step.isLetter);
    if (next === null) return null;
    if (next.at === now) return { person: next.person, isDue: true };
    // Rule 9.4, for what rule 5.2 has not dropped.
    const nextDay = localDay(next.at, next.person.zone);
    const isDueAnyway = standings.some(
      (other) =>
        !other.isSent &&
        !other.step.isFollowUp &&
        other.planned?.person === next.person &&
        other.planned.at > now &&
        other.planned.day <= nextDay,
    );
    const isLate = planned !== null && planned.day < todayOf(next.person, now);
    return isLate && !isDueAnyway ? { person: next.person, isDue: false } : null;
  }

  /** Rule 5.4: was it kept by an outage that ended on its own day? */
  private waitedForTracker(
    { person, day, at }: Addressee & { at: number },
    { datedAt }: Milestone,
    now: number,
  ): boolean {
    return datedAt < at && this.world.wasDown(at) && todayOf(person, now) === day;
  }

  /** Rules 5.2 and 5.3: who hears next of what is late, and of news. */
  private next(
    post: Post,
    milestone: Milestone,
    now: number,
    hour: string,
    isAssured: boolean,
  ): { person: Person; at: number } | null {
    const timeFor = (person: Person) =>
      nextSendTime(this.world, person, now, hour, {
        isUrgent: isUrgent(milestone, todayOf(person, now)),
        isAssured,
      });
    const dayFor = (person: Person) => timeFor(person)?.day ?? null;
    const found = addresseeOf(this.world, post, { nominal: null, isAssured, dayFor });
    const time = found && timeFor(found.person);
    return found && time && { person: found.person, at: time.at };
  }

  private standingsOf(post: Post, milestone: Milestone, now: number): Standing[] {
    const { steps, hour } = this.world.policyOf(milestone);
    const { date, adoptedOn } = milestone;
    if (date.precision === 'tbc' || (adoptedOn !== null && date.last < adoptedOn)) return [];
    const ordered = steps.toSorted((one, other) => one.days - other.days);
    const mine = this.stepsFor(post, milestone);
    const last = mine.findLast(({ days }) => days <= 0);
    return mine.flatMap((step): Standing[] => {
      const nominal = plusDays(referenceOf(milestone, step, date), step.days);
      const isLast = step === last;
      const isAssured = isLast || step.isLetter;
      const direction = step.days <= 0 ? -1 : 1;
      const dayFor = (person: Person) =>
        sendingDay(nominal, direction, !isAssured, this.world.workingDaysOf(person));
      const addressee = addresseeOf(this.world, post, { nominal, isAssured, dayFor });
      const planned = addressee && {
        ...addressee,
        at: instantOf(addressee.day, hour, addressee.person.zone),
      };
      if (adoptedOn !== null && (planned?.day ?? nominal) < adoptedOn) return [];
      const hasPassed = planned === null ? nominal <= this.world.todayOfPost(post, now) : planned.at <= now;
      if (step.isFollowUp && !this.isReleased(milestone, now)) return [];
      const isSent = this.isSent(post, milestone, step, ordered, now);
      return [{ step, nominal, isLast, planned, hasPassed, isSent }];
    });
  }

  /** The steps that name the post and do not wait for the day, in order. */
  private stepsFor(post: Post, milestone: Milestone): Step[] {
    const audience = 'officer' in post ? 'secretariat' : post.audience;
    return this.world
      .policyOf(milestone)
      .steps.filter((step) => step.audience.includes(audience) && !waitsForDay(step, milestone.date))
      .toSorted((one, other) => one.days - other.days);
  }

  private isReleased({ name }: Milestone, now: number): boolean {
    const released = this.world.releases.get(name);
    return released !== undefined && released <= now && !this.world.dismissals.has(name);
  }

  /** Rule 5.1. */
  private isSent(
    post: Post,
    milestone: Milestone,
    step: Step,
    ordered: readonly Step[],
    now: number,
  ): boolean {
    const told = this.toldTo(post, milestone, now).findLast((each) => each.step === step.code);
    if (told === undefined || milestone.date.precision === 'tbc' || told.date.precision === 'tbc')
      return false;
    if (isWithin(milestone.date, told.date)) return true;
    const moved = daysBetween(
      referenceOf(milestone, step, told.date),
      referenceOf(milestone, step, milestone.date),
    );
    return moved <= gapAfter(step, ordered);
  }

  /** What came back does not count where somebody else would get it now. */
  private toldTo(post: Post, milestone: Milestone, now: number): Told[] {
    const { hour } = this.world.policyOf(milestone);
    return this.told.filter(
      (told) =>
        told.post === keyOf(post) &&
        told.milestone === milestone.name &&
        !(told.cameBack && this.next(post, milestone, now, hour, true)?.person.name !== told.to),
    );
  }

  /** Rules 6.2 to 6.4: was the post told of another date than the present one? Who never knew one was told of none. */
  private hasMoved(post: Post, milestone: Milestone): boolean {
    const told = this.told.filter((each) => each.post === keyOf(post) && each.milestone === milestone.name);
    const last = told.at(-1);
    const everKnew = told.some(({ date }) => date.precision !== 'tbc');
    return last !== undefined && everKnew && !isWithin(milestone.date, last.date);
  }

  /** Rule 7.1: the officers hear once a month of what nobody knows the date of. */
  private unconfirmed(post: Post, milestone: Milestone, now: number): Person | null {
    if (!('officer' in post)) return null;
    const officer = this.world.person(post.officer);
    const { hour } = this.world.policyOf(milestone);
    const working = this.world.workingDaysOf(officer);
    let day = `${plusDays(todayOf(officer, now), 0).slice(0, 7)}-01`;
    while (!isWorkingDay(day, working)) day = plusDays(day, 1);
    const due = instantOf(day, hour, officer.zone);
    const wasTold = this.told.some(
      (told) =>
        told.post === keyOf(post) &&
        told.milestone === milestone.name &&
        told.step === 'unconfirmed' &&
        told.at >= due,
    );
    if (milestone.adoptedOn !== null && day < milestone.adoptedOn) return null;
    if (due > now || due <= milestone.datedAt || wasTold) return null;
    const isSameDay = this.world.wasDown(due) && day === todayOf(officer, now);
    const next = nextSendTime(this.world, officer, now, hour, { isUrgent: false, isAssured: false });
    return due === now || isSameDay || next?.at === now ? officer : null;
  }
}

const keyOf = (post: Post): string => ('officer' in post ? post.officer : `${post.audience} ${post.state}`);

/** Rule 2.1. */
function referenceOf({ kind }: Milestone, { days }: Step, date: DueDate): Day {
  const day = kind === 'meeting' && days <= 0 ? date.first : date.last;
  if (day === null) throw new Error('a date to be confirmed has no days');
  return day;
}

/** Rule 2.2. */
function waitsForDay({ days }: Step, date: DueDate): boolean {
  if (date.precision === 'tbc' || date.precision === 'day' || days > 0) return false;
  return -days < daysBetween(date.first, date.last) + 1;
}

function gapAfter(step: Step, ordered: readonly Step[]): number {
  const place = ordered.findIndex(({ code }) => code === step.code);
  const [from, to] = place + 1 < ordered.length ? [place, place + 1] : [place - 1, place];
  return Math.abs((ordered[to]?.days ?? 0) - (ordered[from]?.days ?? 0));
}

/** The same date, or a narrower one inside it. */
function isWithin(date: DueDate, told: DueDate): boolean {
  if (date.precision === 'tbc' || told.precision === 'tbc') return date.precision === told.precision;
  return told.first <= date.first && date.last <= told.last;
}

function isUrgent({ kind, date }: Milestone, today: Day): boolean {
  const on = kind === 'meeting' ? date.first : date.last;
  return on !== null && on >= today && daysBetween(today, on) <= 1;
}
