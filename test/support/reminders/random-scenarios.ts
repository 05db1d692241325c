import fc from 'fast-check';
import { daysBetween, plusDays } from './oracle-calendar.js';
import {
  type Change,
  type Day,
  defaultPolicies,
  type DueDate,
  type Fact,
  type Kind,
  type Scenario,
} from './scenario.js';

/** Plans, holidays, moves, absences and outages as nobody would think of them. */

const BEGIN: Day = '2018-01-15';
const DAYS = 150;
const MINUTES = 24 * 60;

const states = [
  { state: 'KH', zone: 'Asia/Phnom_Penh', restDays: null },
  { state: 'BN', zone: 'Asia/Brunei', restDays: [5, 7] },
  { state: 'MM', zone: 'Asia/Yangon', restDays: null },
] as const;

/** Minutes since the beginning; mornings and midnights are where things go wrong. */
const moment = fc
  .tuple(
    fc.integer({ min: 0, max: DAYS - 1 }),
    fc.oneof(
      fc.constantFrom(0, 1, 90, 120, 149, 150, 151, 210, 600, 660, 959, 960, 961, 1_020, 1_050),
      fc.integer({ min: 0, max: MINUTES - 1 }),
    ),
  )
  .map(([day, minute]) => day * MINUTES + minute);

const dayOffset = fc.integer({ min: -10, max: DAYS + 60 });

const dueDate = fc.oneof(
  { weight: 8, arbitrary: dayOffset.map((offset): DueDate => day(plusDays(BEGIN, offset))) },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 1, max: 8 })
      .map((month): DueDate => ({ precision: 'month', ...months(month, 1) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(1, 4, 7)
      .map((month): DueDate => ({ precision: 'quarter', ...months(month, 3) })),
  },
  { weight: 1, arbitrary: fc.constant<DueDate>({ precision: 'tbc', first: null, last: null }) },
);

const milestone = fc.record({
  kind: fc.constantFrom<Kind>('commitment_due', 'commitment_due', 'action_item', 'meeting'),
  stateIndex: fc.nat({ max: 1 }),
  date: dueDate,
  recordedAt: fc.option(moment, { freq: 2 }),
  adoptedAfter: fc.option(fc.integer({ min: 0, max: DAYS }), { freq: 6 }),
});

const move = fc.record({
  at: moment,
  milestone: fc.nat({ max: 3 }),
  by: fc.oneof(
    fc.integer({ min: -40, max: 80 }),
    fc.constantFrom(-7, -1, 1, 2, 6, 7, 8, 16, 17, 60, 61),
    fc.constant(null),
  ),
  to: dueDate,
});

const recipe = fc.record({
  milestones: fc.array(milestone, { minLength: 1, maxLength: 4 }),
  moves: fc.array(move, { maxLength: 4 }),
  closings: fc.array(fc.record({ at: moment, milestone: fc.nat({ max: 3 }) }), { maxLength: 1 }),
  holidays: fc.array(
    fc.record({
      stateIndex: fc.nat({ max: 1 }),
      offset: fc.integer({ min: 0, max: DAYS }),
      length: fc.integer({ min: 1, max: 4 }),
      enteredAt: fc.option(moment, { freq: 3 }),
    }),
    { maxLength: 4 },
  ),
  outages: fc.array(fc.record({ at: moment, minutes: fc.integer({ min: 1, max: 30 * MINUTES }) }), {
    maxLength: 3,
  }),
  hasAlternate: fc.boolean(),
  hasOfficer: fc.boolean(),
  absences: fc.array(
    fc.record({
      offset: fc.integer({ min: 0, max: DAYS }),
      length: fc.integer({ min: 1, max: 20 }),
      toldAt: fc.option(moment, { freq: 2 }),
    }),
    { maxLength: 2 },
  ),
  successorAfter: fc.option(fc.integer({ min: 1, max: DAYS }), { freq: 4 }),
  weeklyOn: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }),
  quietDay: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 4 }),
  otherHour: fc.option(fc.constantFrom('10:00', '07:15', '17:45'), { freq: 3 }),
  mailsPerWeek: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 5 }),
  ticks: fc.array(moment, { maxLength: 12 }),
});

export interface RandomScenario {
  scenario: Scenario;
  /** Further instants at which the tracker plans and dispatches. */
  ticks: Date[];
}

export const randomScenario: fc.Arbitrary<RandomScenario> = recipe.map((chosen) => {
  const scenario = scenarioOf(chosen);
  const ticks = chosen.ticks
    .map((minutes) => new Date(instant(minutes)))
    .toSorted((one, other) => one.getTime() - other.getTime());
  return { scenario, ticks, [fc.toStringMethod]: () => sayScenario(scenario, ticks) };
});

/** One fact a line, for whoever reads a counterexample. */
function sayScenario({ given, changes }: Scenario, ticks: readonly Date[]): string {
  const say = (fact: Fact): string =>
    fact.is === 'policy'
      ? `policy ${fact.kind} ${fact.policy.hour}, at most ${fact.policy.mailsPerWeek} a week`
      : JSON.stringify(fact);
  return [
    '',
    ...given.map(say),
    ...changes.map(({ at, fact }) => `${at} ${say(fact)}`),
    `ticks ${ticks.map((tick) => tick.toISOString()).join(' ')}`,
    '',
  ].join('\n');
}

type Recipe = typeof recipe extends fc.Arbitrary<infer Value> ? Value : never;

function scenarioOf(chosen: Recipe): Scenario {
  const inUse = states.slice(0, 1 + Math.max(...chosen.milestones.map(({ stateIndex }) => stateIndex)));
  const given: Fact[] = [...inUse.flatMap(factsOf), ...settingsOf(chosen), ...policiesOf(chosen)];
  const changes: Change[] = [];
  const put = (minutes: number | null, fact: Fact) => {
    if (minutes === null) given.push(fact);
    else changes.push({ at: instant(minutes), fact });
  };
  for (const { stateIndex, offset, length, enteredAt } of chosen.holidays) {
    const { state } = inUse[stateIndex % inUse.length] as (typeof states)[number];
    for (let days = 0; days < length; days++) {
      const held = plusDays(BEGIN, offset + days);
      put(enteredAt, { is: 'holiday', state, day: held, name: `Day ${held}`, isConfirmed: false });
    }
  }
  for (const { offset, length, toldAt } of chosen.hasAlternate ? chosen.absences : []) {
    const from = plusDays(BEGIN, offset);
    put(toldAt, { is: 'absence', person: 'Focal Point KH', from, until: plusDays(from, length) });
  }
  const recorded = new Map<string, { at: number; date: DueDate }>();
  for (const [index, { kind, stateIndex, date, recordedAt, adoptedAfter }] of chosen.milestones.entries()) {
    const name = `M${index}`;
    const state = kind === 'meeting' ? null : (inUse[stateIndex % inUse.length]?.state ?? null);
    const adoptedOn = kind === 'meeting' || adoptedAfter === null ? null : plusDays(BEGIN, adoptedAfter);
    put(recordedAt, { is: 'milestone', milestone: name, kind, state, date, adoptedOn });
    recorded.set(name, { at: recordedAt ?? 0, date });
  }
  const names = [...recorded.keys()];
  for (const { at, milestone: index, by, to } of chosen.moves.toSorted((one, other) => one.at - other.at)) {
    const name = names[index % names.length] ?? '';
    const known = recorded.get(name);
    if (known === undefined || at < known.at) continue;
    const date = by === null || known.date.precision === 'tbc' ? to : day(plusDays(known.date.last, by));
    recorded.set(name, { at, date });
    put(at, { is: 'move', milestone: name, date });
  }
  for (const { at, milestone: index } of chosen.closings) {
    const name = names[index % names.length] ?? '';
    if (at >= (recorded.get(name)?.at ?? 0))
      put(at, { is: 'closing', milestone: name, because: 'cancelled' });
  }
  return {
    begin: instant(0),
    end: instant(DAYS * MINUTES),
    given,
    changes: withOutages(changes, chosen.outages),
  };
}

function factsOf({ state, zone, restDays }: (typeof states)[number]): Fact[] {
  const person = `Focal Point ${state}`;
  return [
    { is: 'state', state },
    { is: 'membership', state, from: '1999-04-30', until: null },
    { is: 'person', person, zone, restDays: restDays && [...restDays], state },
    { is: 'nomination', person, state, audience: 'main', from: '2017-01-01', until: null },
  ];
}

function settingsOf(chosen: Recipe): Fact[] {
  const { hasAlternate, hasOfficer, successorAfter, weeklyOn, quietDay, mailsPerWeek } = chosen;
  const facts: Fact[] = [];
  const { zone, state } = states[0];
  if (hasAlternate) {
    const person = `Alternate ${state}`;
    facts.push(
      { is: 'person', person, zone, restDays: null, state },
      { is: 'nomination', person, state, audience: 'alternate', from: '2017-01-01', until: null },
    );
  }
  if (hasOfficer) {
    facts.push(
      { is: 'person', person: 'Officer A', zone: 'Europe/Vienna', restDays: null, state: null },
      { is: 'officer', person: 'Officer A' },
    );
  }
  // What a cap or a weekly digest has put off is a successor's when it is due, and not, as the oracle has it, at once.
  const isPutOff = mailsPerWeek !== null || (weeklyOn !== null && !hasAlternate);
  if (successorAfter !== null && !isPutOff) {
    const person = `Successor ${state}`;
    const from = plusDays(BEGIN, successorAfter);
    facts.push(
      { is: 'departure', person: `Focal Point ${state}`, until: from },
      { is: 'person', person, zone, restDays: null, state },
      { is: 'nomination', person, state, audience: 'main', from, until: null },
    );
  }
  // A stand-in with another calendar can be free when nobody is needed any more: docs/reminders.md does not say who then.
  const settings = { weeklyOn, quietDays: quietDay === null ? [] : [quietDay] };
  if (!hasAlternate) facts.push({ is: 'settings', person: `Focal Point ${state}`, settings });
  return facts;
}

function policiesOf({ otherHour, mailsPerWeek }: Recipe): Fact[] {
  const policy = (kind: Kind, hour: string): Fact => ({
    is: 'policy',
    kind,
    milestone: null,
    policy: { ...defaultPolicies[kind], hour, mailsPerWeek },
  });
  // What a cap has put off to the morning of the next step an earlier mail of that day would take along; the oracle has it
  // dropped for that step.
  const hourOfItems = mailsPerWeek === null ? (otherHour ?? '08:30') : '08:30';
  return [policy('commitment_due', '08:30'), policy('action_item', hourOfItems), policy('meeting', '08:30')];
}

/** While the tracker is away nobody can tell it anything: what changes then changes when it is back. */
function withOutages(changes: Change[], outages: Recipe['outages']): Change[] {
  const away: { from: number; until: number }[] = [];
  for (const { at, minutes } of outages.toSorted((one, other) => one.at - other.at)) {
    const last = away.at(-1);
    if (last === undefined || last.until < at) away.push({ from: at, until: at + minutes });
  }
  const moved = changes.map((change) => {
    const minutes = (Date.parse(change.at) - Date.parse(instant(0))) / 60_000;
    const outage = away.find(({ from, until }) => from <= minutes && minutes < until);
    return outage === undefined ? change : { ...change, at: instant(outage.until) };
  });
  const marks = away.flatMap(({ from, until }): Change[] => [
    { at: instant(from), fact: { is: 'outage' } },
    { at: instant(until), fact: { is: 'recovery' } },
  ]);
  return [...marks, ...moved].toSorted((one, other) => one.at.localeCompare(other.at));
}

const instant = (minutes: number): string =>
  new Date(Date.parse(`${BEGIN}T00:00:00Z`) + minutes * 60_000).toISOString();

const day = (on: Day): DueDate => ({ precision: 'day', first: on, last: on });

function months(month: number, count: number): { first: Day; last: Day } {
  const first = new Date(Date.UTC(2018, month - 1, 1)).toISOString().slice(0, 10);
  const next = new Date(Date.UTC(2018, month - 1 + count, 1)).toISOString().slice(0, 10);
  return { first, last: plusDays(first, daysBetween(first, next) - 1) };
}
