import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { type LoadedPlan, loadPlan } from '../support/plan.js';

describe('posting updates', () => {
  let tests: TestApplication;
  let plan: LoadedPlan;
  let cambodia: Visitor;
  let contributor: Visitor;
  let malaysia: Visitor;
  let officer: Visitor;
  const clock = new MovableClock(new Date('2018-03-01T01:00:00Z'));

  beforeAll(async () => {
    tests = await startTestApplication({ calendarClock: clock });
    plan = await loadPlan(tests);
    cambodia = await tests.signInAs('focal_point', { memberStateId: plan.stateIds.KH });
    contributor = await tests.signInAs('contributor', { memberStateId: plan.stateIds.KH });
    malaysia = await tests.signInAs('focal_point', { memberStateId: plan.stateIds.MY });
    officer = await tests.signInAs('secretariat_officer');
  });

  afterAll(() => tests.stop());

  const read = async (visitor: Visitor, id: string) => (await visitor.send('GET', `/assignments/${id}`)).body;
  const report = (basedOnVersion: number, rest: object = {}) => ({
    id: newId(),
    basedOnVersion,
    kind: 'report',
    status: 'in_progress',
    ...rest,
  });
  const post = (visitor: Visitor, id: string, body: object) =>
    visitor.send('POST', `/assignments/${id}/updates`, body);

  it('keeps silence apart from "not started"', async () => {
    const id = await plan.assignmentOf('1.1', 'KH');
    expect(await read(cambodia, id)).toMatchObject({ status: 'not_reported', version: 0, confirmedAt: null });
    const posted = await post(cambodia, id, report(0, { status: 'not_started' }));
    expect(posted.status).toBe(201);
    expect(await read(officer, id)).toMatchObject({
      status: 'not_started',
      version: 0,
      health: 'on_track',
      latestUpdateId: posted.body.id,
      latestUpdate: { status: 'not_started', channel: 'web', recordedAt: '2018-03-01T01:00:00.000Z' },
    });
  });

  it('lets one of two writers on the same version through, and shows the other what came first', async () => {
    const id = await plan.assignmentOf('2.1', 'KH');
    const bodies = [report(0), report(0, { status: 'implemented' })];
    const answers = await Promise.all(bodies.map((body) => post(cambodia, id, body)));
    const [accepted, refused] = answers.toSorted((left, right) => left.status - right.status);
    expect([accepted?.status, refused?.status]).toEqual([201, 409]);
    expect(refused?.body).toMatchObject({
      code: 'version_conflict',
      params: { basedOnVersion: 0, currentVersion: 1 },
      current: { id, version: 1, latestUpdateId: accepted?.body.id },
      submitted: { kind: 'report' },
    });
    expect(await read(cambodia, id)).toMatchObject({ version: 1, status: accepted?.body.status });
    const history = await cambodia.send('GET', `/assignments/${id}/updates`);
    expect(history.body.items).toHaveLength(1);
  });

  it('answers the same when the same update is sent again, one after the other or at once', async () => {
    const id = await plan.assignmentOf('1.1', 'MY');
    const body = report(0, {
      narrative: 'Law adopted',
      evidence: [{ citation: 'Gazette 12', url: 'https://gazette.example/12' }],
    });
    const [first, twin] = await Promise.all([post(malaysia, id, body), post(malaysia, id, body)]);
    expect(new Set([first.status, twin.status])).toEqual(new Set([200, 201]));
    const again = await post(malaysia, id, body);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(twin.body).toEqual(first.body);
    expect(first.body).toMatchObject({
      narrative: 'Law adopted',
      evidence: [{ citation: 'Gazette 12', url: 'https://gazette.example/12', effectiveOn: null }],
      submissionState: 'cleared',
      visibility: 'secretariat',
    });
    const other = await post(malaysia, id, { ...body, narrative: 'Law repealed' });
    expect(other).toMatchObject({ status: 409, body: { code: 'update_id_reused' } });
    expect((await read(malaysia, id)).version).toBe(1);
  });

  it("knows nothing of another state's assignment", async () => {
    const id = await plan.assignmentOf('1.1', 'MY');
    for (const answer of [
      await cambodia.send('GET', `/assignments/${id}`),
      await cambodia.send('GET', `/assignments/${id}/updates`),
      await post(cambodia, id, report(0)),
      await cambodia.send('PUT', `/assignments/${id}/target`, { basedOnVersion: 0, target: null }),
      await cambodia.send('GET', `/assignments/${newId()}`),
    ]) {
      expect(answer).toMatchObject({
        status: 404,
        body: { code: 'not_found', params: { what: 'assignment' } },
      });
    }
    expect((await cambodia.send('GET', '/assignments?state=MY')).body.items).toEqual([]);
  });

  it('refuses the secretariat, which sees but does not report', async () => {
    const id = await plan.assignmentOf('1.1', 'KH');
    expect((await post(officer, id, report(1))).status).toBe(403);
  });

  it('applies nothing of an update with bad evidence', async () => {
    const id = await plan.assignmentOf('1.2', 'MY');
    const evidence = [
      { citation: 'Fine' },
      { citation: 'Not a link', url: 'javascript:alert(1)' },
      { citation: 'Not a day', effectiveOn: '2018-02-30' },
    ];
    const refused = await post(malaysia, id, { ...report(0, { evidence }), status: null });
    expect(refused).toMatchObject({
      status: 400,
      body: {
        code: 'invalid_input',
        errors: [
          { pointer: '/status', code: 'required' },
          { pointer: '/evidence/1/url', code: 'not_a_web_address' },
          { pointer: '/evidence/2/effectiveOn', code: 'not_a_date' },
        ],
      },
    });
    expect(await read(malaysia, id)).toMatchObject({ version: 0, status: 'not_reported' });
    expect((await malaysia.send('GET', `/assignments/${id}/updates`)).body.items).toEqual([]);
    const tooMuch = Array.from({ length: 21 }, () => ({ citation: 'One too many' }));
    expect((await post(malaysia, id, report(0, { evidence: tooMuch }))).status).toBe(400);
    expect((await post(malaysia, id, report(0, { narrative: 'x'.repeat(10_001) }))).status).toBe(400);
  });

  it("keeps a contributor's draft from everybody else and from the official status", async () => {
    const id = await plan.assignmentOf('1.2', 'KH');
    const draft = await post(contributor, id, report(0));
    expect(draft).toMatchObject({ status: 201, body: { submissionState: 'draft' } });
    expect(await read(cambodia, id)).toMatchObject({
      status: 'not_reported',
      version: 1,
      pendingSubmission: 'draft',
    });
    expect(await read(officer, id)).toMatchObject({ status: 'not_reported', pendingSubmission: null });
    expect((await officer.send('GET', `/assignments/${id}/updates`)).body.items).toEqual([]);
    expect((await cambodia.send('GET', `/assignments/${id}/updates`)).body.items).toHaveLength(1);
  });

  it('confirms that nothing has changed, once there is something to confirm', async () => {
    const id = await plan.assignmentOf('2.1', 'MY');
    const early = await post(malaysia, id, { id: newId(), basedOnVersion: 0, kind: 'no_change' });
    expect(early).toMatchObject({ status: 400, body: { code: 'nothing_to_confirm' } });
    await post(malaysia, id, report(0));
    const confirmed = await post(malaysia, id, { id: newId(), basedOnVersion: 1, kind: 'no_change' });
    expect(confirmed).toMatchObject({
      status: 201,
      body: { kind: 'no_change', status: 'in_progress', version: 2 },
    });
  });

  it('takes a reason for what does not apply, and reminds of it no more', async () => {
    const id = await plan.assignmentOf('1.2', 'KH');
    const statement = { id: newId(), basedOnVersion: 1, kind: 'applicability', applicability: 'none' };
    expect(await post(cambodia, id, statement)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/applicabilityReason', code: 'required' }] },
    });
    const open = async () => {
      const page = await cambodia.send('GET', '/milestones?kind=periodic_report&limit=200');
      return page.body.items.filter(
        ({ title, isClosed }: { title: string; isClosed: boolean }) => title.startsWith('1.2') && !isClosed,
      ).length;
    };
    expect(await open()).toBe(6);
    const applicabilityReason = 'No production of firearms';
    expect((await post(cambodia, id, { ...statement, applicabilityReason })).status).toBe(201);
    expect(await read(cambodia, id)).toMatchObject({ applicability: 'none', health: 'none' });
    expect(await open()).toBe(0);
    const back = { id: newId(), basedOnVersion: 2, kind: 'applicability', applicability: 'full' };
    expect((await post(cambodia, id, back)).status).toBe(201);
    expect(await open()).toBe(6);
  });

  it('sets the national target without moving the regional due date', async () => {
    const id = await plan.assignmentOf('1.1', 'KH');
    const target = { startsOn: '2018-05-01', endsOn: '2018-05-31', precision: 'month' };
    const set = await cambodia.send('PUT', `/assignments/${id}/target`, { basedOnVersion: 1, target });
    expect(set).toMatchObject({ status: 200, body: { target, version: 2, due: { endsOn: '2018-06-30' } } });
    const late = await cambodia.send('PUT', `/assignments/${id}/target`, { basedOnVersion: 1, target: null });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'version_conflict', params: { currentVersion: 2 } },
    });
    const wrong = { startsOn: '2018-05-02', endsOn: '2018-05-31', precision: 'month' };
    const refused = await cambodia.send('PUT', `/assignments/${id}/target`, {
      basedOnVersion: 2,
      target: wrong,
    });
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/target', code: 'not_a_month' }] },
    });
    // No target is said by null; a forgotten one must not clear it.
    const forgotten = await cambodia.send('PUT', `/assignments/${id}/target`, { basedOnVersion: 2 });
    expect(forgotten).toMatchObject({ status: 400, body: { errors: [{ pointer: '/target' }] } });
  });

  it('closes the due date of what is implemented and opens it again when it no longer is', async () => {
    const id = await plan.assignmentOf('1.1', 'KH');
    const isClosed = async () => {
      const page = await cambodia.send('GET', '/milestones?kind=commitment_due&limit=200');
      const own = page.body.items.find(({ title }: { title: string }) => title.startsWith('1.1'));
      return own.closedReason;
    };
    await post(cambodia, id, report(2, { status: 'implemented' }));
    expect(await isClosed()).toBe('implemented');
    await post(cambodia, id, report(3));
    expect(await isClosed()).toBeNull();
  });

  it('takes null for what is not said', async () => {
    const id = await plan.assignmentOf('1.2', 'MY');
    const body = { ...report((await read(malaysia, id)).version), narrative: null, evidence: null };
    expect(await post(malaysia, id, body)).toMatchObject({
      status: 201,
      body: { narrative: null, evidence: [] },
    });
    const { evidence: _, ...same } = body;
    expect((await post(malaysia, id, same)).status).toBe(200);
  });

  it('takes an identifier of any version, in either case', async () => {
    const id = await plan.assignmentOf('2.1', 'MY');
    const { version } = await read(malaysia, id);
    const body = { ...report(version), id: 'F47AC10B-58CC-4372-A567-0E02B2C3D479' };
    expect(await post(malaysia, id, body)).toMatchObject({
      status: 201,
      body: { id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479' },
    });
    expect((await post(malaysia, id, body)).status).toBe(200);
  });

  it('tells nobody else of a version, whose gaps would tell of drafts and of what was not shared', async () => {
    const id = await plan.assignmentOf('1.1', 'MY');
    const { version } = await read(malaysia, id);
    for (const [index, visibility] of ['public', 'own_state', 'own_state', 'public'].entries()) {
      expect((await post(malaysia, id, report(version + index, { visibility }))).status).toBe(201);
    }
    const history = async (visitor: Visitor, query = '') =>
      (await visitor.send('GET', `/assignments/${id}/updates${query}`)).body;
    const versions = async (visitor: Visitor) =>
      (await history(visitor)).items.map((update: { version: number }) => update.version);
    expect((await versions(malaysia)).slice(0, 4)).toEqual([4, 3, 2, 1].map((place) => version + place));
    expect(new Set(await versions(officer))).toEqual(new Set([0]));
    expect(new Set(await versions(cambodia))).toEqual(new Set([0]));
    expect((await read(officer, id)).version).toBe(0);
    const first = await history(cambodia, '?limit=1');
    const second = await history(cambodia, `?limit=1&cursor=${first.nextCursor}`);
    expect(Buffer.from(first.nextCursor, 'base64url').toString()).toBe(JSON.stringify([first.items[0].id]));
    expect(second).toMatchObject({ items: [{ visibility: 'public' }] });
    expect(second.items[0].id).not.toBe(first.items[0].id);
  });
});
