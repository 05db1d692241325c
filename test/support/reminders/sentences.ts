import {
  type Audience,
  type Change,
  type Day,
  defaultPolicies,
  type Fact,
  type Kind,
  type Policy,
  type Scenario,
  type Step,
} from './scenario.js';
import { DATE, DUE, readDay, readDueDate, readInstant, readWeekdays } from './words.js';

/** A case as it stands in a table; see test/integration/reminder-cases/README.md. */
export interface WrittenCase {
  case: string;
  /** Of docs/reminders.md, `4.2`. */
  rule: string;
  /** By which times of `when`, and `from` and `until`, are told. */
  clock?: string;
  from?: string;
  until?: string;
  given: string;
  when?: string;
  expect: string;
}

const KUALA_LUMPUR = 'Asia/Kuala_Lumpur';
const SINCE = '2017-01-01';

const PERSON = String.raw`((?:[A-Z][a-z]+ )*(?:[A-Z][a-z]+|[A-Z]{1,2}))`;
const TITLE = String.raw`"([^"]+)"`;
const WEEKDAYS = String.raw`((?:[A-Z][a-z]+days?(?:, | and )?)+)`;

const kindWords: Record<string, Kind> = {
  Commitments: 'commitment_due',
  Reports: 'periodic_report',
  Meetings: 'meeting',
  'Action items': 'action_item',
  Registrations: 'registration',
  '': 'commitment_due',
  'The report ': 'periodic_report',
  'The action item ': 'action_item',
  'The registration ': 'registration',
};
const KINDS = '(Commitments|Reports|Meetings|Action items|Registrations)';

const audienceWords: Record<string, Audience> = {
  'the focal point': 'main',
  'the alternate': 'alternate',
  'the validating authority': 'validating_authority',
  'the officers': 'secretariat',
};
const roleWords: Record<string, Audience> = {
  'Focal Point': 'main',
  Alternate: 'alternate',
  Authority: 'validating_authority',
};
const closings = {
  'is implemented': 'implemented',
  'does not apply': 'not_applicable',
  'is cancelled': 'cancelled',
  'was held': 'held',
} as const;

/** @throws Error that quotes the sentence which nobody understands. */
export function readCase(written: WrittenCase): Scenario {
  const { clock = KUALA_LUMPUR, from = '1 Jan 2018', until = '1 Jan 2019' } = written;
  const reader = new SentenceReader();
  const given = sentencesOf(written.given).flatMap((sentence) => reader.read(sentence));
  const changes = sentencesOf(written.when ?? '').flatMap((sentence): Change[] => {
    const timed = new RegExp(`^(\\w{3} ${DATE} \\d\\d:\\d\\d) (.+)$`).exec(sentence);
    if (timed === null) throw new Error(`no time: ${sentence}`);
    const at = readInstant(timed[1] ?? '', clock);
    return reader.read(timed[2] ?? '').map((fact) => ({ at, fact }));
  });
  const midnight = (date: string) => readInstant(`${weekdayWord(date)} ${date} 00:00`, clock);
  return { begin: midnight(from), end: midnight(until), given, changes };
}

export const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

class SentenceReader {
  private readonly states = new Set<string>();
  private readonly adoptions = new Map<string, Day>();
  private readonly policies = new Map<string, Policy>();

  read(sentence: string): Fact[] {
    for (const [pattern, meaning] of this.grammar) {
      const found = new RegExp(`^${pattern}\\.$`).exec(sentence);
      if (found !== null) return meaning(found.slice(1).map((word) => word ?? ''));
    }
    throw new Error(`nobody understands: ${sentence}`);
  }

  private readonly grammar: [string, (words: string[]) => Fact[]][] = [
    [
      `${PERSON} lives by ([\\w/]+)(?:, resting ${WEEKDAYS})?`,
      ([person, zone, rest]) => this.person(person!, zone!, rest!),
    ],
    [
      `${PERSON} is (the [a-z ]+) from (${DATE})`,
      ([person, post, from]) => [
        {
          is: 'nomination',
          person: person!,
          state: stateOf(person!),
          audience: audienceOf(post!),
          from: readDay(from!),
          until: null,
        },
      ],
    ],
    [
      `${PERSON} leaves on (${DATE})`,
      ([person, until]) => [{ is: 'departure', person: person!, until: readDay(until!) }],
    ],
    [
      `([A-Z]{2}) (keeps|expects to keep) (${DATE}) as ([\\w' -]+)`,
      ([state, how, day, name]) => [
        ...this.state(state!),
        { is: 'holiday', state: state!, day: readDay(day!), name: name!, isConfirmed: how === 'keeps' },
      ],
    ],
    [
      `([A-Z]{2}) adopted the plan on (${DATE})`,
      ([state, day]) => (this.adoptions.set(state!, readDay(day!)), []),
    ],
    [
      `([A-Z]{2}) is a member from (${DATE})`,
      ([state, day]) => [
        { is: 'state', state: this.known(state!) },
        { is: 'membership', state: state!, from: readDay(day!), until: null },
      ],
    ],
    [
      `([A-Z]{2}) is invited to ${TITLE}`,
      ([state, meeting]) => [{ is: 'invitation', state: state!, meeting: meeting! }],
    ],
    [`([A-Z]{2}) hosts ${TITLE}`, ([state, meeting]) => [{ is: 'host', state: state!, meeting: meeting! }]],
    [
      `${PERSON} wants one mail a week, on ${WEEKDAYS}`,
      ([person, day]) => this.settings(person!, { weeklyOn: readWeekdays(day!)[0] ?? null }),
    ],
    [
      `${PERSON} wants no mail on ${WEEKDAYS}`,
      ([person, days]) => this.settings(person!, { quietDays: readWeekdays(days!) }),
    ],
    [
      `${PERSON} has unsubscribed(, with the last reminder to the alternate)?`,
      ([person, last]) =>
        this.settings(person!, { isUnsubscribed: true, lastReminderTo: last === '' ? 'me' : 'alternate' }),
    ],
    [`${PERSON} has subscribed again`, ([person]) => this.settings(person!, { isUnsubscribed: false })],
    [
      `${PERSON} is away from (${DATE}) until (${DATE})`,
      ([person, from, until]) => [
        { is: 'absence', person: person!, from: readDay(from!), until: readDay(until!) },
      ],
    ],
    [`Mails to ${PERSON} fail`, ([person]) => [{ is: 'failing address', person: person! }]],
    [`Mails to ${PERSON} arrive again`, ([person]) => [{ is: 'cleared address', person: person! }]],
    [`The last mail to ${PERSON} comes back`, ([person]) => [{ is: 'bounce', person: person! }]],
    [`${KINDS} are reminded of at (\\d\\d:\\d\\d)`, ([kind, hour]) => this.policy(kind!, { hour: hour! })],
    [
      `${KINDS} are reminded of in at most (\\d) mails? a week`,
      ([kind, most]) => this.policy(kind!, { mailsPerWeek: Number(most) }),
    ],
    [
      `${KINDS} are reminded of ([\\w, ]+?)(?:, to ([a-z ,]+))?`,
      ([kind, steps, to]) => this.policy(kind!, { steps: readSteps(steps!, to!) }),
    ],
    [
      `${TITLE} is reminded of ([\\w, ]+?)(?:, to ([a-z ,]+))?`,
      ([milestone, steps, to]) => this.ownPolicy(milestone!, { steps: readSteps(steps!, to!) }),
    ],
    [
      `(The report |The action item |The registration |)${TITLE} of ([A-Z]{2}) is due (${DUE})`,
      ([kind, milestone, state, date]) => [
        ...this.state(state!),
        {
          is: 'milestone',
          milestone: milestone!,
          kind: kindWords[kind!]!,
          state: state!,
          date: readDueDate(date!),
          adoptedOn: this.adoptions.get(state!) ?? null,
        },
      ],
    ],
    [
      `The meeting ${TITLE} is (${DUE})`,
      ([milestone, date]) => [
        {
          is: 'milestone',
          milestone: milestone!,
          kind: 'meeting',
          state: null,
          date: readDueDate(date!),
          adoptedOn: null,
        },
      ],
    ],
    [
      `${TITLE} moves to (?:(${DATE})|([A-Z][a-z]{2} \\d{4})|(a date to be confirmed))`,
      ([milestone, day, month, none]) => [
        {
          is: 'move',
          milestone: milestone!,
          date: readDueDate(day !== '' ? `on ${day}` : month !== '' ? `in ${month}` : none!),
        },
      ],
    ],
    [
      `${TITLE} (${Object.keys(closings).join('|')})`,
      ([milestone, how]) => [
        { is: 'closing', milestone: milestone!, because: closings[how as keyof typeof closings] },
      ],
    ],
    [`The follow-up of ${TITLE} is released`, ([milestone]) => [{ is: 'release', milestone: milestone! }]],
    [`The follow-up of ${TITLE} is dismissed`, ([milestone]) => [{ is: 'dismissal', milestone: milestone! }]],
    ['The tracker stops', () => [{ is: 'outage' }]],
    ['The tracker is back', () => [{ is: 'recovery' }]],
  ];

  private person(person: string, zone: string, rest: string): Fact[] {
    const role = Object.keys(roleWords).find((word) => person.startsWith(`${word} `));
    const state = person.startsWith('Officer') ? null : stateOf(person);
    return [
      ...(state === null ? [] : this.state(state)),
      { is: 'person', person, zone, restDays: rest === '' ? null : readWeekdays(rest), state },
      ...(state === null ? [{ is: 'officer' as const, person }] : []),
      ...(role === undefined || state === null
        ? []
        : [
            {
              is: 'nomination' as const,
              person,
              state,
              audience: roleWords[role]!,
              from: SINCE,
              until: null,
            },
          ]),
    ];
  }

  /** A state that is named the first time, and nothing else was said of it, has long been a member. */
  private state(state: string): Fact[] {
    if (this.states.has(state)) return [];
    this.states.add(state);
    return [
      { is: 'state', state },
      { is: 'membership', state, from: '1999-04-30', until: null },
    ];
  }

  private known(state: string): string {
    this.states.add(state);
    return state;
  }

  private settings(person: string, settings: Extract<Fact, { is: 'settings' }>['settings']): Fact[] {
    return [{ is: 'settings', person, settings }];
  }

  private policy(kindWord: string, change: Partial<Policy>): Fact[] {
    const kind = kindWords[kindWord]!;
    const policy = { ...(this.policies.get(kind) ?? defaultPolicies[kind]), ...change };
    this.policies.set(kind, policy);
    return [{ is: 'policy', kind, milestone: null, policy }];
  }

  private ownPolicy(milestone: string, change: Partial<Policy>): Fact[] {
    const policy = { ...defaultPolicies.commitment_due, ...change };
    return [{ is: 'policy', kind: 'commitment_due', milestone, policy }];
  }
}

const stateOf = (person: string): string => person.slice(-2);

function audienceOf(words: string): Audience {
  const audience = audienceWords[words];
  if (audience === undefined) throw new Error(`no post: ${words}`);
  return audience;
}

/** `30 days before, 1 day before, 1 day after`, to the focal point where nobody else is named. */
function readSteps(words: string, to: string): Step[] {
  const audience = (to === '' ? 'the focal point' : to).split(/, | and /).map(audienceOf);
  return words.split(/, | and /).map((word) => {
    const found = /^(\d+) days? (before|after)$/.exec(word);
    if (found === null && word !== 'on the day') throw new Error(`no step: ${word}`);
    const [, number = '0', side = 'before'] = found ?? [];
    const days = side === 'before' ? -Number(number) : Number(number);
    return { code: `${side}-${number}`, days, audience, isLetter: false, isFollowUp: false };
  });
}

function weekdayWord(date: string): string {
  return ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][
    new Date(`${readDay(date)}T00:00:00Z`).getUTCDay()
  ]!;
}
