/**
 * What a test of the reminders is about, as plain data: the sentences of the case table are read into it, the property
 * test makes it up, the driver plays it to the tracker and the oracle says what must come of it.
 */

/** `2018-06-01`. */
export type Day = string;
/** An instant, ISO 8601 in UTC. */
export type Instant = string;

export type DueDate =
  | { precision: 'day' | 'month' | 'quarter'; first: Day; last: Day }
  | { precision: 'tbc'; first: null; last: null };

export type Audience = 'main' | 'alternate' | 'validating_authority' | 'secretariat';
export type Kind = 'commitment_due' | 'periodic_report' | 'meeting' | 'action_item' | 'registration';
export type ClosedBecause = 'implemented' | 'not_applicable' | 'cancelled' | 'held';

export interface Step {
  code: string;
  /** Days after the date; negative: before it. */
  days: number;
  audience: Audience[];
  isLetter: boolean;
  /** Drafted, and sent only when an officer releases it. */
  isFollowUp: boolean;
}

export interface Policy {
  /** Wall-clock time of the recipient, `08:30`. */
  hour: string;
  mailsPerWeek: number | null;
  steps: Step[];
}

export interface Settings {
  /** ISO weekday of a weekly digest; null: one on each day with something due. */
  weeklyOn: number | null;
  quietDays: number[];
  isUnsubscribed: boolean;
  lastReminderTo: 'me' | 'alternate';
}

/** People, milestones and states are known by their names, which are unique in a scenario. */
export type Fact =
  | { is: 'state'; state: string }
  /** Without `restDays` the person belongs to no organisation that is on record. */
  | { is: 'person'; person: string; zone: string; restDays: number[] | null; state: string | null }
  | { is: 'nomination'; person: string; state: string; audience: Audience; from: Day; until: Day | null }
  /** The first day on which the person no longer holds the post. */
  | { is: 'departure'; person: string; until: Day }
  | { is: 'officer'; person: string }
  | { is: 'membership'; state: string; from: Day; until: Day | null }
  | { is: 'invitation'; state: string; meeting: string }
  | { is: 'host'; state: string; meeting: string }
  | { is: 'holiday'; state: string; day: Day; name: string; isConfirmed: boolean }
  | { is: 'settings'; person: string; settings: Partial<Settings> }
  /** Back on `until`. */
  | { is: 'absence'; person: string; from: Day; until: Day }
  | { is: 'failing address'; person: string }
  | { is: 'cleared address'; person: string }
  /** The mail that the person was sent last was accepted, and comes back. */
  | { is: 'bounce'; person: string }
  | { is: 'policy'; kind: Kind; milestone: string | null; policy: Policy }
  | {
      is: 'milestone';
      milestone: string;
      kind: Kind;
      /** Null for meetings. */
      state: string | null;
      date: DueDate;
      adoptedOn: Day | null;
    }
  | { is: 'move'; milestone: string; date: DueDate }
  | { is: 'closing'; milestone: string; because: ClosedBecause }
  | { is: 'release' | 'dismissal'; milestone: string }
  | { is: 'outage' }
  | { is: 'recovery' };

export interface Change {
  at: Instant;
  fact: Fact;
}

export interface Scenario {
  begin: Instant;
  /** What is sent at this instant is not looked at any more. */
  end: Instant;
  /** Facts that hold at the beginning. */
  given: Fact[];
  /** In the order of time. */
  changes: Change[];
}

export interface Line {
  milestone: string;
  /** The step's code in the policy; `change` and `unconfirmed` for the two that belong to none. */
  step: string;
  /** Why it comes on another day than the one that the step counts to, where that is what moved it. */
  because: string | null;
}

export interface Mail {
  to: string;
  /** By the recipient's clock. */
  day: Day;
  time: string;
  /** It could not wait for the next digest. */
  isSingle: boolean;
  /** Most urgent first. */
  lines: Line[];
}

const main: Audience[] = ['main'];
const before = (days: number[], audience: Audience[] = main): Step[] =>
  days.map((each) => ({ code: `before-${each}`, days: -each, audience, isLetter: false, isFollowUp: false }));
const after = (days: number[]): Step[] =>
  days.map((each) => ({
    code: `after-${each}`,
    days: each,
    audience: main,
    isLetter: false,
    isFollowUp: false,
  }));

const followUp: Step = {
  code: 'follow-up',
  days: 29,
  audience: ['alternate', 'validating_authority'],
  isLetter: false,
  isFollowUp: true,
};
const letter = before([90]).map((step) => ({ ...step, isLetter: true }));
const passed = [...after([1, 8, 15, 22]), followUp];
const morning = { hour: '08:30', mailsPerWeek: null };

/** Where a scenario says nothing else: "Reminder practice" of the domain. */
export const defaultPolicies: Record<Kind, Policy> = {
  commitment_due: { ...morning, steps: [...letter, ...before([30, 14, 7, 1]), ...passed] },
  periodic_report: { ...morning, steps: [...letter, ...before([30, 14, 7, 1]), ...passed] },
  action_item: { ...morning, steps: [...before([30, 14, 7, 1]), ...passed] },
  registration: { ...morning, steps: before([30, 14, 7, 1]) },
  meeting: { ...morning, steps: before([90, 30, 14, 7, 1], ['main', 'secretariat']) },
};

export const defaultSettings: Settings = {
  weeklyOn: null,
  quietDays: [],
  isUnsubscribed: false,
  lastReminderTo: 'me',
};
