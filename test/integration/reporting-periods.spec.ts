import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { type LoadedPlan, loadPlan } from '../support/plan.js';

/** 1.2 is reported each half-year; its first period is due on 30 June 2018. */
describe('a recurring commitment', () => {
  const clock = new MovableClock(new Date('2018-06-30T02:00:00Z'));
  let tracker: TestApplication;
  let plan: LoadedPlan;
  let cambodia: Visitor;
  let officer: Visitor;
  let assignmentId: string;

  beforeAll(async () => {
    tracker = await startTestApplication({ calendarClock: clock });
    plan = await loadPlan(tracker);
    cambodia = await tracker.signInAs('focal_point', { memberStateId: plan.stateIds.KH });
    officer = await tracker.signInAs('secretariat_officer');
    assignmentId = await plan.assignmentOf('1.2', 'KH');
  });
  afterAll(() => tracker.stop());

  const assignment = async () => (await cambodia.send('GET', `/assignments/${assignmentId}`)).body;
  const report = async (status: string) => {
    const { version } = await assignment();
    return cambodia.send('POST', `/assignments/${assignmentId}/updates`, {
      id: newId(),
      basedOnVersion: version,
      kind: 'report',
      status,
    });
  };
  const cell = async () => {
    const { body } = await officer.send('GET', `/plans/${plan.id}/matrix`);
    const column = body.states.findIndex((state: { isoCode: string }) => state.isoCode === 'KH');
    const [status, , health] = body.rows.find((row: unknown[]) => row[1] === '1.2')[8][column];
    return [body.legend.statuses[status], body.legend.healths[health]];
  };
  const openPeriods = async () =>
    (
      await tracker.db.read<{ number: number }>({
        name: 'test.open-periods',
        text: `SELECT period_number AS number FROM milestones
          WHERE subject_id = $1 AND closed_reason IS NULL ORDER BY period_number LIMIT 2`,
        values: [assignmentId],
      })
    ).map(({ number }) => number);

  it('that was not reported in time is overdue, everywhere', async () => {
    clock.moveTo(new Date('2018-07-03T02:00:00Z'));
    expect(await assignment()).toMatchObject({
      status: 'not_reported',
      health: 'overdue',
      period: { number: 1 },
      due: { endsOn: '2018-06-30' },
    });
    expect(await cell()).toEqual(['not_reported', 'overdue']);
  });

  it('stays overdue while its late report says that it is in progress', async () => {
    expect((await report('in_progress')).body).toMatchObject({ periodNumber: 1 });
    expect(await cell()).toEqual(['in_progress', 'overdue']);
    expect(await openPeriods()).toEqual([1, 2]);
  });

  it('turns to its next period once the late report says that it is implemented', async () => {
    expect((await report('implemented')).body).toMatchObject({ periodNumber: 1 });
    expect(await openPeriods()).toEqual([2, 3]);
    expect(await cell()).toEqual(['not_reported', 'on_track']);
    expect(await assignment()).toMatchObject({ period: { number: 2 }, may: { confirm: false } });
  });

  it('asks for a report of the new period, not for a confirmation of the old one', async () => {
    const { version } = await assignment();
    const update = { id: newId(), basedOnVersion: version, kind: 'no_change' };
    const answer = await cambodia.send('POST', `/assignments/${assignmentId}/updates`, update);
    expect(answer).toMatchObject({ status: 400, body: { code: 'nothing_to_confirm' } });
  });

  it('that nobody reported is given up when its next period has passed as well', async () => {
    clock.moveTo(new Date('2019-07-02T02:00:00Z'));
    expect(await assignment()).toMatchObject({ period: { number: 3 }, health: 'overdue' });
  });
});

describe('who may report, and what is confirmed', () => {
  const clock = new MovableClock(new Date('2018-01-20T02:00:00Z'));
  let tracker: TestApplication;
  let plan: LoadedPlan;
  let cambodia: Visitor;
  let assignmentId: string;

  beforeAll(async () => {
    tracker = await startTestApplication({ calendarClock: clock });
    plan = await loadPlan(tracker);
    cambodia = await tracker.signInAs('focal_point', { memberStateId: plan.stateIds.KH });
    assignmentId = await plan.assignmentOf('1.1', 'KH');
  });
  afterAll(() => tracker.stop());

  const post = (basedOnVersion: number, rest: object) =>
    cambodia.send('POST', `/assignments/${assignmentId}/updates`, { id: newId(), basedOnVersion, ...rest });
  const isClosed = async () => {
    const [row] = await tracker.db.read<{ isClosed: boolean }>({
      name: 'test.is-closed',
      text: 'SELECT closed_reason IS NOT NULL AS "isClosed" FROM milestones WHERE subject_id = $1',
      values: [assignmentId],
    });
    return row?.isClosed;
  };

  it('refuses a report before the state has adopted the plan', async () => {
    const answer = await post(0, { kind: 'report', status: 'in_progress' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'not_adopted_yet' } });
  });

  it('confirms for those who were shown what is confirmed', async () => {
    clock.moveTo(new Date('2018-03-01T02:00:00Z'));
    await post(0, { kind: 'report', status: 'in_progress', visibility: 'member_states' });
    expect((await post(1, { kind: 'no_change' })).body).toMatchObject({ visibility: 'member_states' });
  });

  it('goes on reminding of what a state keeps to itself, and stops once the secretariat has it', async () => {
    await post(2, { kind: 'report', status: 'implemented', visibility: 'own_state' });
    expect(await isClosed()).toBe(false);
    await post(3, { kind: 'report', status: 'implemented' });
    expect(await isClosed()).toBe(true);
  });
});
