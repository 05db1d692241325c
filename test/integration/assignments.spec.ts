import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { parseImpreciseDate, toBeConfirmed } from '#app/kernel/imprecise-date.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { commitment, type LoadedPlan, loadPlan, planPack, type TestState } from '../support/plan.js';

const due = (text: string) => ({ due: parseImpreciseDate(text) ?? toBeConfirmed });
const codes = (items: { commitment: { code: string } }[]) => items.map((item) => item.commitment.code);

describe('assignments', () => {
  let tests: TestApplication;
  let plan: LoadedPlan;
  let officer: Visitor;
  let cambodia: Visitor;
  let malaysia: Visitor;
  let observer: Visitor;
  const clock = new MovableClock(new Date('2018-03-01T01:00:00Z'));

  beforeAll(async () => {
    tests = await startTestApplication({ calendarClock: clock });
    const commitments = [
      commitment('1.1', due('2018-06-30')),
      commitment('1.2', due('2018-03')),
      commitment('1.3', due('2018-02-28')),
      commitment('2.1'),
      commitment('2.2', due('2019-Q1')),
    ];
    plan = await loadPlan(tests, planPack({ commitments }));
    officer = await tests.signInAs('secretariat_officer');
    cambodia = await tests.signInAs('focal_point', { memberStateId: plan.stateIds.KH });
    malaysia = await tests.signInAs('focal_point', { memberStateId: plan.stateIds.MY });
    observer = await tests.signInAs('observer');
    await report(cambodia, 'KH', '1.2', 'implemented', 'member_states');
    await report(cambodia, 'KH', '1.1', 'in_progress', 'secretariat');
  });

  afterAll(() => tests.stop());

  async function report(
    visitor: Visitor,
    state: TestState,
    code: string,
    status: string,
    visibility: string,
  ) {
    const id = await plan.assignmentOf(code, state);
    const body = {
      id: newId(),
      basedOnVersion: 0,
      kind: 'report',
      status,
      visibility,
      difficulties: 'Few staff',
    };
    expect((await visitor.send('POST', `/assignments/${id}/updates`, body)).status).toBe(201);
  }

  it('come by urgency, to a state only its own', async () => {
    const { items } = (await cambodia.send('GET', '/assignments')).body;
    expect(codes(items)).toEqual(['1.3', '1.2', '1.1', '2.2', '2.1']);
    expect(items.map(({ health }: { health: string }) => health)).toEqual([
      'overdue',
      'none',
      'on_track',
      'on_track',
      'none',
    ]);
    expect(items[0].may).toEqual({ update: true, draft: false, setTarget: true, confirm: false });
    expect(new Set(items.map((item: { state: { isoCode: string } }) => item.state.isoCode))).toEqual(
      new Set(['KH']),
    );
  });

  it('come in pages without a gap or a repetition', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await officer.send('GET', `/assignments?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(seen).toHaveLength(20);
    expect(new Set(seen).size).toBe(20);
    expect((await officer.send('GET', '/assignments?cursor=bm9uc2Vuc2U')).status).toBe(400);
  });

  it('are filtered by plan, state, status, health, area and due date', async () => {
    const list = async (query: string) =>
      codes((await officer.send('GET', `/assignments?${query}`)).body.items);
    expect(await list('status=implemented')).toEqual(['1.2']);
    expect(await list('state=KH&health=overdue')).toEqual(['1.3']);
    expect(await list('state=KH,MY&health=due_soon')).toEqual(['1.2']);
    expect(await list('state=KH&area=2')).toEqual(['2.2', '2.1']);
    expect(await list('state=KH&dueBefore=2018-06-30')).toEqual(['1.3', '1.2']);
    expect((await officer.send('GET', '/assignments?dueBefore=2018-02-30')).body.errors).toMatchObject([
      { pointer: '/dueBefore', code: 'is_calendar_date' },
    ]);
    expect(await list(`plan=${newId()}`)).toEqual([]);
    expect(await list(`plan=${plan.id}&state=TH`)).toEqual([]);
  });

  it('are shown to other states as far as they are shared', async () => {
    const { items } = (await malaysia.send('GET', '/assignments?state=KH')).body;
    expect(codes(items)).toEqual(['1.2']);
    expect(items[0]).toMatchObject({ status: 'implemented', version: 0, pendingSubmission: null });
    expect(items[0].may).toEqual({ update: false, draft: false, setTarget: false, confirm: false });
    const { body } = await malaysia.send('GET', `/assignments/${items[0].id}/updates`);
    expect(body.items).toMatchObject([{ author: null, difficulties: 'Few staff' }]);
    expect((await observer.send('GET', '/assignments')).body.items).toEqual([]);
    expect((await observer.send('GET', `/assignments/${items[0].id}`)).status).toBe(404);
    const secret = await plan.assignmentOf('1.1', 'KH');
    expect((await malaysia.send('GET', `/assignments/${secret}`)).status).toBe(404);
  });

  it('stand on the page of their commitment, unshared ones with nothing said', async () => {
    const { items } = (await officer.send('GET', `/plans/${plan.id}/commitments`)).body;
    const [first] = items;
    const path = `/plans/${plan.id}/commitments/${first.id}`;
    const read = async (visitor: Visitor) => (await visitor.send('GET', path)).body;
    expect(await read(officer)).toMatchObject({
      code: '1.1',
      currentPeriodNumber: 1,
      periods: [{ number: 1 }],
    });
    const statuses = async (visitor: Visitor) =>
      (await read(visitor)).assignments.map(
        ({ state, status }: { state: { isoCode: string }; status: string | null }) =>
          `${state.isoCode} ${status}`,
      );
    expect(await statuses(officer)).toEqual([
      'BN not_reported',
      'KH in_progress',
      'MY not_reported',
      'TL not_reported',
    ]);
    expect(await statuses(malaysia)).toEqual(['BN null', 'KH null', 'MY not_reported', 'TL null']);
  });

  it('are summed up on the page of their state', async () => {
    const path = `/plans/${plan.id}/member-states/${plan.stateIds.KH}`;
    const own = (await cambodia.send('GET', path)).body;
    expect(own).toMatchObject({
      state: { isoCode: 'KH', timeZone: 'Asia/Bangkok' },
      standing: 'member',
      adoption: { adoptedOn: '2018-02-01' },
      counts: [3, 0, 1, 1, 0],
      lastUpdatedAt: '2018-03-01T01:00:00.000Z',
      focalPoints: [],
    });
    expect(codes(own.nextDue)).toEqual(['1.3', '1.1', '2.2', '2.1']);
    const others = (await malaysia.send('GET', path)).body;
    expect(others).toMatchObject({ counts: [0, 0, 0, 1, 0], nextDue: [] });
    const invited = await officer.send('GET', `/plans/${plan.id}/member-states/${plan.stateIds.TL}`);
    expect(invited.body).toMatchObject({ standing: 'invited', counts: [5, 0, 0, 0, 0], lastUpdatedAt: null });
    expect((await officer.send('GET', `/plans/${plan.id}/member-states/${newId()}`)).status).toBe(404);
  });

  it('tell what changed lately to those it was meant for', async () => {
    const changes = async (visitor: Visitor) =>
      (await visitor.send('GET', `/plans/${plan.id}/changes`)).body.items;
    expect(codes(await changes(officer))).toEqual(['1.1', '1.2']);
    expect(codes(await changes(cambodia))).toEqual(['1.1', '1.2']);
    expect(await changes(malaysia)).toMatchObject([{ commitment: { code: '1.2' }, authorPost: null }]);
    expect(await changes(observer)).toEqual([]);
    const page = (await officer.send('GET', `/plans/${plan.id}/changes?limit=1`)).body;
    const next = await officer.send('GET', `/plans/${plan.id}/changes?limit=1&cursor=${page.nextCursor}`);
    expect(codes([...page.items, ...next.body.items])).toEqual(['1.1', '1.2']);
  });
});
