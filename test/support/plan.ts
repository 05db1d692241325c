import { parseImpreciseDate, toBeConfirmed } from '#app/kernel/imprecise-date.js';
import { StatesPackLoader } from '#app/modules/member-states/states-pack.loader.js';
import type { PlanPack, PlanPackCommitment } from '#app/modules/plans/plan-pack.js';
import { PlanLoader } from '#app/modules/plans/plan-loader.js';
import type { TestApplication } from './application.js';

/** States of the tests: four members, and Timor-Leste, which is invited and joins in 2025. */
const members = ['BN', 'KH', 'MY', 'TH'] as const;
export type TestState = (typeof members)[number] | 'TL';

export interface LoadedPlan {
  id: string;
  stateIds: Record<TestState, string>;
  /** Identifier of the assignment of a commitment to a state. */
  assignmentOf(commitment: string, state: TestState): Promise<string>;
}

export function commitment(code: string, rest: Partial<PlanPackCommitment> = {}): PlanPackCommitment {
  return {
    code,
    area: code.split('.')[0] ?? '1',
    title: `Commitment ${code}`,
    activity: 'Review the law',
    expectedOutput: 'Law in force',
    lead: 'Ministry of Interior',
    cooperating: ['Customs'],
    tracedTo: 'tests',
    due: toBeConfirmed,
    recurrence: null,
    decision: null,
    provisions: [],
    ...rest,
  };
}

/** A plan of two areas: 1.1 due 30 June 2018, 1.2 reported each half-year, 2.1 to be confirmed. */
export function planPack(rest: Partial<PlanPack> = {}): PlanPack {
  const due = parseImpreciseDate('2018-06-30') ?? toBeConfirmed;
  return {
    plan: {
      code: 'TEST',
      title: 'Plan of the tests',
      shortTitle: 'Test plan',
      group: 'ASEAN',
      instrument: null,
      isIllustrative: true,
      timeZone: 'Asia/Kuala_Lumpur',
      startsOn: '2018-01-01',
      endsOn: '2020-12-31',
      reportingPeriodMonths: 6,
    },
    areas: [
      { code: '1', title: 'Law' },
      { code: '2', title: 'Tracing' },
    ],
    commitments: [
      commitment('1.1', { due }),
      commitment('1.2', { due, recurrence: 'P6M' }),
      commitment('2.1'),
    ],
    adoptions: ['BN', 'KH', 'MY', 'TL'].map((state) => ({
      state,
      kind: 'adopted',
      on: '2018-02-01',
      source: `Note of ${state}`,
      isIllustrative: true,
    })),
    ...rest,
  };
}

/** Loads the states, then the plan, with the application's own loaders. Thailand has not adopted it. */
export async function loadPlan({ app, db }: TestApplication, pack = planPack()): Promise<LoadedPlan> {
  await db.transaction(async (tx) => {
    await app.get(StatesPackLoader, { strict: false }).apply(tx, {
      group: { code: 'ASEAN', name: 'Association of Southeast Asian Nations', timeZone: 'Asia/Jakarta' },
      states: [
        ...members.map((isoCode) => state(isoCode, 'member', '1999-04-30', null)),
        {
          ...state('TL', 'applicant', '2011-03-04', '2025-10-26'),
          memberships: [
            { standing: 'applicant', from: '2011-03-04', until: '2025-10-26', source: 'tests' },
            { standing: 'member', from: '2025-10-26', until: null, source: 'tests' },
          ],
        },
      ],
      organisations: [],
    });
    await app.get(PlanLoader, { strict: false }).apply(tx, pack, 'en');
  });
  const ask = async (name: string, text: string, values: unknown[]) => {
    const rows = await db.read<{ id: string; code: string }>({ name: `tests.${name}`, text, values });
    return Object.fromEntries(rows.map(({ code, id }) => [code, id]));
  };
  const plans = await ask('plans', 'SELECT id, code FROM plans WHERE code = $1', [pack.plan.code]);
  const stateIds = await ask('states', 'SELECT id, iso_code AS code FROM member_states WHERE $1', [true]);
  return {
    id: plans[pack.plan.code] ?? '',
    stateIds: stateIds as Record<TestState, string>,
    assignmentOf: async (code, isoCode) => {
      const found = await ask(
        'assignment',
        `SELECT assignments.id, code FROM assignments JOIN commitments ON commitments.id = commitment_id
         JOIN member_states ON member_states.id = member_state_id WHERE code = $1 AND iso_code = $2`,
        [code, isoCode],
      );
      return found[code] ?? '';
    },
  };
}

function state(isoCode: string, standing: 'member' | 'applicant', from: string, until: string | null) {
  const names: Record<string, string> = {
    BN: 'Brunei Darussalam',
    KH: 'Cambodia',
    MY: 'Malaysia',
    TH: 'Thailand',
    TL: 'Timor-Leste',
  };
  return {
    isoCode,
    name: names[isoCode] ?? isoCode,
    timeZone: 'Asia/Bangkok',
    memberships: [{ standing, from, until, source: 'tests' }],
  };
}
