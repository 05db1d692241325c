import { EventEmitter, once } from 'node:events';
import { newId } from '#app/kernel/identifiers.js';
import { DeliverySender, LEASE_MS } from '#app/modules/notifications/delivery-sender.js';
import { eventually } from '../support/eventually.js';
import { addressesOf } from '../support/mail-server.js';
import { useOneDelivery } from '../support/one-delivery.js';

describe('deliveries', () => {
  const stage = useOneDelivery();
  const { later, row, send, attempts } = stage;

  it('hands a mail over as the ledger holds it, dated by the calendar, and records the answer', async () => {
    await send();
    const [mail] = stage.engine.mail.accepted;
    const stored = await row<{ id: string; messageId: string; state: string; lastReply: string }>(
      'id, message_id AS "messageId", state, last_reply AS "lastReply"',
    );
    expect(stored).toMatchObject({ state: 'accepted', lastReply: expect.stringContaining('250') });
    expect(stored.messageId).toBe(`<${stored.id}@secretariat.example>`);
    expect(mail?.messageId).toBe(stored.messageId);
    expect(mail?.date).toEqual(new Date('2018-03-02T01:30:00Z'));
    expect(mail?.subject).toBe('[ACTIF 2018-05] Commitments and meetings, May 2018');
    expect(mail?.from?.text).toContain('desk@secretariat.example');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('list')).toMatchObject({
      id: { id: 'reminders.secretariat.example', name: 'Reminders' },
      unsubscribe: {
        url: expect.stringMatching(/^https:\/\/tracker\.example\/unsubscribe\/[\w-]+$/),
        mail: 'desk@secretariat.example?subject=unsubscribe',
      },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
    expect(mail?.references).toBe('<reminders.actif.2018-05@secretariat.example>');
    expect(mail?.headers.get('content-language')).toBe('en');
    expect(mail?.text).toContain('31 May 2018 (in 90 days)');
    expect(mail?.html).toContain('31 May 2018 (in 90 days)');
    expect(mail?.attachments).toEqual([]);
    expect(await attempts()).toEqual([{ number: 1, outcome: 'accepted', code: 250 }]);
  });

  it('sends once when two workers have the same job', async () => {
    const other = await stage.engine.startProcess('api');
    await Promise.all([send(), send(other), send(), send(other)]);
    expect(stage.engine.mail.accepted).toHaveLength(1);
    expect(await attempts()).toHaveLength(1);
  });

  it('puts a temporary refusal off, keeps the reply, and sends the same message later', async () => {
    stage.engine.mail.refuse = () => ({ code: 451, text: 'greylisted' });
    await send();
    expect(await row('state, last_reply')).toEqual({
      state: 'deferred',
      last_reply: expect.stringContaining('greylisted'),
    });
    expect(await stage.tracker.relay()).toBe(0);
    stage.engine.mail.refuse = () => null;
    later(60_000);
    expect(await stage.tracker.relay()).toBe(1);
    await send();
    expect(stage.engine.mail.accepted).toHaveLength(1);
    expect(await attempts()).toEqual([
      { number: 1, outcome: 'deferred', code: 451 },
      { number: 2, outcome: 'accepted', code: 250 },
    ]);
  });

  it('gives up after two days of temporary refusals', async () => {
    stage.engine.mail.refuse = () => ({ code: 451, text: 'greylisted' });
    for (let attempt = 0; attempt < 20; attempt++) {
      await send();
      later(4 * 3_600_000);
    }
    expect(await row('state, attempts')).toEqual({ state: 'failed', attempts: 13 });
  });

  it('stops at a permanent refusal', async () => {
    stage.engine.mail.refuse = () => ({ code: 550, text: 'no such mailbox' });
    await send();
    expect(await row('state, last_reply')).toEqual({
      state: 'failed',
      last_reply: expect.stringContaining('no such mailbox'),
    });
    later(3_600_000);
    expect(await stage.tracker.relay()).toBe(0);
  });

  it('defers while the mail server is away', async () => {
    await stage.engine.mail.stop();
    await send();
    expect(await row('state')).toEqual({ state: 'deferred' });
    expect(await attempts()).toEqual([{ number: 1, outcome: 'deferred', code: null }]);
  });

  it('sends the same message again when a worker died between acceptance and record', async () => {
    await send();
    // What such a death leaves: handed over under a lease, an attempt without an answer.
    await stage.engine.sql.query(
      `UPDATE deliveries SET state = 'handed_over', accepted_at = NULL, lease_token = $1, leased_until = $2`,
      [newId(), new Date(stage.system.now().getTime() + LEASE_MS)],
    );
    await stage.engine.sql.query('UPDATE delivery_attempts SET outcome = NULL, finished_at = NULL');

    later(LEASE_MS - 1);
    expect(await stage.tracker.relay()).toBe(0);
    await send();
    expect(stage.engine.mail.accepted).toHaveLength(1);

    later(1);
    expect(await stage.tracker.relay()).toBe(1);
    await send();
    const [first, again] = stage.engine.mail.accepted;
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

  it('leaves a mail unended that another has taken over from a process that was frozen', async () => {
    const server = new EventEmitter();
    const answered = once(server, 'answers').then(() => null);
    const slow = [answered, null];
    stage.engine.mail.refuse = () => slow.shift() ?? null;
    const frozen = send();
    await eventually(
      async () => slow.length === 1 && (await row<{ state: string }>('state')).state === 'handed_over',
    );
    const other = await stage.engine.startProcess('api');
    // Its lease has ended before it could renew it.
    later(LEASE_MS);
    expect(await other.relay()).toBe(1);
    await send(other);
    server.emit('answers');
    await frozen;
    expect(stage.engine.mail.accepted).toHaveLength(1);
    expect(await row('state')).toEqual({ state: 'accepted' });
    expect(await attempts()).toEqual([
      { number: 1, outcome: 'deferred', code: null },
      { number: 2, outcome: 'accepted', code: 250 },
    ]);
  });

  it('holds a mail for as long as the mail server takes its time', async () => {
    const server = new EventEmitter();
    const answered = once(server, 'answers').then(() => null);
    let isAsked = false;
    stage.engine.mail.refuse = () => {
      isAsked = true;
      return answered;
    };
    const sending = send();
    const leasedUntil = async (): Promise<number> =>
      (await row<{ until: Date | null }>('leased_until AS until')).until?.getTime() ?? 0;
    await eventually(() => isAsked);
    for (let terms = 0; terms < 2; terms++) {
      later(LEASE_MS - 1);
      await eventually(async () => (await leasedUntil()) === stage.system.now().getTime() + LEASE_MS);
    }
    expect(await stage.tracker.relay()).toBe(0);
    server.emit('answers');
    await sending;
    expect(stage.engine.mail.accepted).toHaveLength(1);
    expect(await attempts()).toEqual([{ number: 1, outcome: 'accepted', code: 250 }]);
  });

  it('does not record over the outcome of the worker that took the mail over', async () => {
    const server = new EventEmitter();
    const asked = once(server, 'asked');
    const answered = once(server, 'answers').then(() => ({ code: 550, text: 'no such mailbox' }));
    stage.engine.mail.refuse = () => {
      server.emit('asked');
      return answered;
    };
    const sending = send();
    await asked;
    await stage.engine.sql.query('UPDATE deliveries SET lease_token = $1', [newId()]);
    server.emit('answers');
    await sending;
    expect(await row('state')).toEqual({ state: 'handed_over' });
  });

  it('does nothing for a job that comes late', async () => {
    const { id } = await row<{ id: string }>('id');
    await send();
    await stage.tracker.get(DeliverySender).send({ deliveries: [{ id, attempts: 0 }] });
    expect(stage.engine.mail.accepted).toHaveLength(1);
  });
});

function raise(): never {
  throw new Error('there should be a second mail');
}
