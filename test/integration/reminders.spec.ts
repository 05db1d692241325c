import pg from 'pg';
import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { ReminderDispatcher } from '#app/modules/reminders/reminder-dispatcher.js';
import { ReminderPlanner } from '#app/modules/reminders/reminder-planner.js';
import { startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { addMilestone, addState, KUALA_LUMPUR } from '../support/reminder-engine.js';

describe('reminders over HTTP', () => {
  const calendarClock = new MovableClock(new Date('2018-01-10T02:00:00Z'));
  let tracker: TestApplication;
  let sql: pg.Pool;
  let administrator: Visitor;
  let officer: Visitor;
  let focalPoint: Visitor;

  beforeAll(async () => {
    tracker = await startTestApplication({ calendarClock });
    sql = new pg.Pool({ connectionString: tracker.database.ownerUrl, max: 1 });
    administrator = await tracker.signInAs('secretariat_administrator');
    officer = await tracker.signInAs('secretariat_officer');
    const [cambodia, laos] = [await addState(sql, 'KH'), await addState(sql, 'LA')];
    focalPoint = await tracker.signInAs('focal_point', {
      memberStateId: cambodia.stateId,
      timeZone: KUALA_LUMPUR,
    });
    await sql.query('UPDATE nominations SET user_id = $1 WHERE member_state_id = $2', [
      focalPoint.userId,
      cambodia.stateId,
    ]);
    for (const { stateId } of [cambodia, laos]) await addMilestone(sql, { stateId, date: '2018-05-31' });
    await tracker.app.get(ReminderPlanner).plan();
    calendarClock.moveTo(new Date('2018-03-02T02:00:00Z'));
    await tracker.app.get(ReminderDispatcher).dispatch();
  });
  afterAll(async () => {
    await sql.end();
    await tracker.stop();
  });

  it('shows the secretariat every reminder, in the order of sending and a page at a time', async () => {
    const first = await officer.send('GET', '/reminders?limit=10');
    expect(first.body.items).toHaveLength(10);
    const second = await officer.send('GET', `/reminders?limit=10&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ items: { length: 8 }, nextCursor: null });
    const all = [...first.body.items, ...second.body.items];
    expect(all.map(({ sendAt }) => sendAt)).toEqual(all.map(({ sendAt }) => sendAt).toSorted());
    expect(all[0]).toMatchObject({
      milestone: { kind: 'commitment_due', title: 'A commitment', date: { precision: 'day' } },
      step: 'before-90',
      round: 1,
      sendOn: '2018-03-02',
      nominalOn: '2018-03-02',
      state: 'claimed',
      deliveryId: expect.any(String),
    });
  });

  it('shows a focal point their own reminders and mails, and hides that there are others', async () => {
    const reminders = await focalPoint.send('GET', '/reminders?state=planned');
    expect(reminders.body.items).toHaveLength(8);
    expect(reminders.body.items[0].recipient.id).toBe(focalPoint.userId);

    const all = await officer.send('GET', '/deliveries');
    expect(all.body.items).toHaveLength(2);
    const own = await focalPoint.send('GET', '/deliveries');
    expect(own.body.items).toHaveLength(1);
    const [other] = all.body.items.filter(({ id }: { id: string }) => id !== own.body.items[0].id);
    expect((await focalPoint.send('GET', `/deliveries/${other.id}`)).status).toBe(404);
    expect((await focalPoint.send('GET', `/deliveries?recipient=${other.recipient.id}`)).body.items).toEqual(
      [],
    );
    expect((await focalPoint.send('GET', `/deliveries/${own.body.items[0].id}`)).body).toMatchObject({
      state: 'queued',
      isIllustrative: false,
      bodyText: expect.stringContaining('31 May 2018'),
      attemptList: [],
    });
  });

  it('has the default policies', async () => {
    const { body } = await focalPoint.send('GET', '/reminder-policies');
    expect(body.items.map(({ milestoneKind }: { milestoneKind: string }) => milestoneKind)).toEqual([
      'commitment_due',
      'periodic_report',
      'meeting',
      'action_item',
      'registration',
    ]);
    expect(body.items[0]).toMatchObject({
      milestoneKind: 'commitment_due',
      planId: null,
      milestoneId: null,
      sendAtLocal: '08:30',
      maxMailsPerWeek: null,
      version: 1,
    });
    expect(body.items[0].steps.map(({ offset }: { offset: string }) => offset)).toEqual([
      '-P90D',
      '-P30D',
      '-P14D',
      '-P7D',
      '-P1D',
      'P1D',
      'P8D',
      'P15D',
      'P22D',
      'P29D',
    ]);
    expect(body.items[0].steps[0]).toMatchObject({ form: 'letter', audience: ['main'] });
    expect(body.items[0].steps.at(-1)).toMatchObject({
      audience: ['alternate', 'validating_authority'],
      release: 'officer',
    });
  });

  it('lets the administrator change a policy; what is unsent follows, and the trail keeps both versions', async () => {
    const [policy] = (await administrator.send('GET', '/reminder-policies')).body.items;
    const change = {
      basedOnVersion: policy.version,
      steps: [{ code: 'before-10', offset: '-P10D', audience: ['main'] }],
      sendAtLocal: '10:00',
    };
    expect((await officer.send('PUT', `/reminder-policies/${policy.id}`, change)).status).toBe(403);
    const changed = await administrator.send('PUT', `/reminder-policies/${policy.id}`, change);
    expect(changed).toMatchObject({
      status: 200,
      body: { version: 2, sendAtLocal: '10:00', steps: change.steps },
    });

    await tracker.app.get(ReminderPlanner).plan();
    const { body } = await focalPoint.send('GET', '/reminders?state=planned');
    expect(body.items).toMatchObject([{ step: 'before-10', sendAt: '2018-05-21T02:00:00.000Z' }]);
    const { rows } = await sql.query(
      `SELECT before, after FROM audit_entries WHERE action = 'reminder-policy.changed'`,
    );
    expect(rows).toMatchObject([{ before: { sendAtLocal: '08:30' }, after: { sendAtLocal: '10:00' } }]);

    const late = await administrator.send('PUT', `/reminder-policies/${policy.id}`, change);
    expect(late).toMatchObject({ status: 409, body: { code: 'version_conflict', current: { version: 2 } } });
  });

  it('says everything that is wrong with a policy at once', async () => {
    const policies = (await administrator.send('GET', '/reminder-policies')).body.items;
    const meeting = policies.find(
      ({ milestoneKind }: { milestoneKind: string }) => milestoneKind === 'meeting',
    );
    const put = (steps: unknown, sendAtLocal = '08:30') =>
      administrator.send('PUT', `/reminder-policies/${meeting.id}`, {
        basedOnVersion: 1,
        steps,
        sendAtLocal,
      });
    const step = { code: 'a', offset: '-P1D', audience: ['main'] };

    const shape = await put(
      [
        { ...step, offset: '90 days' },
        { ...step, audience: ['everybody'] },
      ],
      '8:30',
    );
    expect(shape.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/sendAtLocal',
      '/steps/0/offset',
      '/steps/1/audience',
    ]);
    const rules = await put([step, step, { ...step, code: 'b', offset: 'P1D' }]);
    expect(rules).toMatchObject({
      status: 400,
      body: {
        errors: [
          { pointer: '/steps/1/code', code: 'code_not_unique' },
          { pointer: '/steps/2/offset', code: 'step_after_meeting' },
        ],
      },
    });
    expect(
      (
        await administrator.send('PUT', `/reminder-policies/${newId()}`, {
          basedOnVersion: 1,
          steps: [step],
          sendAtLocal: '08:30',
        })
      ).status,
    ).toBe(404);
  });

  describe('to an officer of one plan', () => {
    let limited: Visitor;
    let planIds: string[];
    beforeAll(async () => {
      const groupId = newId();
      planIds = [newId(), newId()];
      await sql.query(`INSERT INTO state_groups VALUES ($1, 'GROUP', 'Group', 'Asia/Jakarta')`, [groupId]);
      for (const planId of planIds) {
        await sql.query(
          `INSERT INTO plans (id, code, title, short_title, state_group_id, is_illustrative, time_zone, starts_on, ends_on, reporting_period_months)
           VALUES ($1, $2, 'Plan', 'Plan', $3, true, 'Asia/Jakarta', '2018-01-01', '2022-12-31', 6)`,
          [planId, `PLAN-${planIds.indexOf(planId)}`, groupId],
        );
      }
      await sql.query(
        `UPDATE milestones SET plan_id = CASE WHEN iso_code = 'KH' THEN $1::uuid ELSE $2::uuid END
         FROM member_states WHERE member_states.id = member_state_id`,
        planIds,
      );
      limited = await tracker.signInAs('secretariat_officer', { planId: planIds[0] ?? '' });
    });
    afterAll(async () => {
      await sql.query('UPDATE milestones SET plan_id = NULL');
    });

    const statesIn = (items: { milestone: { state: { isoCode: string } } }[]): string[] => [
      ...new Set(items.map(({ milestone }) => milestone.state.isoCode)),
    ];

    it('shows the reminders of that plan and the mails that they became, no others', async () => {
      const { items } = (await limited.send('GET', '/reminders')).body;
      expect(statesIn(items)).toEqual(['KH']);
      expect(items[0].milestone.isIllustrative).toBe(true);
      const all = (await officer.send('GET', '/deliveries')).body.items;
      const mails = (await limited.send('GET', '/deliveries')).body.items;
      expect(mails).toMatchObject([{ recipient: { id: focalPoint.userId }, isIllustrative: true }]);
      for (const { id } of all) {
        const { status } = await limited.send('GET', `/deliveries/${id}`);
        expect(status).toBe(id === mails[0].id ? 200 : 404);
      }
    });

    it('hides them under the name of a recipient too', async () => {
      const { items } = (await officer.send('GET', '/reminders')).body;
      expect(statesIn(items).toSorted()).toEqual(['KH', 'LA']);
      const other = items.find(
        (item: { milestone: { state: { isoCode: string } } }) => item.milestone.state.isoCode === 'LA',
      );
      const query = `?recipient=${other.recipient.id}`;
      expect((await limited.send('GET', `/reminders${query}`)).body.items).toEqual([]);
      expect((await limited.send('GET', `/deliveries${query}`)).body.items).toEqual([]);
      expect((await officer.send('GET', `/deliveries${query}`)).body.items).toHaveLength(1);
    });
  });

  it('tells operators what waits', async () => {
    const { body } = await tracker.app.inject({ method: 'GET', url: '/metrics' });
    expect(body).toContain('reminders_waiting{kind="planned"} 2');
    expect(body).toContain('deliveries{state="queued"} 2');
    expect(body).toContain('reminders_oldest_due_seconds 0');
  });
});
