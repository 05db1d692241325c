import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { parseImpreciseDate, toBeConfirmed } from '#app/kernel/imprecise-date.js';
import { type Answer, startTestApplication, type TestApplication, type Visitor } from './application.js';
import { LinkedMails } from './mail-links.js';
import { commitment, type LoadedPlan, loadPlan, planPack } from './plan.js';

// One for each test.
const codes = Array.from({ length: 60 }, (_, index) => `1.${index + 1}`);

/** A plan with assignments, people who report on them, and the mails that lead there. */
export interface LinkedUpdates {
  readonly clock: MovableClock;
  tests: TestApplication;
  mails: LinkedMails;
  plan: LoadedPlan;
  /** A new focal point of Cambodia for each test. */
  cambodia: Visitor;
  malaysia: Visitor;
  officer: Visitor;
  /** Of Cambodia, and of each test alone. */
  assignmentId: string;
  /** For arranging and looking. */
  sql(statement: string, values: unknown[]): Promise<unknown[]>;
  /** From the 1st of January of a year of its own, so that a state may nominate anew in each test. */
  nominate(userId: string, state: 'KH' | 'MY', post: string): Promise<void>;
  /** The updates of an assignment, of the test's own unless another is named, as the visitor sees them. */
  history(visitor: Visitor, assignmentId?: string): Promise<any[]>;
}

export const report = (basedOnVersion: number, rest: object = {}) => ({
  id: newId(),
  basedOnVersion,
  kind: 'report',
  status: 'in_progress',
  ...rest,
});

export const refused = ({ status, body }: Answer) => [status, body.code];

/** To be called once in a file: starts the application before its first test, and ends it after the last. */
export function useLinkedUpdates(): LinkedUpdates {
  const clock = new MovableClock(new Date('2018-03-01T01:00:00Z'));
  const stage = { clock } as LinkedUpdates;
  let next = 0;
  stage.sql = (statement, values) => stage.tests.db.transaction((tx) => tx.query(statement, values));
  stage.nominate = async (userId, state, post) => {
    const [row] = (await stage.sql('SELECT count(*)::int AS count FROM nominations', [])) as {
      count: number;
    }[];
    await stage.sql(
      `INSERT INTO nominations (id, member_state_id, user_id, function, from_on, source)
       VALUES ($1, $2, $3, $4, $5, 'Note')`,
      [newId(), stage.plan.stateIds[state], userId, post, `${1900 + (row?.count ?? 0)}-01-01`],
    );
  };
  stage.history = async (visitor, assignmentId = stage.assignmentId) =>
    (await visitor.send('GET', `/assignments/${assignmentId}/updates`)).body.items;

  beforeAll(async () => {
    stage.tests = await startTestApplication({ calendarClock: clock });
    stage.mails = new LinkedMails(stage.tests);
    const due = parseImpreciseDate('2018-06-30') ?? toBeConfirmed;
    const commitments = codes.map((code) => commitment(code, { due }));
    stage.plan = await loadPlan(stage.tests, planPack({ commitments }));
    stage.malaysia = await stage.tests.signInAs('focal_point', { memberStateId: stage.plan.stateIds.MY });
    stage.officer = await stage.tests.signInAs('secretariat_officer');
    await stage.nominate(stage.malaysia.userId, 'MY', 'main');
  });
  beforeEach(async () => {
    stage.cambodia = await stage.tests.signInAs('focal_point', {
      memberStateId: stage.plan.stateIds.KH,
      timeZone: 'Asia/Phnom_Penh',
    });
    await stage.nominate(stage.cambodia.userId, 'KH', 'main');
    stage.assignmentId = await stage.plan.assignmentOf(codes[next++] ?? '', 'KH');
  });
  afterAll(() => stage.tests.stop());
  return stage;
}
