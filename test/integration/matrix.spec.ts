import fc from 'fast-check';
import { addDays } from '#app/kernel/calendar-date.js';
import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { scheduleHealth } from '#app/modules/plans/plans.rules.js';
import { applicabilities, implementationStatuses } from '#app/modules/plans/standing.js';
import { healthSql } from '#app/modules/progress/standing.sql.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { type LoadedPlan, loadPlan, type TestState } from '../support/plan.js';

type Cell = [number, number, number, string | null] | null;

describe('the matrix', () => {
  let tests: TestApplication;
  let plan: LoadedPlan;
  let officer: Visitor;
  let cambodia: Visitor;
  let malaysia: Visitor;
  let observer: Visitor;
  const clock = new MovableClock(new Date('2018-03-01T01:00:00Z'));

  beforeAll(async () => {
    tests = await startTestApplication({ calendarClock: clock });
    plan = await loadPlan(tests);
    officer = await tests.signInAs('secretariat_officer');
    cambodia = await tests.signInAs('focal_point', { memberStateId: plan.stateIds.KH });
    malaysia = await tests.signInAs('focal_point', { memberStateId: plan.stateIds.MY });
    observer = await tests.signInAs('observer');
    await report(cambodia, 'KH', '1.1', 0, { status: 'in_progress', visibility: 'member_states' });
    await report(cambodia, 'KH', '1.2', 0, { status: 'implemented' });
    await report(malaysia, 'MY', '1.1', 0, { status: 'implemented', visibility: 'public' });
    await report(malaysia, 'MY', '2.1', 0, {
      kind: 'applicability',
      applicability: 'none',
      applicabilityReason: 'No coast',
      visibility: 'member_states',
    });
  });

  afterAll(() => tests.stop());

  async function report(
    visitor: Visitor,
    state: TestState,
    commitment: string,
    version: number,
    rest: object,
  ) {
    const id = await plan.assignmentOf(commitment, state);
    const body = { id: newId(), basedOnVersion: version, kind: 'report', ...rest };
    expect((await visitor.send('POST', `/assignments/${id}/updates`, body)).status).toBe(201);
  }

  const matrix = (visitor: Visitor, query = '', headers: Record<string, string> = {}) =>
    visitor.send('GET', `/plans/${plan.id}/matrix${query}`, undefined, headers);

  /** Cells by commitment, in the order of the states. */
  async function cells(visitor: Visitor, query = ''): Promise<Record<string, Cell[]>> {
    const { body } = await matrix(visitor, query);
    return Object.fromEntries(body.rows.map((row: unknown[]) => [row[1], row[8]]));
  }

  it('shows the secretariat every state, the silent ones as silent and those that owe nothing empty', async () => {
    const { body } = await matrix(officer);
    expect(body).toMatchObject({ asOf: '2018-03-01', today: '2018-03-01', audience: 'secretariat' });
    expect(body.plan).toMatchObject({ code: 'TEST', isIllustrative: true });
    expect(
      body.states.map(({ isoCode, standing }: Record<string, string>) => `${isoCode} ${standing}`),
    ).toEqual(['BN member', 'KH member', 'MY member', 'TH member', 'TL invited']);
    expect(body.states[3].adoption).toBeNull();
    expect(body.states[1].adoption).toEqual({
      adoptedOn: '2018-02-01',
      source: 'Note of KH',
      isIllustrative: true,
    });
    expect(body.rows.map((row: unknown[]) => row.slice(1, 8))).toEqual([
      ['1.1', 'Commitment 1.1', 0, '2018-06-30', 'day', null, 1],
      ['1.2', 'Commitment 1.2', 0, '2018-06-30', 'day', 'P6M', 1],
      ['2.1', 'Commitment 2.1', 1, null, 'tbc', null, 1],
    ]);
    expect(await cells(officer)).toEqual({
      '1.1': [[0, 0, 1, null], [2, 0, 1, '2018-03-01'], [3, 0, 0, '2018-03-01'], null, [0, 0, 1, null]],
      '1.2': [[0, 0, 1, null], [3, 0, 0, '2018-03-01'], [0, 0, 1, null], null, [0, 0, 1, null]],
      '2.1': [[0, 0, 0, null], [0, 0, 0, null], [0, 2, 0, '2018-03-01'], null, [0, 0, 0, null]],
    });
    expect(body.counts).toEqual({
      byState: [
        [3, 0, 0, 0, 0],
        [1, 0, 1, 1, 0],
        [1, 0, 0, 1, 1],
        [0, 0, 0, 0, 0],
        [3, 0, 0, 0, 0],
      ],
      byArea: [
        [5, 0, 1, 2, 0],
        [3, 0, 0, 0, 1],
      ],
      total: [8, 0, 1, 2, 1],
    });
    expect(body.reports).toEqual({ reported: 2, of: 4 });
  });

  it('shows a state its own column whole, and of others what they share, never who is silent', async () => {
    expect(await cells(cambodia)).toEqual({
      '1.1': [null, [2, 0, 1, '2018-03-01'], [3, 0, 0, '2018-03-01'], null, null],
      '1.2': [null, [3, 0, 0, '2018-03-01'], null, null, null],
      '2.1': [null, [0, 0, 0, null], [0, 2, 0, '2018-03-01'], null, null],
    });
    const { body } = await matrix(cambodia);
    expect(body.counts.byState[0]).toEqual([0, 0, 0, 0, 0]);
    expect(body.reports).toEqual({ reported: 2, of: 4 });
    expect(await cells(cambodia, '?status=not_reported')).toEqual({ '2.1': expect.anything() });
  });

  it('shows the public what is public', async () => {
    expect(await cells(observer)).toEqual({
      '1.1': [null, null, [3, 0, 0, '2018-03-01'], null, null],
      '1.2': [null, null, null, null, null],
      '2.1': [null, null, null, null, null],
    });
  });

  it('narrows to areas, states, statuses and healths', async () => {
    expect(Object.keys(await cells(officer, '?area=2'))).toEqual(['2.1']);
    expect(await cells(officer, '?state=MY&state=KH&area=1&status=in_progress,not_started')).toEqual({
      '1.1': [
        [2, 0, 1, '2018-03-01'],
        [3, 0, 0, '2018-03-01'],
      ],
    });
    const { body } = await matrix(officer, '?state=MY,KH&status=implemented');
    expect(body.counts).toMatchObject({
      byState: [
        [0, 0, 0, 1, 0],
        [0, 0, 0, 1, 0],
      ],
      total: [0, 0, 0, 2, 0],
    });
    expect(await cells(officer, '?health=overdue')).toEqual({});
    expect((await matrix(officer, '?status=late')).status).toBe(400);
  });

  it('answers 304 until something in it changes', async () => {
    const first = await matrix(officer);
    const etag = String(first.headers['etag']);
    const unchanged = await matrix(officer, '', { 'if-none-match': etag });
    expect(unchanged).toMatchObject({ status: 304, body: '' });
    expect(unchanged.headers['etag']).toBe(etag);
    expect((await matrix(cambodia, '', { 'if-none-match': etag })).status).toBe(200);

    await report(malaysia, 'MY', '1.2', 0, { status: 'not_started' });
    const changed = await matrix(officer, '', { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.body.counts.total).toEqual([7, 1, 1, 2, 1]);
  });

  it('keeps its ETag for readers who may not see what changed', async () => {
    const tag = async (visitor: Visitor) => String((await matrix(visitor)).headers['etag']);
    const [ofObserver, ofOfficer] = [await tag(observer), await tag(officer)];
    await report(malaysia, 'MY', '1.2', 1, { status: 'in_progress' });
    expect(await tag(officer)).not.toBe(ofOfficer);
    expect(await tag(observer)).toBe(ofObserver);
    await report(malaysia, 'MY', '1.2', 2, { status: 'not_started' });
    expect(await tag(officer)).toBe(ofOfficer);
  });

  it('does not exist for a plan that is not there', async () => {
    expect((await officer.send('GET', `/plans/${newId()}/matrix`)).status).toBe(404);
  });

  it('turns a recurring commitment to not reported on the first day of its next period', async () => {
    const recurring = async () => (await cells(officer))['1.2'];
    clock.moveTo(new Date('2018-06-30T15:59:00Z'));
    expect((await recurring())?.[1]).toEqual([3, 0, 0, '2018-03-01']);
    clock.moveTo(new Date('2018-06-30T16:00:00Z'));
    const row = (await matrix(officer)).body.rows[1];
    expect(row.slice(4, 8)).toEqual(['2018-12-31', 'day', 'P6M', 2]);
    expect((await recurring())?.[1]).toEqual([0, 0, 1, '2018-03-01']);
    expect((await cells(cambodia))['1.2']?.[1]).toEqual([0, 0, 1, '2018-03-01']);
    expect((await cells(malaysia))['1.2']?.[1]).toBeNull();
    expect((await cells(officer))['1.1']?.[1]).toEqual([2, 0, 3, '2018-03-01']);
  });

  it('reads the record as at an earlier day', async () => {
    const before = await cells(officer, '?asOf=2018-02-28');
    expect(before['1.1']).toEqual([[0, 0, 1, null], [0, 0, 1, null], [0, 0, 1, null], null, [0, 0, 1, null]]);
    expect(await cells(officer, '?asOf=2018-01-31')).toEqual({
      '1.1': [null, null, null, null, null],
      '1.2': [null, null, null, null, null],
      '2.1': [null, null, null, null, null],
    });
    const after = await cells(officer, '?asOf=2018-03-01');
    expect(after['1.2']?.slice(1, 3)).toEqual([
      [3, 0, 0, '2018-03-01'],
      [1, 0, 1, '2018-03-01'],
    ]);
    expect((await cells(observer, '?asOf=2018-03-01'))['1.1']?.[2]).toEqual([3, 0, 0, '2018-03-01']);
    const { body } = await matrix(officer, '?asOf=2018-02-28');
    expect(body).toMatchObject({ asOf: '2018-02-28', today: '2018-07-01', reports: { reported: 0, of: 4 } });
    expect((await matrix(officer, '?asOf=2018-07-02')).body.errors).toMatchObject([
      { pointer: '/asOf', code: 'in_the_future' },
    ]);
    expect((await matrix(officer, '?asOf=2018-02-30')).status).toBe(400);
  });

  it('agrees with the record of history on the present', async () => {
    clock.moveTo(new Date('2018-07-02T02:00:00Z'));
    for (const visitor of [officer, cambodia, malaysia, observer]) {
      const yesterday = await cells(visitor, '?asOf=2018-07-01');
      expect(await cells(visitor)).toEqual(yesterday);
    }
  });

  it('decides about health as plans.rules.ts does', async () => {
    const sql = healthSql({
      dueEndsOn: `(facts ->> 'dueEndsOn')::date`,
      today: `(facts ->> 'today')::date`,
      status: `facts ->> 'status'`,
      applicability: `facts ->> 'applicability'`,
      confirmedOn: `(facts ->> 'confirmedOn')::date`,
      reportingPeriodMonths: `(facts ->> 'reportingPeriodMonths')::integer`,
    });
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2018-01-01', days));
    const facts = fc.record({
      dueEndsOn: fc.option(day),
      today: day,
      status: fc.constantFrom(...implementationStatuses),
      applicability: fc.constantFrom(...applicabilities),
      confirmedOn: fc.option(day),
      reportingPeriodMonths: fc.integer({ min: 1, max: 12 }),
    });
    const sample = fc.sample(facts, 2_000);
    const rows = await tests.db.read<{ health: string }>({
      name: 'tests.health',
      text: `SELECT ${sql} AS health FROM json_array_elements($1) WITH ORDINALITY AS entry (facts, position) ORDER BY position`,
      values: [JSON.stringify(sample)],
    });
    const expected = sample.map(({ dueEndsOn, today, ...rest }) =>
      scheduleHealth({ due: { startsOn: dueEndsOn, endsOn: dueEndsOn, precision: 'day' }, ...rest }, today),
    );
    expect(rows.map(({ health }) => health)).toEqual(expected);
  });
});
