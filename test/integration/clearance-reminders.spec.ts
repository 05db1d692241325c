import pg from 'pg';
import { newId } from '#app/kernel/identifiers.js';
import { DemoClockService } from '#app/modules/demo/demo-clock.service.js';
import { ReminderSimulator } from '#app/modules/reminders/reminder-simulator.js';
import { type Caller, signIn } from '../support/api-walk.js';
import { type Demo, startDemo } from '../support/demo.js';

const SENT = `
  SELECT email AS "to", dated_at AS at,
    (SELECT array_agg(milestone_id || ' ' || step ORDER BY milestone_id, step) FROM reminders WHERE delivery_id = deliveries.id) AS lines
  FROM deliveries JOIN users ON users.id = recipient_user_id
  WHERE deliveries.kind IN ('reminder_digest', 'reminder_single') AND state = 'accepted' AND dated_at >= $1 AND dated_at < $2
    AND email LIKE '%@kh.example'
  ORDER BY dated_at, email`;

/** The demo's Cambodia, which uses clearance: who is reminded follows who must act. */
describe('reminders of a state that uses clearance', () => {
  let demo: Demo;
  let sql: pg.Pool;
  let cambodia: Caller;
  let validator: Caller;
  const submitted: { updateId: string; assignmentId: string; milestoneId: string }[] = [];
  const START = new Date('2018-03-01T01:00:00Z');

  beforeAll(async () => {
    demo = await startDemo();
    sql = new pg.Pool({ connectionString: demo.databaseUrl, max: 1 });
    cambodia = await signIn(demo, 'focal-point@kh.example');
    validator = await signIn(demo, 'validator@kh.example');
    const administrator = await signIn(demo, 'administrator@secretariat.example');
    const { items: states } = (await administrator.ask('GET', '/api/v1/clearance-settings')).body;
    const { state } = states.find((each: { state: { isoCode: string } }) => each.state.isoCode === 'KH');
    const note = { fromOn: '2018-01-01', usesClearance: true, usesAcceptance: true, source: 'tests' };
    const set = { id: newId(), stateId: state.id, basedOnVersion: 0, ...note };
    expect((await administrator.ask('POST', '/api/v1/clearance-settings', set)).status).toBe(200);
    const { items } = (await cambodia.ask('GET', '/api/v1/assignments?limit=200')).body;
    // Of what is due from June on, so that steps of every kind come while it waits.
    const open = items.filter((each: any) => each.status !== 'implemented' && each.due.endsOn > '2018-06-01');
    for (const { id, version } of open.slice(0, 4)) {
      const update = { id: newId(), basedOnVersion: version, kind: 'report', status: 'in_progress' };
      const answer = await cambodia.ask('POST', `/api/v1/assignments/${id}/updates`, update);
      expect(answer.body.submissionState).toBe('submitted');
      const { rows } = await sql.query<{ id: string }>(
        'SELECT id FROM milestones WHERE subject_id = $1 AND clearance_asked_at IS NOT NULL',
        [id],
      );
      expect(rows).toHaveLength(1);
      submitted.push({ updateId: update.id, assignmentId: id, milestoneId: rows[0]?.id ?? '' });
    }
  }, 120_000);
  afterAll(async () => {
    await sql.end();
    await demo.stop();
  });

  /** Moves the demo and compares what it sends to Cambodia with what the simulator said before. */
  async function walk(from: Date, to: Date) {
    const { mails } = await demo.get(ReminderSimulator).simulate({ from, to });
    const people = await sql.query<{ id: string; email: string }>('SELECT id, email FROM users');
    const addresses = new Map(people.rows.map(({ id, email }) => [id, email]));
    await demo.get(DemoClockService).moveTo(to);
    const { rows } = await sql.query<{ to: string; at: Date; lines: string[] }>(SENT, [from, to]);
    const foreseen = mails
      .map(({ recipientId, sendAt, lines }) => ({
        to: addresses.get(recipientId) ?? '',
        at: sendAt.toISOString(),
        lines: lines.map(({ milestoneId, step }) => `${milestoneId} ${step}`).toSorted(),
      }))
      .filter(({ to: address }) => address.endsWith('@kh.example'));
    const sent = rows.map(({ at, ...rest }) => ({ at: at.toISOString(), ...rest }));
    const inOrder = (list: typeof sent) =>
      list.map((mail) => `${mail.at} ${mail.to} ${mail.lines.join(', ')}`).toSorted();
    expect(inOrder(sent)).toEqual(inOrder(foreseen));
    const linesTo = (address: string) =>
      rows.filter((mail) => mail.to.startsWith(address)).flatMap(({ lines }) => lines);
    const isOfSubmitted = (line: string) => submitted.some(({ milestoneId }) => line.startsWith(milestoneId));
    return {
      focalPoint: linesTo('focal-point').filter(isOfSubmitted),
      alternate: linesTo('alternate').filter(isOfSubmitted),
      validator: linesTo('validator').filter(isOfSubmitted),
    };
  }

  it('go to the validating authority as long as an update waits for it, at once and then each week', async () => {
    const to = new Date('2018-04-10T01:00:00Z');
    const lines = await walk(START, to);
    expect(lines.focalPoint).toEqual([]);
    expect(lines.alternate).toEqual([]);
    for (const { milestoneId } of submitted) {
      const told = lines.validator.filter((line) => line.startsWith(milestoneId));
      expect(told.length).toBeGreaterThanOrEqual(5);
      expect(told.length).toBeLessThanOrEqual(9);
    }
    const { rows } = await sql.query<{ text: string }>(
      `SELECT body_text AS text FROM deliveries JOIN users ON users.id = recipient_user_id
       WHERE email = 'validator@kh.example' AND kind = 'reminder_digest' ORDER BY dated_at LIMIT 1`,
    );
    expect(rows[0]?.text).toContain('An update is waiting for your clearance.');
    expect(rows[0]?.text).toContain('/clearance');
    expect(rows[0]?.text).not.toContain('/update/');
  }, 300_000);

  it('come back to the focal point with an update that is returned, and end for what is cleared as for any report', async () => {
    const [returned, ...others] = submitted;
    const body = { id: newId(), basedOnVersion: 1, reason: 'canary-reason' };
    const answer = await validator.ask('POST', `/api/v1/updates/${returned?.updateId}/return`, body);
    expect(answer.status).toBe(200);
    for (const { updateId } of others) {
      const clear = { id: newId(), basedOnVersion: 1 };
      expect((await validator.ask('POST', `/api/v1/updates/${updateId}/clear`, clear)).status).toBe(200);
    }
    const lines = await walk(new Date('2018-04-10T01:00:00Z'), new Date('2018-06-20T01:00:00Z'));
    expect(lines.validator).toEqual([]);
    expect(lines.focalPoint.some((line) => line.startsWith(returned?.milestoneId ?? ''))).toBe(true);

    const { rows } = await sql.query<{ email: string; subject: string; text: string; html: string }>(
      `SELECT email, subject, body_text AS text, body_html AS html FROM deliveries
       JOIN users ON users.id = recipient_user_id WHERE deliveries.kind = 'system' AND state = 'accepted'`,
    );
    expect(rows.map(({ email }) => email)).toEqual(['focal-point@kh.example']);
    expect(rows[0]?.subject).toContain('An update was returned');
    expect(rows[0]?.text).toContain(`/updates/${returned?.updateId}`);
    expect(`${rows[0]?.text}${rows[0]?.html}`).not.toContain('canary-reason');
  }, 300_000);
});
