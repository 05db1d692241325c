import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { parseImpreciseDate, toBeConfirmed } from '#app/kernel/imprecise-date.js';
import { PlanLoader } from '#app/modules/plans/plan-loader.js';
import type { PlanPack } from '#app/modules/plans/plan-pack.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { commitment, type LoadedPlan, loadPlan, planPack } from '../support/plan.js';

interface MilestoneRow {
  title: string;
  periodNumber: number;
  endsOn: string | null;
  closedReason: string | null;
  version: number;
}

describe('loading a plan', () => {
  let tests: TestApplication;
  let plan: LoadedPlan;
  let officer: Visitor;
  let cambodia: Visitor;

  beforeEach(async () => {
    tests = await startTestApplication({ calendarClock: new MovableClock(new Date('2018-03-01T01:00:00Z')) });
    plan = await loadPlan(tests);
    officer = await tests.signInAs('secretariat_officer');
    cambodia = await tests.signInAs('focal_point', { memberStateId: plan.stateIds.KH });
  });

  afterEach(() => tests.stop());

  const load = (pack: PlanPack) =>
    tests.db.transaction((tx) => tests.app.get(PlanLoader, { strict: false }).apply(tx, pack, 'en'));

  const milestones = () =>
    tests.db.read<MilestoneRow>({
      name: 'tests.milestones',
      text: `SELECT title, period_number AS "periodNumber", ends_on AS "endsOn", closed_reason AS "closedReason", version
        FROM milestones WHERE member_state_id = $1 ORDER BY title, period_number`,
      values: [plan.stateIds.KH],
    });

  it('gives each state that adopted it an assignment from that day, and members alone none', async () => {
    const { body } = await officer.send('GET', '/assignments?limit=200');
    const states = body.items.map(({ state }: { state: { isoCode: string } }) => state.isoCode);
    expect(states.toSorted()).toEqual([
      'BN',
      'BN',
      'BN',
      'KH',
      'KH',
      'KH',
      'MY',
      'MY',
      'MY',
      'TL',
      'TL',
      'TL',
    ]);
    expect(body.items[0]).toMatchObject({ fromOn: '2018-02-01', status: 'not_reported' });
    expect((await cambodia.send('GET', '/assignments')).body.items[0].source).toBe('Note of KH');
  });

  it('writes a due date for every period', async () => {
    expect(
      (await milestones()).map(({ title, periodNumber, endsOn }) => [title, periodNumber, endsOn]),
    ).toEqual([
      ['1.1 Commitment 1.1', 1, '2018-06-30'],
      ['1.2 Commitment 1.2', 1, '2018-06-30'],
      ['1.2 Commitment 1.2', 2, '2018-12-31'],
      ['1.2 Commitment 1.2', 3, '2019-06-30'],
      ['1.2 Commitment 1.2', 4, '2019-12-31'],
      ['1.2 Commitment 1.2', 5, '2020-06-30'],
      ['1.2 Commitment 1.2', 6, '2020-12-31'],
      ['2.1 Commitment 2.1', 1, null],
    ]);
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await milestones();
    await load(planPack());
    expect(await milestones()).toEqual(before);
    expect((await officer.send('GET', '/assignments?limit=200')).body.items).toHaveLength(12);
  });

  it('moves dates and keeps updates when a newer version is loaded', async () => {
    const id = await plan.assignmentOf('1.1', 'KH');
    const update = { id: newId(), basedOnVersion: 0, kind: 'report', status: 'in_progress' };
    await cambodia.send('POST', `/assignments/${id}/updates`, update);
    const etag = String((await officer.send('GET', `/plans/${plan.id}/matrix`)).headers['etag']);

    await load(
      planPack({
        commitments: [
          commitment('1.1', { due: parseImpreciseDate('2018-09') ?? toBeConfirmed }),
          commitment('1.3', { due: parseImpreciseDate('2019-03-31') ?? toBeConfirmed }),
          commitment('2.1'),
        ],
      }),
    );
    const kept = (await cambodia.send('GET', `/assignments/${id}`)).body;
    expect(kept).toMatchObject({ status: 'in_progress', due: { endsOn: '2018-09-30', precision: 'month' } });
    expect(await milestones()).toMatchObject([
      { title: '1.1 Commitment 1.1', endsOn: '2018-09-30', closedReason: null, version: 2 },
      ...Array.from({ length: 6 }, () => ({ title: '1.2 Commitment 1.2', closedReason: 'cancelled' })),
      { title: '1.3 Commitment 1.3', endsOn: '2019-03-31', closedReason: null },
      { title: '2.1 Commitment 2.1', version: 1 },
    ]);
    const matrix = await officer.send('GET', `/plans/${plan.id}/matrix`, undefined, {
      'if-none-match': etag,
    });
    expect(matrix.body.rows.map((row: unknown[]) => row[1])).toEqual(['1.1', '1.3', '2.1']);

    await load(planPack());
    expect((await milestones()).map(({ closedReason }) => closedReason)).toEqual([
      ...Array.from({ length: 7 }, () => null),
      'cancelled',
      null,
    ]);
  });

  it('takes assignments from a state whose adoption was withdrawn, and gives them to one that joins', async () => {
    const adoptions = planPack().adoptions.filter(({ state }) => state !== 'KH');
    const joined = {
      state: 'TH',
      kind: 'joined',
      on: '2018-02-15',
      source: 'Note',
      isIllustrative: true,
    } as const;
    await load(planPack({ adoptions: [...adoptions, joined] }));
    expect((await cambodia.send('GET', '/assignments')).body.items).toEqual([]);
    const refused = await cambodia.send(
      'POST',
      `/assignments/${await plan.assignmentOf('1.1', 'KH')}/updates`,
      {
        id: newId(),
        basedOnVersion: 0,
        kind: 'report',
        status: 'in_progress',
      },
    );
    expect(refused).toMatchObject({ status: 409, body: { code: 'assignment_cancelled' } });
    expect((await officer.send('GET', '/assignments?state=TH')).body.items).toHaveLength(3);
  });

  it('is read with its areas, commitments and how many states have reported', async () => {
    const { body } = await cambodia.send('GET', '/plans');
    expect(body).toMatchObject({
      nextCursor: null,
      items: [
        {
          id: plan.id,
          code: 'TEST',
          stateGroup: { code: 'ASEAN' },
          areas: [{ code: '1', title: 'Law' }, { code: '2' }],
          reports: { reported: 0, of: 4 },
          endsOn: '2020-12-31',
        },
      ],
    });
    expect((await cambodia.send('GET', `/plans/${plan.id}`)).body).toEqual(body.items[0]);
    const first = (await cambodia.send('GET', `/plans/${plan.id}/commitments?limit=2`)).body;
    expect(first.items.map(({ code }: { code: string }) => code)).toEqual(['1.1', '1.2']);
    const rest = await cambodia.send(
      'GET',
      `/plans/${plan.id}/commitments?limit=2&cursor=${first.nextCursor}`,
    );
    expect(rest.body).toMatchObject({
      nextCursor: null,
      items: [{ code: '2.1', area: { title: 'Tracing' } }],
    });
    expect((await cambodia.send('GET', `/plans/${plan.id}/commitments?area=2`)).body.items).toHaveLength(1);
    expect((await cambodia.send('GET', `/plans/${newId()}`)).status).toBe(404);
  });

  it('is closed to what is not allowed any more once it is closed', async () => {
    await tests.db.transaction((tx) => tx.query('UPDATE plans SET is_closed = true'));
    const id = await plan.assignmentOf('1.1', 'KH');
    const update = { id: newId(), basedOnVersion: 0, kind: 'report', status: 'in_progress' };
    expect(await cambodia.send('POST', `/assignments/${id}/updates`, update)).toMatchObject({
      status: 409,
      body: { code: 'plan_closed' },
    });
    const target = { basedOnVersion: 0, target: null };
    expect(await cambodia.send('PUT', `/assignments/${id}/target`, target)).toMatchObject({
      status: 409,
      body: { code: 'plan_closed' },
    });
    await expect(load(planPack())).rejects.toThrow('closed');
  });
});
