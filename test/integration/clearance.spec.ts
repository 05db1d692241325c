import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { act, useClearance } from '../support/clearance.js';
import { type LoadedPlan, loadPlan } from '../support/plan.js';

describe('national clearance', () => {
  let tests: TestApplication;
  let plan: LoadedPlan;
  let focalPoint: Visitor;
  let contributor: Visitor;
  let validator: Visitor;
  let malaysia: Visitor;
  let officer: Visitor;
  let observer: Visitor;
  let assignment: string;
  let version = 0;
  const clock = new MovableClock(new Date('2018-03-01T01:00:00Z'));

  beforeAll(async () => {
    tests = await startTestApplication({ calendarClock: clock });
    plan = await loadPlan(tests);
    const { KH, MY } = plan.stateIds;
    focalPoint = await tests.signInAs('focal_point', { memberStateId: KH });
    contributor = await tests.signInAs('contributor', { memberStateId: KH });
    validator = await tests.signInAs('validating_authority', { memberStateId: KH });
    malaysia = await tests.signInAs('focal_point', { memberStateId: MY });
    officer = await tests.signInAs('secretariat_officer');
    observer = await tests.signInAs('observer');
    const administrator = await tests.signInAs('secretariat_administrator');
    expect(await useClearance(administrator, KH)).toMatchObject({
      status: 200,
      body: { usesClearance: true, usesAcceptance: true, version: 1 },
    });
    assignment = await plan.assignmentOf('1.1', 'KH');
  });

  afterAll(() => tests.stop());

  const read = async (visitor: Visitor, id = assignment) =>
    (await visitor.send('GET', `/assignments/${id}`)).body;
  const detail = async (visitor: Visitor, id: string) => (await visitor.send('GET', `/updates/${id}`)).body;
  const matrixVersion = async () =>
    (await officer.send('GET', `/plans/${plan.id}/matrix`)).headers['etag'] as string;

  async function post(visitor: Visitor, rest: object = {}, id = assignment) {
    const current = await read(focalPoint, id);
    const answer = await visitor.send('POST', `/assignments/${id}/updates`, {
      id: newId(),
      basedOnVersion: current.version,
      kind: 'report',
      status: 'in_progress',
      ...rest,
    });
    expect(answer.status).toBe(201);
    version = answer.body.submissionVersion;
    return answer.body;
  }

  it('lets no update speak for the state before the validating authority has cleared it', async () => {
    const before = await matrixVersion();
    const update = await post(focalPoint, { narrative: 'Draft law', visibility: 'public' });
    expect(update).toMatchObject({
      submissionState: 'submitted',
      visibility: 'secretariat',
      proposedVisibility: 'public',
    });
    expect(await read(focalPoint)).toMatchObject({
      status: 'not_reported',
      pendingSubmission: 'submitted',
      latestUpdateId: null,
    });
    expect(await read(officer)).toMatchObject({ status: 'not_reported', latestUpdateId: null });
    expect(await matrixVersion()).toBe(before);
    expect((await officer.send('GET', `/updates/${update.id}`)).status).toBe(404);
    expect((await malaysia.send('GET', `/updates/${update.id}`)).status).toBe(404);

    expect(await detail(validator, update.id)).toMatchObject({
      waitsFor: 'validating_authority',
      wouldChange: { status: { from: 'not_reported', to: 'in_progress' }, applicability: null },
      may: { clear: true, return: true, submit: false, accept: false },
    });
    const cleared = await act(validator, 'clear', update.id, version);
    expect(cleared).toMatchObject({
      status: 200,
      body: {
        update: { submissionState: 'cleared', visibility: 'secretariat' },
        waitsFor: 'secretariat',
        assignment: { status: 'in_progress', latestUpdateId: update.id },
      },
    });
    expect(await read(officer)).toMatchObject({ status: 'in_progress', latestUpdateId: update.id });
    expect(await matrixVersion()).not.toBe(before);
    // Wider than own state and secretariat nobody asked for.
    expect((await malaysia.send('GET', `/assignments/${assignment}`)).status).toBe(404);
    expect((await act(officer, 'accept', update.id, 2)).body).toMatchObject({
      update: { submissionState: 'accepted' },
      waitsFor: null,
    });
  });

  it('returns an update with its reason, which a new one answers', async () => {
    const update = await post(focalPoint, { status: 'implemented' });
    expect(await act(validator, 'return', update.id, version, { reason: '  ' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/reason' }] },
    });
    const returned = await act(validator, 'return', update.id, version, { reason: 'Name the decree' });
    expect(returned.body).toMatchObject({
      update: { submissionState: 'returned' },
      waitsFor: 'focal_point',
      events: [{ act: 'return', reason: 'Name the decree', fromState: 'submitted' }],
    });
    const waiting = await focalPoint.send('GET', '/submissions?waitingFor=focal_point');
    expect(waiting.body.items.map(({ id }: { id: string }) => id)).toContain(update.id);
    expect((await act(validator, 'clear', update.id, 2)).body).toMatchObject({
      code: 'act_not_possible',
      params: { act: 'clear', state: 'returned' },
    });
    await post(focalPoint, { status: 'implemented', narrative: 'Decree 12' });
    expect((await detail(focalPoint, update.id)).waitsFor).toBeNull();
    expect((await officer.send('GET', `/updates/${update.id}`)).status).toBe(404);
  });

  it('keeps what the secretariat asks about as the official status, and tells it nothing of how the state cleared it', async () => {
    const id = await plan.assignmentOf('1.2', 'KH');
    const update = await post(focalPoint, {}, id);
    await act(validator, 'clear', update.id, version);
    const returned = await act(officer, 'return', update.id, 2, { reason: 'Which law?' });
    expect(returned.body).toMatchObject({
      update: { submissionState: 'returned' },
      events: [{ act: 'return', reason: 'Which law?' }],
    });
    expect(returned.body.events).toHaveLength(1);
    expect(await read(officer, id)).toMatchObject({ status: 'in_progress', latestUpdateId: update.id });
    expect((await detail(focalPoint, update.id)).events).toHaveLength(2);
  });

  it('lets one of two validators through who clear and return at once', async () => {
    const other = await tests.signInAs('validating_authority', { memberStateId: plan.stateIds.KH });
    const update = await post(focalPoint);
    const answers = await Promise.all([
      act(validator, 'clear', update.id, version),
      act(other, 'return', update.id, version, { reason: 'Not yet' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'version_conflict', current: { submissionVersion: 2 } });
    expect((await detail(validator, update.id)).events).toHaveLength(1);
  });

  it('records an act once, however often it is sent, and refuses another under its identifier', async () => {
    const update = await post(focalPoint);
    const body = { id: newId(), basedOnVersion: version };
    const send = (more = {}) => validator.send('POST', `/updates/${update.id}/clear`, { ...body, ...more });
    const [one, twin] = await Promise.all([send(), send()]);
    expect([one?.status, twin?.status]).toEqual([200, 200]);
    expect((await send()).body.events).toHaveLength(1);
    expect(await send({ visibility: 'public' })).toMatchObject({
      status: 409,
      body: { code: 'act_id_reused' },
    });
  });

  it('clears several at once, or none of them', async () => {
    const ids = [await plan.assignmentOf('1.2', 'KH'), await plan.assignmentOf('2.1', 'KH')];
    const updates = [await post(focalPoint, {}, ids[0]), await post(focalPoint, {}, ids[1])];
    const toClear = updates.map(({ id, submissionVersion }) => ({
      updateId: id,
      id: newId(),
      basedOnVersion: submissionVersion,
    }));
    const stale = await validator.send('POST', '/updates/clear', {
      updates: [toClear[0], { ...toClear[1], basedOnVersion: 7 }],
    });
    expect(stale.status).toBe(409);
    expect((await detail(validator, updates[0].id)).update.submissionState).toBe('submitted');
    const cleared = await validator.send('POST', '/updates/clear', {
      updates: toClear,
      visibility: 'member_states',
    });
    expect(cleared.status).toBe(200);
    expect(cleared.body.items.map(({ update }: any) => [update.submissionState, update.visibility])).toEqual([
      ['cleared', 'member_states'],
      ['cleared', 'member_states'],
    ]);
    expect(await read(malaysia, ids[1])).toMatchObject({ status: 'in_progress' });
  });

  it('records a clearance on paper by the focal point, with its sheet as evidence, and shows it to no more than the default', async () => {
    const update = await post(focalPoint, { visibility: 'public' });
    expect(await act(focalPoint, 'clear', update.id, version)).toMatchObject({
      status: 403,
      body: { code: 'act_of_other_role' },
    });
    const sheet = {
      signedOn: '2018-02-28',
      signatoryPost: 'Permanent Secretary',
      reference: 'TEST/CL/KH/1.1/9',
    };
    expect(await act(focalPoint, 'clear', update.id, version, { sheet, visibility: 'public' })).toMatchObject(
      {
        status: 403,
        body: { code: 'visibility_of_validating_authority' },
      },
    );
    const tomorrow = { sheet: { ...sheet, signedOn: '2018-03-02' } };
    expect(await act(focalPoint, 'clear', update.id, version, tomorrow)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/sheet/signedOn', code: 'in_the_future' }] },
    });
    const cleared = await act(focalPoint, 'clear', update.id, version, { sheet });
    expect(cleared.body).toMatchObject({
      update: { submissionState: 'cleared', visibility: 'secretariat' },
      events: [{ act: 'clear', sheet }],
    });
    expect(cleared.body.update.evidence).toMatchObject([
      {
        visibility: 'own_state',
        effectiveOn: '2018-02-28',
        citation: expect.stringContaining('TEST/CL/KH/1.1/9'),
      },
    ]);
    const asRead = await officer.send('GET', `/assignments/${assignment}/updates`);
    expect(asRead.body.items[0]).toMatchObject({ id: update.id, evidence: [] });
  });

  it("takes a contributor's draft over, or sends it back to them", async () => {
    const draft = await post(contributor, { narrative: 'From the ministry' });
    expect(draft.submissionState).toBe('draft');
    expect(await act(contributor, 'submit', draft.id, 1)).toMatchObject({
      status: 403,
      body: { code: 'role_not_permitted' },
    });
    expect((await act(focalPoint, 'submit', draft.id, 1)).body).toMatchObject({
      update: { submissionState: 'submitted' },
      waitsFor: 'validating_authority',
    });
    const other = await post(contributor);
    expect((await act(contributor, 'withdraw', other.id, 1)).body).toMatchObject({
      update: { submissionState: 'withdrawn' },
      waitsFor: null,
    });
  });

  it('previews what each audience would see, by what they would be answered, and changes nothing', async () => {
    const update = await post(focalPoint, {
      status: 'implemented',
      narrative: 'Law in force',
      evidence: [{ citation: 'Gazette' }, { citation: 'Internal note', visibility: 'own_state' }],
    });
    const before = await read(focalPoint);
    const { body } = await validator.send('GET', `/updates/${update.id}/preview?visibility=member_states`);
    const seen = Object.fromEntries(body.audiences.map((each: any) => [each.audience, each]));
    expect(seen.own_state.update.evidence).toHaveLength(2);
    expect(seen.member_states).toMatchObject({
      status: 'implemented',
      update: { narrative: 'Law in force', author: null, evidence: [{ citation: 'Gazette' }] },
    });
    expect(seen.public).toMatchObject({ update: null });
    expect(await read(focalPoint)).toEqual(before);
    await act(validator, 'clear', update.id, version, { visibility: 'member_states' });
    const { items } = (await malaysia.send('GET', `/assignments/${assignment}/updates`)).body;
    expect(items[0]).toEqual(JSON.parse(JSON.stringify(seen.member_states.update)));
  });

  it('narrows at once: whoever loses an update is left with the last one that is still theirs', async () => {
    const id = await plan.assignmentOf('2.1', 'KH');
    const first = await post(focalPoint, { status: 'not_started' }, id);
    await act(validator, 'clear', first.id, version, { visibility: 'public' });
    const second = await post(focalPoint, { status: 'implemented', narrative: 'To be narrowed' }, id);
    await act(validator, 'clear', second.id, version, { visibility: 'public' });
    clock.moveTo(new Date('2018-03-03T01:00:00Z'));
    expect(await read(observer, id)).toMatchObject({ status: 'implemented' });
    const show = (visitor: Visitor, visibility: string, basedOnVersion: number) =>
      visitor.send('PUT', `/updates/${second.id}/visibility`, { id: newId(), basedOnVersion, visibility });
    // The focal point may narrow, not widen.
    expect((await show(focalPoint, 'own_state', 2)).status).toBe(200);
    expect(await show(focalPoint, 'public', 3)).toMatchObject({
      status: 403,
      body: { code: 'visibility_of_validating_authority' },
    });
    for (const visitor of [observer, malaysia, officer]) {
      expect(await read(visitor, id)).toMatchObject({ status: 'not_started', latestUpdateId: first.id });
      for (const path of [
        `/assignments/${id}/updates`,
        `/plans/${plan.id}/changes`,
        `/plans/${plan.id}/matrix`,
        `/plans/${plan.id}/matrix?asOf=2018-03-01`,
        `/assignments?state=KH&status=implemented`,
      ]) {
        const { body } = await visitor.send('GET', path);
        expect(JSON.stringify(body)).not.toMatch(/To be narrowed/);
        expect(JSON.stringify(body)).not.toContain(second.id);
      }
    }
    expect(await read(focalPoint, id)).toMatchObject({ status: 'implemented', latestUpdateId: second.id });
    expect((await show(validator, 'public', 3)).status).toBe(200);
    expect(await read(observer, id)).toMatchObject({ status: 'implemented', latestUpdateId: second.id });
  });

  it('shows the past as it stood: from the day of clearance, not of submission', async () => {
    const id = await plan.assignmentOf('1.2', 'KH');
    clock.moveTo(new Date('2018-03-05T01:00:00Z'));
    const update = await post(focalPoint, { status: 'implemented' }, id);
    clock.moveTo(new Date('2018-03-08T01:00:00Z'));
    await act(validator, 'clear', update.id, version);
    clock.moveTo(new Date('2018-03-10T01:00:00Z'));
    const statusAsOf = async (day: string) => {
      const { body } = await officer.send('GET', `/plans/${plan.id}/matrix?asOf=${day}&state=KH`);
      const row = body.rows.find((each: unknown[]) => each[1] === '1.2');
      return body.legend.statuses[row[8][0][0]];
    };
    expect([await statusAsOf('2018-03-06'), await statusAsOf('2018-03-08')]).toEqual([
      'in_progress',
      'implemented',
    ]);
  });

  it('makes the update that was cleared last the official one, not the one that was written last', async () => {
    const id = await plan.assignmentOf('2.1', 'KH');
    const first = await post(focalPoint, { status: 'in_progress' }, id);
    const second = await post(focalPoint, { status: 'implemented' }, id);
    await act(validator, 'clear', second.id, version);
    await act(validator, 'clear', first.id, version);
    expect(await read(officer, id)).toMatchObject({ status: 'in_progress', latestUpdateId: first.id });
  });

  it('takes from the secretariat what waits for it as the state supersedes it', async () => {
    const list = async () =>
      (await officer.send('GET', '/submissions?waitingFor=secretariat&state=KH')).body.items as {
        id: string;
      }[];
    const counts = (await officer.send('GET', '/submissions/counts')).body;
    expect(counts.secretariat).toBe((await list()).length);
    expect((await malaysia.send('GET', '/submissions?waitingFor=secretariat')).body.items).toEqual([]);
    expect((await malaysia.send('GET', '/submissions/counts')).body).toEqual({
      focalPoint: 0,
      validatingAuthority: 0,
      secretariat: 0,
    });
  });

  it('leaves a state without a note as it was: its focal point speaks at once, and shows to whom it will', async () => {
    const id = await plan.assignmentOf('1.1', 'MY');
    const answer = await malaysia.send('POST', `/assignments/${id}/updates`, {
      id: newId(),
      basedOnVersion: 0,
      kind: 'report',
      status: 'in_progress',
      visibility: 'public',
    });
    expect(answer.body).toMatchObject({ submissionState: 'cleared', visibility: 'public' });
    expect(await read(observer, id)).toMatchObject({ status: 'in_progress' });
  });
});
