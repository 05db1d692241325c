import pg from 'pg';
import { DemoClockService } from '#app/modules/demo/demo-clock.service.js';
import { ReminderSimulator } from '#app/modules/reminders/reminder-simulator.js';
import { type Demo, startDemo } from '../support/demo.js';

const [FROM, TO] = [new Date('2018-03-01T01:00:00Z'), new Date('2019-03-01T01:00:00Z')];

const SENT = `
  SELECT display_name AS "to", dated_at AS at, deliveries.kind,
    (SELECT array_agg(milestone_id || ' ' || step ORDER BY milestone_id, step) FROM reminders WHERE delivery_id = deliveries.id) AS lines
  FROM deliveries JOIN users ON users.id = recipient_user_id
  WHERE deliveries.kind IN ('reminder_digest', 'reminder_single') AND state = 'accepted' AND dated_at >= $1
  ORDER BY dated_at, display_name`;

/** A year of the shipped plan: what the simulator says on its first day is what the demo then sends. */
describe('a year of the demo', () => {
  let demo: Demo;
  let sql: pg.Pool;
  beforeAll(async () => {
    demo = await startDemo();
    sql = new pg.Pool({ connectionString: demo.databaseUrl, max: 1 });
  }, 120_000);
  afterAll(async () => {
    await sql.end();
    await demo.stop();
  });

  it('goes as the simulator says on its first day', async () => {
    const { mails } = await demo.get(ReminderSimulator).simulate({ from: FROM, to: TO });
    const people = await sql.query<{ id: string; name: string }>(
      'SELECT id, display_name AS name FROM users',
    );
    const names = new Map(people.rows.map(({ id, name }) => [id, name]));
    const foreseen = mails.map(({ recipientId, sendAt, kind, lines }) =>
      [
        sendAt.toISOString(),
        names.get(recipientId),
        kind,
        ...lines.map(({ milestoneId, step }) => `${milestoneId} ${step}`).toSorted(),
      ].join(' | '),
    );
    await demo.get(DemoClockService).moveTo(TO);
    const { rows } = await sql.query<{ to: string; at: Date; kind: string; lines: string[] }>(SENT, [FROM]);
    const sent = rows.map(({ to, at, kind, lines }) => [at.toISOString(), to, kind, ...lines].join(' | '));
    expect(foreseen.length).toBeGreaterThan(100);
    expect(sent.toSorted()).toEqual(foreseen.toSorted());
  }, 900_000);
});
