import { newId } from '#app/kernel/identifiers.js';
import {
  addMilestone,
  addState,
  addUser,
  moveMilestone,
  type ReminderEngine,
  startReminderEngine,
  type TrackerProcess,
} from '../support/reminder-engine.js';

describe('the planner', () => {
  let engine: ReminderEngine;
  let tracker: TrackerProcess;
  beforeEach(async () => {
    engine = await startReminderEngine({ at: '2018-01-10T02:00:00Z' });
    tracker = await engine.startProcess('api');
  });
  afterEach(() => engine.stop());

  async function reminders(state = 'planned'): Promise<string[]> {
    const { rows } = await engine.sql.query(
      `SELECT step || ' ' || send_on || CASE WHEN round > 1 THEN ' round ' || round ELSE '' END AS line
       FROM reminders WHERE state = $1 ORDER BY send_at, step`,
      [state],
    );
    return rows.map(({ line }) => line);
  }

  async function sendAll(at: string): Promise<void> {
    engine.calendar.moveTo(new Date(at));
    await tracker.plan();
    await tracker.dispatch();
  }

  it('writes every reminder of a milestone to the focal point, on working days', async () => {
    const { stateId } = await addState(engine.sql, 'KH', 'Asia/Phnom_Penh');
    await addMilestone(engine.sql, { stateId, date: '2018-06-01' });
    expect(await tracker.plan()).toBe(1);
    // 90 days before 1 June 2018 is Saturday 3 March.
    expect(await reminders()).toEqual([
      'before-90 2018-03-02',
      'before-30 2018-05-02',
      'before-14 2018-05-18',
      'before-7 2018-05-25',
      'before-1 2018-05-31',
      'after-1 2018-06-04',
      'after-8 2018-06-11',
      'after-15 2018-06-18',
      'after-22 2018-06-25',
    ]);
    const { rows } = await engine.sql.query(`SELECT send_at FROM reminders WHERE step = 'before-90'`);
    expect(rows[0].send_at).toEqual(new Date('2018-03-02T01:30:00Z'));
  });

  it('does nothing when nothing changed', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    await addMilestone(engine.sql, { stateId, date: '2018-06-01' });
    await tracker.plan();
    expect(await tracker.plan()).toBe(0);
  });

  it('rewrites what is unsent when the date moves', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    const id = await addMilestone(engine.sql, { stateId, date: '2018-06-01' });
    await tracker.plan();
    await moveMilestone(engine.sql, id, '2018-06-06');
    await tracker.plan();
    expect((await reminders()).slice(0, 2)).toEqual(['before-90 2018-03-08', 'before-30 2018-05-07']);
    expect(await reminders('superseded')).toEqual([]);
  });

  it('sends nothing twice when a date moves there and back', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    const id = await addMilestone(engine.sql, { stateId, date: '2018-06-01' });
    await tracker.plan();
    await sendAll('2018-03-02T01:00:00Z');
    expect(await reminders('claimed')).toEqual(['before-90 2018-03-02']);

    await moveMilestone(engine.sql, id, '2018-10-01');
    await tracker.plan();
    expect(await reminders()).toContain('before-90 2018-07-03 round 2');
    await moveMilestone(engine.sql, id, '2018-06-01');
    await tracker.plan();
    expect(await reminders()).not.toContainEqual(expect.stringContaining('before-90'));
    expect(await reminders()).not.toContainEqual(expect.stringContaining('change'));
    expect(await reminders('superseded')).toEqual(['change 2018-03-05', 'before-90 2018-07-03 round 2']);
  });

  it('starts a new round only when the date moves later by more than the gap to the next step', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    const id = await addMilestone(engine.sql, { stateId, date: '2018-06-01' });
    await tracker.plan();
    await sendAll('2018-03-02T01:00:00Z');
    await moveMilestone(engine.sql, id, '2018-07-31');
    await tracker.plan();
    expect(await reminders()).not.toContainEqual(expect.stringContaining('before-90'));
    await moveMilestone(engine.sql, id, '2018-08-01');
    await tracker.plan();
    expect(await reminders()).toContain('before-90 2018-05-03 round 2');
  });

  it('repeats nothing when "June 2018" is narrowed to a day in June, and adds what had to wait for the day', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    const id = await addMilestone(engine.sql, { stateId, date: '2018-06' });
    await tracker.plan();
    expect((await reminders()).filter((line) => line.startsWith('before'))).toEqual([
      'before-90 2018-03-30',
      'before-30 2018-05-31',
    ]);
    await sendAll('2018-03-30T01:00:00Z');
    await moveMilestone(engine.sql, id, '2018-06-20');
    await tracker.plan();
    expect((await reminders()).filter((line) => line.startsWith('before'))).toEqual([
      'before-30 2018-05-21',
      'before-14 2018-06-06',
      'before-7 2018-06-13',
      'before-1 2018-06-19',
    ]);
  });

  it('supersedes what is unsent when a milestone is closed', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    const id = await addMilestone(engine.sql, { stateId, date: '2018-06-01' });
    await tracker.plan();
    await engine.sql.query(
      `UPDATE milestones SET closed_reason = 'implemented', version = version + 1 WHERE id = $1`,
      [id],
    );
    await tracker.plan();
    expect(await reminders()).toEqual([]);
    const { rows } = await engine.sql.query('SELECT DISTINCT superseded_reason FROM reminders');
    expect(rows).toEqual([{ superseded_reason: 'implemented' }]);
  });

  it('starts a milestone that is set late with one reminder, at the next send time', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    engine.calendar.moveTo(new Date('2018-05-10T02:00:00Z'));
    await addMilestone(engine.sql, { stateId, date: '2018-06-01' });
    await tracker.plan();
    expect((await reminders()).slice(0, 2)).toEqual(['before-30 2018-05-11', 'before-14 2018-05-18']);
  });

  it('reminds of nothing before adoption, and never of what was due before it', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    await addMilestone(engine.sql, { stateId, date: '2018-06-01', fromOn: '2018-05-15' });
    await addMilestone(engine.sql, { stateId, date: '2018-05-14', fromOn: '2018-05-15' });
    await tracker.plan();
    expect((await reminders())[0]).toBe('before-14 2018-05-18');
    expect(await reminders()).toHaveLength(7);
  });

  it('hands over to a new focal point what is sent from the nomination on', async () => {
    const { stateId, userId } = await addState(engine.sql, 'KH');
    await addMilestone(engine.sql, { stateId, date: '2018-06-01' });
    await tracker.plan();
    const successor = await addUser(engine.sql, 'successor@kh.example');
    await engine.sql.query(`UPDATE nominations SET until_on = '2018-05-20' WHERE user_id = $1`, [userId]);
    await engine.sql.query(
      `INSERT INTO nominations (id, member_state_id, user_id, function, from_on, source)
       VALUES ($1, $2, $3, 'main', '2018-05-20', 'Note')`,
      [newId(), stateId, successor],
    );
    await tracker.plan();
    const { rows } = await engine.sql.query(
      `SELECT recipient_user_id = $1 AS "isSuccessor", min(send_on)::text AS first, max(send_on)::text AS last
       FROM reminders WHERE state = 'planned' GROUP BY 1 ORDER BY 1`,
      [successor],
    );
    expect(rows).toEqual([
      { isSuccessor: false, first: '2018-03-02', last: '2018-05-18' },
      { isSuccessor: true, first: '2018-05-25', last: '2018-06-25' },
    ]);
  });

  it('moves what is unsent when a holiday is entered', async () => {
    const { stateId } = await addState(engine.sql, 'KH');
    await addMilestone(engine.sql, { stateId, date: '2018-06-01' });
    await tracker.plan();
    await engine.sql.query(
      `INSERT INTO holidays (id, member_state_id, held_on, name, is_confirmed, source) VALUES ($1, $2, '2018-05-18', 'Royal Birthday', true, 'Gazette')`,
      [newId(), stateId],
    );
    expect(await tracker.plan()).toBe(1);
    expect(await reminders()).toContain('before-14 2018-05-17');
  });

  it('reminds the focal points of the group and the officers of a meeting, counting from its first possible day', async () => {
    const { sql } = engine;
    const { stateId, userId } = await addState(sql, 'KH');
    await addState(sql, 'FR');
    const officer = await addUser(sql, 'officer@secretariat.example');
    const [group, workingGroup, meeting] = [newId(), newId(), newId()];
    await sql.query(`INSERT INTO grants (id, user_id, role) VALUES ($1, $2, 'secretariat_officer')`, [
      newId(),
      officer,
    ]);
    await sql.query(`INSERT INTO state_groups VALUES ($1, 'ASEAN', 'ASEAN', 'Asia/Jakarta')`, [group]);
    await sql.query(
      `INSERT INTO memberships (id, state_group_id, member_state_id, standing, from_on, source) VALUES ($1, $2, $3, 'member', '1999-04-30', 'Admission')`,
      [newId(), group, stateId],
    );
    await sql.query(
      `INSERT INTO working_groups (id, code, name, state_group_id) VALUES ($1, 'WG', 'WG', $2)`,
      [workingGroup, group],
    );
    await sql.query(
      `INSERT INTO meetings (id, code, working_group_id, title, status, starts_on, ends_on, date_precision, time_zone, city, source)
       VALUES ($1, 'WG-1', $2, 'First Meeting', 'tentative', '2018-06-01', '2018-06-30', 'month', 'Asia/Kuala_Lumpur', 'Kuala Lumpur', 'Note')`,
      [meeting, workingGroup],
    );
    await sql.query(
      `INSERT INTO milestones (id, kind, subject_id, title, starts_on, ends_on, date_precision)
       VALUES ($1, 'meeting', $2, 'First Meeting', '2018-06-01', '2018-06-30', 'month')`,
      [newId(), meeting],
    );
    await tracker.plan();
    const { rows } = await sql.query(
      `SELECT recipient_user_id AS recipient, step, send_on::text AS "sendOn" FROM reminders ORDER BY recipient, send_at`,
    );
    expect(rows).toEqual(
      [userId, officer].toSorted().flatMap((recipient) => [
        { recipient, step: 'before-90', sendOn: '2018-03-02' },
        { recipient, step: 'before-30', sendOn: '2018-05-02' },
      ]),
    );
  });
});
