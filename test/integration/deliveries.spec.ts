import { EventEmitter, once } from 'node:events';
import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { LEASE_MS, DeliverySender } from '#app/modules/notifications/delivery-sender.js';
import {
  addMilestone,
  addState,
  type ReminderEngine,
  startReminderEngine,
  type TrackerProcess,
} from '../support/reminder-engine.js';
import { eventually } from '../support/eventually.js';
import { addressesOf } from '../support/mail-server.js';

const START = new Date('2026-01-05T00:00:00Z');

describe('deliveries', () => {
  let engine: ReminderEngine;
  let tracker: TrackerProcess;
  let system: MovableClock;
  beforeEach(async () => {
    system = new MovableClock(START);
    engine = await startReminderEngine({ at: '2018-01-10T02:00:00Z', systemClock: system });
    tracker = await engine.startProcess('api');
    const { stateId } = await addState(engine.sql, 'KH', 'Asia/Phnom_Penh');
    await addMilestone(engine.sql, { stateId, date: '2018-05-31' });
    await tracker.plan();
    engine.calendar.moveTo(new Date('2018-03-02T01:30:00Z'));
    await tracker.dispatch();
  });
  afterEach(() => engine.stop());

  const later = (ms: number): void => system.moveTo(new Date(system.now().getTime() + ms));

  async function row<T extends object>(columns: string): Promise<T> {
    const { rows } = await engine.sql.query<T>(`SELECT ${columns} FROM deliveries`);
    return rows[0] as T;
  }

  /** As the worker does with a job of the queue that holds this one mail. */
  async function send(process = tracker): Promise<void> {
    const { id, attempts } = await row<{ id: string; attempts: number }>('id, attempts');
    await process.get(DeliverySender).send({ deliveries: [{ id, attempts }] });
  }

  async function attempts(): Promise<unknown[]> {
    const { rows } = await engine.sql.query(
      'SELECT number, outcome, smtp_code AS code FROM delivery_attempts ORDER BY number',
    );
    return rows;
  }

  it('hands a mail over as the ledger holds it, dated by the calendar, and records the answer', async () => {
    await send();
    const [mail] = engine.mail.accepted;
    const stored = await row<{ id: string; messageId: string; state: string; lastReply: string }>(
      'id, message_id AS "messageId", state, last_reply AS "lastReply"',
    );
    expect(stored).toMatchObject({ state: 'accepted', lastReply: expect.stringContaining('250') });
    expect(stored.messageId).toBe(`<${stored.id}@secretariat.example>`);
    expect(mail?.messageId).toBe(stored.messageId);
    expect(mail?.date).toEqual(new Date('2018-03-02T01:30:00Z'));
    expect(mail?.subject).toBe('[ACTIF] 1 report due, on 31 May 2018');
    expect(mail?.from?.text).toContain('desk@secretariat.example');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('list')).toMatchObject({
      unsubscribe: { mail: 'desk@secretariat.example?subject=unsubscribe' },
    });
    expect(mail?.text).toContain('31 May 2018 (in 90 days)');
    expect(mail?.html).toContain('31 May 2018 (in 90 days)');
    expect(mail?.attachments).toEqual([]);
    expect(await attempts()).toEqual([{ number: 1, outcome: 'accepted', code: 250 }]);
  });

  it('sends once when two workers have the same job', async () => {
    const other = await engine.startProcess('api');
    await Promise.all([send(), send(other), send(), send(other)]);
    expect(engine.mail.accepted).toHaveLength(1);
    expect(await attempts()).toHaveLength(1);
  });

  it('puts a temporary refusal off, keeps the reply, and sends the same message later', async () => {
    engine.mail.refuse = () => ({ code: 451, text: 'greylisted' });
    await send();
    expect(await row('state, last_reply')).toEqual({
      state: 'deferred',
      last_reply: expect.stringContaining('greylisted'),
    });
    expect(await tracker.relay()).toBe(0);
    engine.mail.refuse = () => null;
    later(60_000);
    expect(await tracker.relay()).toBe(1);
    await send();
    expect(engine.mail.accepted).toHaveLength(1);
    expect(await attempts()).toEqual([
      { number: 1, outcome: 'deferred', code: 451 },
      { number: 2, outcome: 'accepted', code: 250 },
    ]);
  });

  it('gives up after two days of temporary refusals', async () => {
    engine.mail.refuse = () => ({ code: 451, text: 'greylisted' });
    for (let attempt = 0; attempt < 20; attempt++) {
      await send();
      later(4 * 3_600_000);
    }
    expect(await row('state, attempts')).toEqual({ state: 'failed', attempts: 13 });
  });

  it('stops at a permanent refusal', async () => {
    engine.mail.refuse = () => ({ code: 550, text: 'no such mailbox' });
    await send();
    expect(await row('state, last_reply')).toEqual({
      state: 'failed',
      last_reply: expect.stringContaining('no such mailbox'),
    });
    later(3_600_000);
    expect(await tracker.relay()).toBe(0);
  });

  it('defers while the mail server is away', async () => {
    await engine.mail.stop();
    await send();
    expect(await row('state')).toEqual({ state: 'deferred' });
    expect(await attempts()).toEqual([{ number: 1, outcome: 'deferred', code: null }]);
  });

  it('sends the same message again when a worker died between acceptance and record', async () => {
    await send();
    // What such a death leaves: handed over under a lease, an attempt without an answer.
    await engine.sql.query(
      `UPDATE deliveries SET state = 'handed_over', accepted_at = NULL, lease_token = $1, leased_until = $2`,
      [newId(), new Date(system.now().getTime() + LEASE_MS)],
    );
    await engine.sql.query('UPDATE delivery_attempts SET outcome = NULL, finished_at = NULL');

    later(LEASE_MS - 1);
    expect(await tracker.relay()).toBe(0);
    await send();
    expect(engine.mail.accepted).toHaveLength(1);

    later(1);
    expect(await tracker.relay()).toBe(1);
    await send();
    const [first, again] = engine.mail.accepted;
    expect(again?.messageId).toBe(first?.messageId);
    expect(again?.text).toBe(first?.text);
    expect(addressesOf(again ?? raise())).toEqual(['focal-point@kh.example']);
    expect(await attempts()).toEqual([
      { number: 1, outcome: 'uncertain', code: 250 },
      { number: 2, outcome: 'accepted', code: 250 },
    ]);
  });

  it('does not leave the mails of a killed worker waiting for long', () => {
    expect(LEASE_MS).toBeLessThanOrEqual(15_000);
  });

  it('holds a mail for as long as the mail server takes its time', async () => {
    const server = new EventEmitter();
    const answered = once(server, 'answers').then(() => null);
    engine.mail.refuse = () => answered;
    const sending = send();
    const leasedUntil = async (): Promise<number> =>
      (await row<{ until: Date | null }>('leased_until AS until')).until?.getTime() ?? 0;
    await eventually(async () => (await leasedUntil()) > 0);
    for (let terms = 0; terms < 2; terms++) {
      later(LEASE_MS - 1);
      await eventually(async () => (await leasedUntil()) === system.now().getTime() + LEASE_MS);
    }
    expect(await tracker.relay()).toBe(0);
    server.emit('answers');
    await sending;
    expect(engine.mail.accepted).toHaveLength(1);
    expect(await attempts()).toEqual([{ number: 1, outcome: 'accepted', code: 250 }]);
  });

  it('does not record over the outcome of the worker that took the mail over', async () => {
    const server = new EventEmitter();
    const asked = once(server, 'asked');
    const answered = once(server, 'answers').then(() => ({ code: 550, text: 'no such mailbox' }));
    engine.mail.refuse = () => {
      server.emit('asked');
      return answered;
    };
    const sending = send();
    await asked;
    await engine.sql.query('UPDATE deliveries SET lease_token = $1', [newId()]);
    server.emit('answers');
    await sending;
    expect(await row('state')).toEqual({ state: 'handed_over' });
  });

  it('does nothing for a job that comes late', async () => {
    const { id } = await row<{ id: string }>('id');
    await send();
    await tracker.get(DeliverySender).send({ deliveries: [{ id, attempts: 0 }] });
    expect(engine.mail.accepted).toHaveLength(1);
  });
});

function raise(): never {
  throw new Error('there should be a second mail');
}
