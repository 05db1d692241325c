import { newId } from '#app/kernel/identifiers.js';
import { Database } from '#app/platform/database/database.js';
import {
  addMilestone,
  addState,
  moveMilestone,
  type ReminderEngine,
  startReminderEngine,
  type TrackerProcess,
} from '../support/reminder-engine.js';

interface Mail {
  toAddress: string;
  subject: string;
  localOn: string;
  bodyText: string;
}

describe('the dispatcher', () => {
  let engine: ReminderEngine;
  let tracker: TrackerProcess;
  beforeEach(async () => {
    engine = await startReminderEngine({ at: '2018-01-10T02:00:00Z' });
    tracker = await engine.startProcess('api');
  });
  afterEach(() => engine.stop());

  async function mails(): Promise<Mail[]> {
    const { rows } = await engine.sql.query<Mail>(
      `SELECT to_address AS "toAddress", subject, local_on::text AS "localOn", body_text AS "bodyText"
       FROM deliveries ORDER BY id`,
    );
    return rows;
  }

  async function dispatchAt(at: string): Promise<number> {
    engine.calendar.moveTo(new Date(at));
    await tracker.plan();
    return tracker.dispatch();
  }

  it('makes one mail of everything due for a person on a day, by date', async () => {
    const { stateId, email } = await addState(engine.sql, 'KH');
    await addMilestone(engine.sql, { stateId, date: '2018-06-01', title: 'Second' });
    await addMilestone(engine.sql, { stateId, date: '2018-05-31', title: 'First' });
    await tracker.plan();
    expect(await dispatchAt('2018-03-02T00:30:00Z')).toBe(1);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ toAddress: email, localOn: '2018-03-02' });
    expect(mail?.subject).toBe('[ACTIF 2018-05] Commitments and meetings, May 2018');
    expect(mail?.bodyText).toContain('2 reports due, first on 31 May 2018.');
    expect(mail?.bodyText).toMatch(/1\. First[^]*Due: 31 May 2018 \(in 90 days\)[^]*2\. Second/);
    expect(mail?.bodyText).toContain('Sent on Friday 2 March 2018; Saturday 3 March 2018 is your rest day.');
  });

  it('puts nothing about a state into the mail of somebody who never acted for it', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    const { userId: outsider } = await addState(engine.sql, 'MY');
    await addMilestone(engine.sql, { stateId, date: '2018-05-31' });
    await tracker.plan();
    await engine.sql.query('UPDATE reminders SET recipient_user_id = $1', [outsider]);
    engine.calendar.moveTo(new Date('2018-03-02T00:30:00Z'));
    expect(await tracker.dispatch()).toBe(0);

    // Nor would PostgreSQL, if the dispatcher wanted to.
    const { rows } = await engine.sql.query<{ id: string }>(
      `INSERT INTO deliveries (id, kind, recipient_user_id, local_on, to_address, message_id, subject, body_text, body_html, dated_at, state, next_attempt_at, created_at)
       SELECT gen_random_uuid(), 'system', id, '2018-03-02', email, 'tests', '', '', '', '2018-03-02', 'accepted', '2018-03-02', '2018-03-02'
       FROM users WHERE id = $1 RETURNING id`,
      [outsider],
    );
    const claim = tracker
      .get(Database)
      .transaction((tx) =>
        tx.query(
          `UPDATE reminders SET state = 'claimed', delivery_id = $1, claimed_at = '2018-03-02' WHERE send_at < '2018-03-03'`,
          [rows[0]?.id],
        ),
      );
    await expect(claim).rejects.toThrow('about a state that its recipient does not act for');
  });

  it('sends one reminder when two dispatchers claim at once', async () => {
    const states = ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN'];
    for (const isoCode of states) {
      const { stateId } = await addState(engine.sql, isoCode);
      for (const title of ['One', 'Two', 'Three'])
        await addMilestone(engine.sql, { stateId, date: '2018-05-31', title });
    }
    await tracker.plan();
    const other = await engine.startProcess('api');
    engine.calendar.moveTo(new Date('2018-03-02T00:30:00Z'));
    const counts = await Promise.all([tracker, other, tracker, other].map((process) => process.dispatch()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(states.length);
    const sent = await mails();
    expect(new Set(sent.map(({ toAddress }) => toAddress)).size).toBe(states.length);
    expect(sent.every(({ bodyText }) => bodyText.includes('3 reports due'))).toBe(true);
  });

  it('sends nothing about what was implemented in between, planned again or not', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    const id = await addMilestone(engine.sql, { stateId, date: '2018-05-31' });
    await tracker.plan();
    await engine.sql.query(
      `UPDATE milestones SET closed_reason = 'implemented', version = version + 1 WHERE id = $1`,
      [id],
    );
    engine.calendar.moveTo(new Date('2018-03-02T00:30:00Z'));
    expect(await tracker.dispatch()).toBe(0);
    await tracker.plan();
    expect(await tracker.dispatch()).toBe(0);
    expect(await mails()).toEqual([]);
  });

  it('leaves a moved date to the planner instead of telling the old one', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    const id = await addMilestone(engine.sql, { stateId, date: '2018-05-31' });
    await tracker.plan();
    await moveMilestone(engine.sql, id, '2018-06-30');
    engine.calendar.moveTo(new Date('2018-03-02T00:30:00Z'));
    expect(await tracker.dispatch()).toBe(0);
    await tracker.plan();
    expect(await tracker.dispatch()).toBe(0);
    // 90 days before 30 June is Easter Sunday.
    expect(await dispatchAt('2018-03-30T00:30:00Z')).toBe(1);
    expect((await mails())[0]?.bodyText).toContain('Due: 30 June 2018 (in 92 days)');
  });

  it('collapses what an outage missed into one mail that says what is due now', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    await addMilestone(engine.sql, { stateId, date: '2018-05-31' });
    await tracker.plan();
    // A Saturday; the next working day is Monday.
    expect(await dispatchAt('2018-05-26T05:00:00Z')).toBe(0);
    expect(await dispatchAt('2018-05-28T00:29:00Z')).toBe(0);
    expect(await dispatchAt('2018-05-28T00:30:00Z')).toBe(1);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.localOn).toBe('2018-05-28');
    expect(mail?.bodyText).toContain('Due: 31 May 2018 (in 3 days)');
    expect(mail?.bodyText).not.toContain('2. ');
    expect(mail?.bodyText).not.toContain('Sent on');
    const { rows } = await engine.sql.query(`SELECT step FROM reminders WHERE state = 'claimed'`);
    expect(rows).toEqual([{ step: 'before-7' }]);
  });

  it('sends on its day what is hours late, and in the morning what is a day late', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    await addMilestone(engine.sql, { stateId, date: '2018-05-31' });
    await addMilestone(engine.sql, { stateId, date: '2018-06-05', title: 'Next' });
    await tracker.plan();
    // Half past nine in the evening of the day; then an hour after the midnight that ended the next one's.
    expect(await dispatchAt('2018-03-02T13:30:00Z')).toBe(1);
    expect(await dispatchAt('2018-03-07T17:30:00Z')).toBe(0);
    expect(await dispatchAt('2018-03-08T00:30:00Z')).toBe(1);
    expect((await mails()).map(({ localOn }) => localOn)).toEqual(['2018-03-02', '2018-03-08']);
  });

  it('leaves to the planner what a new policy or nomination has unplanned', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    await addMilestone(engine.sql, { stateId, date: '2018-05-31' });
    await tracker.plan();
    await engine.sql.query('UPDATE milestones SET planned_version = 0');
    engine.calendar.moveTo(new Date('2018-03-02T00:30:00Z'));
    expect(await tracker.dispatch()).toBe(0);
    await tracker.plan();
    expect(await tracker.dispatch()).toBe(1);
  });

  it('puts off to the next working day what becomes due after the digest of the day', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    await addMilestone(engine.sql, { stateId, date: '2018-05-31' });
    await tracker.plan();
    expect(await dispatchAt('2018-03-02T00:30:00Z')).toBe(1);
    const late = await addMilestone(engine.sql, { stateId, date: '2018-06-01', title: 'Late' });
    await tracker.plan();
    await engine.sql.query(
      `UPDATE reminders SET send_on = '2018-03-02', send_at = '2018-03-02T00:45:00Z', send_at_local = '08:45' WHERE milestone_id = $1 AND step = 'before-90'`,
      [late],
    );
    engine.calendar.moveTo(new Date('2018-03-02T01:00:00Z'));
    expect(await tracker.dispatch()).toBe(0);
    const { rows } = await engine.sql.query(
      `SELECT send_at FROM reminders WHERE milestone_id = $1 AND step = 'before-90'`,
      [late],
    );
    expect(rows).toEqual([{ send_at: new Date('2018-03-05T00:45:00Z') }]);
    expect(await dispatchAt('2018-03-05T00:45:00Z')).toBe(1);
  });

  it('sends each person at their own local hour', async () => {
    for (const [isoCode, zone] of [
      ['TL', 'Asia/Dili'],
      ['MM', 'Asia/Yangon'],
      ['MY', 'Asia/Kuala_Lumpur'],
    ] as const) {
      const { stateId } = await addState(engine.sql, isoCode, zone);
      await addMilestone(engine.sql, { stateId, date: '2018-05-31' });
    }
    await tracker.plan();
    const order = [];
    for (const at of ['2018-03-01T23:30:00Z', '2018-03-02T00:30:00Z', '2018-03-02T02:00:00Z']) {
      expect(await dispatchAt(at)).toBe(1);
      order.push((await mails()).at(-1)?.toAddress);
    }
    expect(order).toEqual(['focal-point@tl.example', 'focal-point@my.example', 'focal-point@mm.example']);
  });

  it('tells when the state last updated, and no word of what it wrote', async () => {
    const { sql } = engine;
    const { stateId, userId } = await addState(sql, 'KH');
    const assignmentId = await addReportedAssignment(stateId, userId, 'Depot 7 was empty');
    const milestone = await addMilestone(sql, { stateId, date: '2018-05-31' });
    await sql.query('UPDATE milestones SET subject_id = $2 WHERE id = $1', [milestone, assignmentId]);
    await tracker.plan();
    await dispatchAt('2018-03-02T00:30:00Z');
    const [mail] = await mails();
    expect(mail?.bodyText).toContain('Last updated: 12 February 2018');
    expect(JSON.stringify(mail)).not.toContain('Depot 7');
  });

  async function addReportedAssignment(stateId: string, userId: string, narrative: string): Promise<string> {
    const { sql } = engine;
    const [group, plan, area, commitment, assignment, update] = Array.from({ length: 6 }, newId);
    await sql.query(`INSERT INTO state_groups VALUES ($1, 'ASEAN', 'ASEAN', 'Asia/Jakarta')`, [group]);
    await sql.query(
      `INSERT INTO plans (id, code, title, short_title, state_group_id, is_illustrative, time_zone, starts_on, ends_on, reporting_period_months)
       VALUES ($1, 'POA', 'Plan', 'Plan', $2, true, 'Asia/Jakarta', '2018-01-01', '2022-12-31', 6)`,
      [plan, group],
    );
    await sql.query(`INSERT INTO areas VALUES ($1, $2, '1', 'Law', 1)`, [area, plan]);
    await sql.query(
      `INSERT INTO commitments (id, plan_id, area_id, code, position, title, activity, expected_output, lead_body, cooperating_bodies, traced_to, due_starts_on, due_ends_on, due_precision)
       VALUES ($1, $2, $3, '1.1', 1, 'T', 'A', 'E', 'L', '{}', 'S', '2018-05-31', '2018-05-31', 'day')`,
      [commitment, plan, area],
    );
    await sql.query(
      `INSERT INTO assignments (id, plan_id, commitment_id, member_state_id, from_on, source) VALUES ($1, $2, $3, $4, '2018-01-01', 'S')`,
      [assignment, plan, commitment, stateId],
    );
    await sql.query(
      `INSERT INTO progress_updates (id, assignment_id, plan_id, member_state_id, version, period_number, kind, status, narrative, submission_state, visibility, proposed_visibility, official_version, cleared_at, author_user_id, channel, body_hash, recorded_at, stored_at)
       VALUES ($1, $2, $3, $4, 1, 1, 'report', 'in_progress', $5, 'cleared', 'secretariat', 'secretariat', 1, '2018-02-12T05:00:00Z', $6, 'web', '', '2018-02-12T05:00:00Z', '2018-02-12T05:00:00Z')`,
      [update, assignment, plan, stateId, narrative, userId],
    );
    await sql.query(
      `INSERT INTO assignment_standings (assignment_id, audience, status, period_number, update_id, confirmed_at)
       VALUES ($1, 'own_state', 'in_progress', 1, $2, '2018-02-12T05:00:00Z')`,
      [assignment, update],
    );
    return assignment ?? '';
  }
});
