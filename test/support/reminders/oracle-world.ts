import { localDay, type WorkingDays } from './oracle-calendar.js';
import {
  type Audience,
  type ClosedBecause,
  type Day,
  defaultPolicies,
  defaultSettings,
  type DueDate,
  type Fact,
  type Kind,
  type Policy,
  type Settings,
} from './scenario.js';

/** What is so at one instant of a scenario, built from the facts told by then. */

export interface Person {
  name: string;
  zone: string;
  restDays: number[] | null;
  state: string | null;
  settings: Settings;
  absences: { from: Day; until: Day }[];
  isFailing: boolean;
}

export interface Milestone {
  name: string;
  kind: Kind;
  state: string | null;
  date: DueDate;
  /** Since when the date is this one. */
  datedAt: number;
  adoptedOn: Day | null;
  closed: ClosedBecause | null;
}

/** Rule "Words": of a state, or the desk of one officer. */
export type Post = { audience: Exclude<Audience, 'secretariat'>; state: string } | { officer: string };

interface Nomination {
  person: string;
  state: string;
  audience: Audience;
  from: Day;
  until: Day | null;
}

const WEEKEND = [6, 7];

export class World {
  readonly people = new Map<string, Person>();
  readonly milestones = new Map<string, Milestone>();
  readonly hosts = new Map<string, string>();
  /** Follow-ups that officers let go, or not: instants by milestone. */
  readonly releases = new Map<string, number>();
  readonly dismissals = new Map<string, number>();
  isUp = true;
  private readonly nominations: Nomination[] = [];
  private readonly officers: string[] = [];
  private readonly memberships: { state: string; from: Day; until: Day | null }[] = [];
  private readonly invitations: { state: string; meeting: string }[] = [];
  private readonly holidays = new Map<string, Map<Day, string>>();
  private readonly kindPolicies = new Map<Kind, Policy>();
  private readonly ownPolicies = new Map<string, Policy>();
  private readonly outages: { from: number; until: number }[] = [];

  apply(fact: Fact, at: number): void {
    switch (fact.is) {
      case 'state':
        return;
      case 'person':
        this.people.set(fact.person, {
          ...fact,
          name: fact.person,
          settings: defaultSettings,
          absences: [],
          isFailing: false,
        });
        return;
      case 'nomination':
        this.nominations.push({ ...fact });
        return;
      case 'departure':
        for (const held of this.nominations) if (held.person === fact.person) held.until = fact.until;
        return;
      case 'officer':
        this.officers.push(fact.person);
        return;
      case 'membership':
        this.memberships.push(fact);
        return;
      case 'invitation':
        this.invitations.push(fact);
        return;
      case 'host':
        this.hosts.set(fact.meeting, fact.state);
        return;
      case 'holiday':
        this.holidaysOf(fact.state).set(fact.day, fact.name);
        return;
      case 'settings': {
        const person = this.person(fact.person);
        person.settings = { ...person.settings, ...fact.settings };
        return;
      }
      case 'absence':
        this.person(fact.person).absences.push(fact);
        return;
      case 'failing address':
      case 'bounce':
        this.person(fact.person).isFailing = true;
        return;
      case 'cleared address':
        this.person(fact.person).isFailing = false;
        return;
      case 'policy':
        if (fact.milestone === null) this.kindPolicies.set(fact.kind, fact.policy);
        else this.ownPolicies.set(fact.milestone, fact.policy);
        return;
      case 'milestone':
        this.milestones.set(fact.milestone, {
          ...fact,
          name: fact.milestone,
          datedAt: at,
          closed: null,
        });
        return;
      case 'move': {
        const milestone = this.milestone(fact.milestone);
        milestone.date = fact.date;
        milestone.datedAt = at;
        return;
      }
      case 'closing':
        this.milestone(fact.milestone).closed = fact.because;
        return;
      case 'release':
        this.releases.set(fact.milestone, at);
        return;
      case 'dismissal':
        this.dismissals.set(fact.milestone, at);
        return;
      case 'outage':
        this.isUp = false;
        this.outages.push({ from: at, until: Infinity });
        return;
      case 'recovery': {
        this.isUp = true;
        const outage = this.outages.at(-1);
        if (outage !== undefined) outage.until = at;
      }
    }
  }

  person(name: string): Person {
    return this.people.get(name) ?? unknown(name);
  }

  milestone(name: string): Milestone {
    return this.milestones.get(name) ?? unknown(name);
  }

  wasDown(instant: number): boolean {
    return this.outages.some(({ from, until }) => from <= instant && instant < until);
  }

  /** Rule 1; every scenario is about one plan. */
  policyOf({ name, kind }: Milestone): Policy {
    return this.ownPolicies.get(name) ?? this.kindPolicies.get(kind) ?? defaultPolicies[kind];
  }

  /** Every hour at which somebody may be written to. */
  hours(): string[] {
    return [...new Set([...this.milestones.values()].map((milestone) => this.policyOf(milestone).hour))];
  }

  /** Rule 3.1. */
  postsConcernedBy({ name, kind, state, date }: Milestone, now: number): Post[] {
    const states = new Set(this.nominations.map((nomination) => nomination.state));
    const concerned = [...states].filter((each) =>
      kind === 'meeting'
        ? this.isMember(each, date.first ?? localDay(now, 'UTC')) ||
          this.invitations.some((invitation) => invitation.meeting === name && invitation.state === each)
        : each === state,
    );
    return [
      ...concerned.flatMap((each) =>
        (['main', 'alternate', 'validating_authority'] as const).map((audience) => ({
          audience,
          state: each,
        })),
      ),
      ...this.officers.map((officer) => ({ officer })),
    ];
  }

  holderOf(audience: Audience, state: string, day: Day): Person | null {
    const found = this.nominations.find(
      (held) =>
        held.audience === audience &&
        held.state === state &&
        held.from <= day &&
        (held.until === null || day < held.until),
    );
    return found === undefined ? null : this.person(found.person);
  }

  nomineesOf(audience: Audience, state: string): Person[] {
    return this.nominations
      .filter((held) => held.audience === audience && held.state === state)
      .map(({ person }) => this.person(person));
  }

  isAway({ absences }: Person, day: Day): boolean {
    return absences.some(({ from, until }) => from <= day && day < until);
  }

  /** Rule 4.1. */
  workingDaysOf(person: Person): WorkingDays {
    const { restDays, settings } = person;
    const state = person.state ?? this.nominations.find((held) => held.person === person.name)?.state;
    return {
      restDays: restDays ?? WEEKEND,
      holidays: state === undefined ? new Map() : this.holidaysOf(state),
      quietDays: settings.quietDays,
      weeklyOn: settings.weeklyOn,
    };
  }

  /** Which day it is where the post is. */
  todayOfPost(post: Post, at: number): Day {
    const name =
      'officer' in post ? post.officer : this.nominations.find(({ state }) => state === post.state)?.person;
    return todayOf(this.person(name ?? ''), at);
  }

  private isMember(state: string, day: Day): boolean {
    return this.memberships.some(
      (membership) =>
        membership.state === state &&
        membership.from <= day &&
        (membership.until === null || day < membership.until),
    );
  }

  private holidaysOf(state: string): Map<Day, string> {
    const holidays = this.holidays.get(state) ?? new Map<Day, string>();
    this.holidays.set(state, holidays);
    return holidays;
  }
}

export const todayOf = ({ zone }: Person, at: number): Day => localDay(at, zone);

function unknown(name: string): never {
  throw new Error(`the scenario knows no ${name}`);
}
