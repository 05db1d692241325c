import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { type LoadedPlan, loadPlan, type TestState } from '../support/plan.js';

interface Sent {
  state: TestState;
  commitment?: string;
  period?: number;
  step: string;
  at: string;
  /** Days from the date that was told. */
  offset?: number;
  kind?: string;
  audience?: string;
  round?: number;
  /** The mail that carries it, where that carries others too. */
  mail?: string;
  outcome?: string;
}

interface Counts {
  reminders: number;
  responses: number;
  open: number;
}

describe('responses after reminders', () => {
  let tests: TestApplication;
  let plan: LoadedPlan;
  let officer: Visitor;
  let clock: MovableClock;
  const people: Partial<Record<TestState, Visitor>> = {};

  beforeEach(async () => {
    clock = new MovableClock(new Date('2018-03-01T01:00:00Z'));
    tests = await startTestApplication({ calendarClock: clock });
    plan = await loadPlan(tests);
    holders.clear();
    officer = await tests.signInAs('secretariat_officer');
    for (const state of ['BN', 'KH', 'MY'] as const) {
      people[state] = await tests.signInAs('focal_point', { memberStateId: plan.stateIds[state] });
    }
  });
  afterEach(() => tests.stop());

  const run = (text: string, values: unknown[]) => tests.db.transaction((tx) => tx.query(text, values));

  const holders = new Map<string, string>();
  async function recipientOf(state: TestState, audience: string): Promise<string | undefined> {
    if (audience === 'main') return people[state]?.userId;
    const post = `${state} ${audience}`;
    const known = holders.get(post) ?? (await tests.signInAs('observer')).userId;
    holders.set(post, known);
    return known;
  }

  /** Enters in the tables what planner, dispatcher and sender leave there. */
  async function sent({
    state,
    commitment = '1.1',
    period = 1,
    step,
    at,
    offset = -30,
    kind = offset < 0 ? 'before' : 'after',
    audience = 'main',
    round = 1,
    mail = newId(),
    outcome = 'accepted',
  }: Sent): Promise<string> {
    if (new Date(at) > clock.now()) clock.moveTo(new Date(at));
    const assignment = await plan.assignmentOf(commitment, state);
    const recipient = await recipientOf(state, audience);
    await run(
      `INSERT INTO deliveries (id, kind, recipient_user_id, local_on, to_address, message_id, subject, body_text, body_html,
         dated_at, state, next_attempt_at, created_at, suppressed_reason)
       SELECT $1::uuid, 'reminder_single', $2, $3::timestamptz::date, 'a@tests.example', $1::text, 'S', 'T', 'H', $3, $4::text, $3, $3,
         CASE WHEN $4 = 'suppressed' THEN 'day_ended' END
       ON CONFLICT DO NOTHING`,
      [mail, recipient, at, outcome],
    );
    await run(
      `INSERT INTO reminders (id, milestone_id, recipient_user_id, step, round, nominal_on, send_on, send_at, send_at_local, state, milestone_version,
         delivery_id, told_starts_on, told_ends_on, told_precision, audience, step_kind, claimed_at)
       SELECT $1, id, $2, $3, $4, ends_on + $5::integer, $6::timestamptz::date, $6, $6::timestamptz::time, 'claimed', 1, $7, starts_on, ends_on, 'day', $8, $9, $6
       FROM milestones WHERE subject_id = $10 AND period_number = $11`,
      [newId(), recipient, step, round, offset, at, mail, audience, kind, assignment, period],
    );
    return mail;
  }

  async function report(
    at: string,
    state: TestState,
    rest: object = {},
    commitment = '1.1',
    author = people[state],
  ) {
    clock.moveTo(new Date(at));
    const id = await plan.assignmentOf(commitment, state);
    const [{ version }] = await run('SELECT version FROM assignments WHERE id = $1', [id]);
    const body = { id: newId(), basedOnVersion: version, kind: 'report', status: 'in_progress', ...rest };
    const answer = await author?.send('POST', `/assignments/${id}/updates`, body);
    expect(answer).toMatchObject({ status: 201 });
  }

  async function read(query = '') {
    const { status, body } = await officer.send('GET', `/plans/${plan.id}/reminder-responses${query}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  }

  /** "before-30: 1 of 2, 0 open" */
  const told = ({ reminders, responses, open }: Counts) => `${responses} of ${reminders}, ${open} open`;
  const bySteps = async (query = '') =>
    (await read(query)).steps.map((step: Counts & { step: string }) => `${step.step}: ${told(step)}`);
  const byStates = async (query = '') =>
    (await read(query)).states.map(
      (row: Counts & { state: { isoCode: string } }) => `${row.state.isoCode}: ${told(row)}`,
    );

  it('counts for each step and each state the updates that followed within seven days', async () => {
    for (const state of ['KH', 'MY', 'BN'] as const) {
      await sent({ state, step: 'before-30', at: '2018-05-31T00:30:00Z', offset: -30 });
    }
    await report('2018-06-05T03:00:00Z', 'KH');
    await sent({ state: 'MY', step: 'before-14', at: '2018-06-15T00:30:00Z', offset: -14 });
    await sent({ state: 'BN', step: 'before-14', at: '2018-06-15T00:30:00Z', offset: -14 });
    await report('2018-06-20T03:00:00Z', 'MY', { kind: 'report', status: 'not_started' });
    await sent({ state: 'BN', step: 'before-7', at: '2018-06-22T00:30:00Z', offset: -7 });
    clock.moveTo(new Date('2018-06-25T01:00:00Z'));
    const body = await read();
    expect(body.total).toEqual({ reminders: 6, responses: 2, open: 1 });
    expect(await bySteps()).toEqual([
      'before-30: 1 of 3, 0 open',
      'before-14: 1 of 2, 0 open',
      'before-7: 0 of 1, 1 open',
    ]);
    // English alphabetical order; Thailand has not adopted the plan, Timor-Leste was not written to.
    expect(await byStates()).toEqual([
      'BN: 0 of 3, 1 open',
      'KH: 1 of 1, 0 open',
      'MY: 1 of 2, 0 open',
      'TL: 0 of 0, 0 open',
    ]);
    expect(body).toMatchObject({ responseDays: 7, plan: { code: 'TEST', isIllustrative: true } });
  });

  it('counts an update for the latest reminder before it, and once', async () => {
    await sent({ state: 'KH', step: 'before-14', at: '2018-06-15T00:30:00Z', offset: -14 });
    await sent({ state: 'KH', step: 'before-7', at: '2018-06-18T00:30:00Z', offset: -7 });
    await report('2018-06-19T03:00:00Z', 'KH');
    await report('2018-06-20T03:00:00Z', 'KH', { status: 'not_started' });
    expect(await bySteps()).toEqual(['before-14: 0 of 1, 0 open', 'before-7: 1 of 1, 0 open']);
  });

  it('ends the seven days to the minute', async () => {
    await sent({ state: 'KH', step: 'before-30', at: '2018-05-31T00:30:00Z' });
    await sent({ state: 'MY', step: 'before-30', at: '2018-05-31T00:30:00Z' });
    await report('2018-06-07T00:29:59Z', 'KH');
    await report('2018-06-07T00:30:00Z', 'MY');
    expect(await byStates()).toEqual(expect.arrayContaining(['KH: 1 of 1, 0 open', 'MY: 0 of 1, 0 open']));
  });

  it('counts an update at the very moment of the mail, and none before it', async () => {
    await report('2018-05-31T00:29:59Z', 'MY');
    await report('2018-05-31T00:30:00Z', 'KH');
    await sent({ state: 'KH', step: 'before-30', at: '2018-05-31T00:30:00Z' });
    await sent({ state: 'MY', step: 'before-30', at: '2018-05-31T00:30:00Z' });
    expect(await byStates()).toEqual(expect.arrayContaining(['KH: 1 of 1, 0 open', 'MY: 0 of 1, 1 open']));
  });

  it('takes no notice of what a state keeps to itself or has not cleared', async () => {
    const contributor = await tests.signInAs('contributor', { memberStateId: plan.stateIds.MY });
    await sent({ state: 'KH', step: 'before-30', at: '2018-05-31T00:30:00Z' });
    await sent({ state: 'MY', step: 'before-30', at: '2018-05-31T00:30:00Z' });
    await report('2018-06-02T00:00:00Z', 'KH', { visibility: 'own_state' });
    await report('2018-06-02T00:00:00Z', 'MY', {}, '1.1', contributor);
    const body = await read();
    expect(body.total).toEqual({ reminders: 2, responses: 0, open: 2 });
    const rows = body.states.map(({ state, silent, lastUpdatedAt }: Record<string, unknown>) => ({
      state,
      silent,
      lastUpdatedAt,
    }));
    // Commitments 1.1, 1.2 and 2.1 of each.
    expect(rows[1]).toMatchObject({ state: { isoCode: 'KH' }, silent: 3, lastUpdatedAt: null });
    await report('2018-06-03T00:00:00Z', 'KH', { visibility: 'secretariat' });
    expect((await read()).states[1]).toMatchObject({
      responses: 1,
      silent: 2,
      lastUpdatedAt: '2018-06-03T00:00:00.000Z',
    });
  });

  it.each(['queued', 'deferred', 'failed', 'bounced', 'suppressed'])(
    'counts no mail that was %s',
    async (outcome) => {
      await sent({ state: 'KH', step: 'before-30', at: '2018-05-31T00:30:00Z', outcome });
      expect((await read()).total).toEqual({ reminders: 0, responses: 0, open: 0 });
    },
  );

  it('counts a step to several posts once, from the first mail that was accepted', async () => {
    const followUp = { step: 'follow-up', kind: 'follow_up', offset: 29 };
    for (const state of ['KH', 'MY'] as const) {
      await sent({ ...followUp, state, at: '2018-07-30T00:30:00Z', outcome: 'failed' });
      await sent({ ...followUp, state, at: '2018-07-31T00:30:00Z', audience: 'alternate' });
      await sent({ ...followUp, state, at: '2018-08-01T00:30:00Z', audience: 'validating_authority' });
    }
    // Eight days after what failed, seven after the first that arrived; then seven after the second.
    await report('2018-08-07T00:00:00Z', 'KH');
    await report('2018-08-08T00:00:00Z', 'MY');
    expect(await byStates()).toEqual(expect.arrayContaining(['KH: 1 of 1, 0 open', 'MY: 0 of 1, 0 open']));
  });

  it('counts one line where a mail collapsed several steps, by the latest of them', async () => {
    const mail = await sent({ state: 'KH', step: 'before-30', at: '2018-06-25T00:30:00Z', offset: -30 });
    await sent({ state: 'KH', step: 'before-14', at: '2018-06-25T00:30:00Z', offset: -14, mail });
    await sent({ state: 'KH', step: 'change', at: '2018-06-25T00:30:00Z', offset: -5, kind: 'change', mail });
    await sent({ state: 'KH', commitment: '1.2', step: 'before-30', at: '2018-06-25T00:30:00Z', mail });
    await report('2018-06-26T00:00:00Z', 'KH');
    expect(await bySteps()).toEqual(['before-30: 0 of 1, 1 open', 'before-14: 1 of 1, 0 open']);
  });

  it('takes an update for an answer about its own commitment and period only', async () => {
    await sent({
      state: 'KH',
      commitment: '1.2',
      period: 1,
      step: 'after-22',
      at: '2018-07-22T00:30:00Z',
      offset: 22,
    });
    await sent({
      state: 'KH',
      commitment: '1.2',
      period: 2,
      step: 'before-90',
      at: '2018-07-23T00:30:00Z',
      offset: -90,
    });
    await sent({ state: 'KH', commitment: '1.1', step: 'after-22', at: '2018-07-22T00:30:00Z', offset: 22 });
    // Period 1 is still owed: the report speaks of it.
    await report('2018-07-24T00:00:00Z', 'KH', { status: 'implemented' }, '1.2');
    expect(await bySteps()).toEqual(['before-90: 0 of 1, 1 open', 'after-22: 1 of 2, 1 open']);
  });

  it('leaves out reminders to the secretariat and those of an unknown date', async () => {
    await sent({ state: 'KH', step: 'before-30', at: '2018-05-31T00:30:00Z', audience: 'secretariat' });
    await sent({ state: 'KH', step: 'unconfirmed', at: '2018-05-01T00:30:00Z', kind: 'unconfirmed' });
    expect((await read()).total.reminders).toBe(0);
  });

  it('counts the days of sending in the plan’s zone, and knows what comes after the last of them', async () => {
    // 1 June in Kuala Lumpur, 31 May in Greenwich.
    await sent({ state: 'KH', step: 'before-30', at: '2018-05-31T17:00:00Z', offset: -30 });
    await sent({ state: 'KH', step: 'before-29', at: '2018-06-01T17:00:00Z', offset: -29 });
    await report('2018-06-03T00:00:00Z', 'KH');
    expect(await bySteps('?from=2018-06-01&to=2018-06-01')).toEqual(['before-30: 0 of 1, 0 open']);
    expect(await bySteps('?from=2018-06-02')).toEqual(['before-29: 1 of 1, 0 open']);
    expect(await bySteps('?to=2018-05-31')).toEqual([]);
  });

  it('leads from every number to the reminders behind it, newest first and page by page', async () => {
    const first = await sent({ state: 'KH', step: 'before-30', at: '2018-05-31T00:30:00Z', offset: -30 });
    await sent({ state: 'MY', step: 'before-30', at: '2018-05-31T00:30:00Z', offset: -30 });
    await report('2018-06-02T00:00:00Z', 'KH');
    await sent({ state: 'KH', step: 'before-14', at: '2018-06-15T00:30:00Z', offset: -14 });
    clock.moveTo(new Date('2018-06-16T00:00:00Z'));
    const list = async (query: string) =>
      (await officer.send('GET', `/plans/${plan.id}/reminder-responses/reminders${query}`)).body;
    const { items } = await list('?state=KH&step=before-30');
    expect(items).toEqual([
      expect.objectContaining({
        step: 'before-30',
        outcome: 'answered',
        sentAt: '2018-05-31T00:30:00.000Z',
        answeredAt: '2018-06-02T00:00:00.000Z',
        deliveryId: first,
        state: expect.objectContaining({ isoCode: 'KH', name: 'Cambodia' }),
        commitment: expect.objectContaining({ code: '1.1' }),
        due: { startsOn: '2018-06-30', endsOn: '2018-06-30', precision: 'day' },
      }),
    ]);
    const outcomes = async (query: string) =>
      (await list(query)).items.map(
        (row: { step: string; state: { isoCode: string }; outcome: string }) =>
          `${row.state.isoCode} ${row.step} ${row.outcome}`,
      );
    expect((await outcomes('')).toSorted()).toEqual([
      'KH before-14 open',
      'KH before-30 answered',
      'MY before-30 unanswered',
    ]);
    expect(await outcomes('?outcome=open')).toEqual(['KH before-14 open']);
    expect(await outcomes('?from=2018-06-01')).toEqual(['KH before-14 open']);
    const one = await list('?limit=1');
    const two = await list(`?limit=2&cursor=${one.nextCursor}`);
    expect(one.items[0].step).toBe('before-14');
    expect([...one.items, ...two.items]).toEqual((await list('')).items);
    expect(two.nextCursor).toBeNull();
  });

  it('names whose address fails until that is cleared, and nobody whom the plan does not concern', async () => {
    const post = async (state: TestState, clearedAt: string | null) => {
      const { userId } = await tests.signInAs('focal_point', { memberStateId: plan.stateIds[state] });
      await run(
        `INSERT INTO nominations (id, member_state_id, user_id, function, from_on, source) VALUES ($1, $2, $3, 'main', '2018-01-01', 'Note')`,
        [newId(), plan.stateIds[state], userId],
      );
      await run(
        `INSERT INTO failing_addresses (user_id, address, cause, failed_at, reply, cleared_at) VALUES ($1, $2, 'refused', '2018-03-01', '550 unknown', $3)`,
        [userId, `${state.toLowerCase()}@tests.example`, clearedAt],
      );
    };
    await post('MY', null);
    await post('KH', null);
    await post('BN', '2018-03-02');
    // Somebody of no state of the plan.
    await run(
      `INSERT INTO failing_addresses (user_id, address, cause, failed_at, reply) VALUES ($1, 'x@tests.example', 'bounced', '2018-03-01', '550')`,
      [(await tests.signInAs('observer')).userId],
    );
    const { failingAddresses } = await read();
    expect(failingAddresses.map(({ address, state }: any) => [address, state.isoCode])).toEqual([
      ['kh@tests.example', 'KH'],
      ['my@tests.example', 'MY'],
    ]);
  });

  it('tells nobody but the secretariat of the plan who is silent', async () => {
    const other = newId();
    await run(
      `INSERT INTO plans (id, code, title, short_title, state_group_id, is_illustrative, time_zone, starts_on, ends_on, reporting_period_months)
       SELECT $1, 'OTHER', title, short_title, state_group_id, true, time_zone, starts_on, ends_on, 6 FROM plans WHERE id = $2`,
      [other, plan.id],
    );
    const stranger = await tests.signInAs('secretariat_officer', { planId: other });
    for (const path of [
      `/plans/${plan.id}/reminder-responses`,
      `/plans/${plan.id}/reminder-responses/reminders`,
    ]) {
      const focalPoint = await people.KH?.send('GET', path);
      expect([focalPoint?.status, focalPoint?.body.code]).toEqual([403, 'role_not_permitted']);
      expect((await stranger.send('GET', path)).status).toBe(404);
      expect((await officer.send('GET', path.replace(plan.id, newId()))).status).toBe(404);
      expect((await officer.send('GET', `${path}?from=2018-02-30`)).status).toBe(400);
    }
  });
});
