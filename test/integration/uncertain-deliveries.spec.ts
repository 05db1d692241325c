import { EventEmitter, once } from 'node:events';
import type { Actor } from '#app/kernel/actor.js';
import { newId } from '#app/kernel/identifiers.js';
import { DeliveryReader } from '#app/modules/notifications/delivery.reader.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { LEASE_MS } from '#app/modules/notifications/delivery-sender.js';
import { HeldDeliveries } from '#app/modules/notifications/held-deliveries.js';
import { Database } from '#app/platform/database/database.js';
import { addUser } from '../support/reminder-engine.js';
import { useOneDelivery } from '../support/one-delivery.js';

const MINUTE = 60_000;

/** What a worker leaves that was killed between the mail server's answer and the record. */
async function killAfterAcceptance(stage: ReturnType<typeof useOneDelivery>): Promise<void> {
  await stage.send();
  await stage.engine.sql.query(
    `UPDATE deliveries SET state = 'handed_over', accepted_at = NULL, lease_token = $1, leased_until = $2`,
    [newId(), new Date(stage.system.now().getTime() + LEASE_MS)],
  );
  await stage.engine.sql.query(
    'UPDATE delivery_attempts SET outcome = NULL, finished_at = NULL, smtp_code = NULL, smtp_reply = NULL',
  );
}

describe('a mail that nobody knows about', () => {
  const stage = useOneDelivery();
  const { row, send, later, attempts } = stage;

  it('goes out again as the same message when the connection was lost after its end', async () => {
    stage.engine.mail.hangUp = () => true;
    await send();
    expect(await row('state, is_held AS held')).toEqual({ state: 'handed_over', held: false });
    expect(await stage.tracker.relay()).toBe(0);
    later(MINUTE);
    expect(await stage.tracker.relay()).toBe(1);
    stage.engine.mail.hangUp = () => false;
    await send();
    expect(await row('state')).toEqual({ state: 'accepted' });
    expect(await attempts()).toEqual([
      { number: 1, outcome: 'uncertain', code: null },
      { number: 2, outcome: 'accepted', code: 250 },
    ]);
    const [first, again] = stage.engine.mail.accepted;
    expect(stage.engine.mail.accepted).toHaveLength(2);
    expect(again?.messageId).toBe(first?.messageId);
    expect(again?.html).toBe(first?.html);
  });

  it('is never taken back', async () => {
    stage.engine.mail.hangUp = () => true;
    await send();
    const { id } = await row<{ id: string }>('id');
    const suppressed = await stage.tracker
      .get(Database)
      .transaction((tx) => stage.tracker.get(DeliveryLedger).suppress(tx, [id], 'day_ended'));
    expect(suppressed).toEqual([]);
  });

  it('waits for a person when two days have brought no answer', async () => {
    stage.engine.mail.hangUp = () => true;
    for (let attempt = 0; attempt < 13; attempt++) {
      await send();
      later(4 * 60 * MINUTE);
    }
    expect(await row('state, is_held AS held, attempts')).toEqual({
      state: 'handed_over',
      held: true,
      attempts: 13,
    });
    expect(await stage.tracker.relay()).toBe(0);
  });
});

describe('a mail that nobody knows about, where such mails are held', () => {
  const stage = useOneDelivery({ UNCERTAIN_MAILS: 'hold' });
  const { row, send, later, attempts } = stage;
  let administrator: Actor;
  beforeEach(async () => {
    const userId = await addUser(stage.engine.sql, 'administrator@secretariat.example');
    administrator = {
      userId,
      displayName: 'Administrator',
      timeZone: 'UTC',
      channel: 'web',
      grants: [{ role: 'secretariat_administrator', memberStateId: null, planId: null }],
    };
  });

  const held = () => stage.tracker.get(HeldDeliveries);
  const idOf = async () => (await row<{ id: string }>('id')).id;
  const audited = async () => {
    const { rows } = await stage.engine.sql.query(
      `SELECT action, actor_user_id AS by, subject_id AS id FROM audit_entries
       WHERE subject_kind = 'delivery' AND action LIKE 'delivery.%'`,
    );
    return rows;
  };

  it.each(['a connection that was lost', 'a worker that was killed'])(
    'waits for a person after %s',
    async (cause) => {
      if (cause.startsWith('a worker')) await killAfterAcceptance(stage);
      else {
        stage.engine.mail.hangUp = () => true;
        await send();
      }
      later(LEASE_MS);
      expect(await stage.tracker.relay()).toBe(0);
      expect(await row('state, is_held AS held')).toEqual({ state: 'handed_over', held: true });
      expect(await attempts()).toEqual([{ number: 1, outcome: 'uncertain', code: null }]);
      later(24 * 60 * MINUTE);
      expect(await stage.tracker.relay()).toBe(0);
      await send();
      expect(stage.engine.mail.accepted).toHaveLength(1);
    },
  );

  it('is found among the mails that wait for a decision', async () => {
    const list = async (isHeld: boolean) => {
      const filter = { state: null, recipient: null, isHeld };
      const page = await stage.tracker.get(DeliveryReader).list(administrator, filter, null, 50);
      return page.items.map(({ id }) => id);
    };
    const id = await idOf();
    expect(await list(true)).toEqual([]);
    await killAfterAcceptance(stage);
    later(LEASE_MS);
    await stage.tracker.relay();
    expect(await list(true)).toEqual([id]);
    expect(await list(false)).toEqual([id]);
  });

  it('is not held while the mail server takes its time, or is away', async () => {
    stage.engine.mail.refuse = () => ({ code: 451, text: 'later' });
    await send();
    expect(await row('state, is_held AS held')).toEqual({ state: 'deferred', held: false });
  });

  it('goes out again, as the same message, when an administrator says so', async () => {
    await killAfterAcceptance(stage);
    later(LEASE_MS);
    await stage.tracker.relay();
    later(3 * 24 * 60 * MINUTE);
    const id = await idOf();
    expect(await held().sendAgain(administrator, id)).toMatchObject({ state: 'handed_over', isHeld: false });
    // Two days begin anew.
    stage.engine.mail.refuse = () => ({ code: 451, text: 'later' });
    await send();
    expect(await row('state')).toEqual({ state: 'deferred' });
    stage.engine.mail.refuse = () => null;
    later(4 * MINUTE);
    await send();
    expect(await row('state')).toEqual({ state: 'accepted' });
    expect(new Set(stage.engine.mail.accepted.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await audited()).toEqual([{ action: 'delivery.sent-again', by: administrator.userId, id }]);
  });

  it('counts as accepted when an administrator says that it arrived', async () => {
    await killAfterAcceptance(stage);
    later(LEASE_MS);
    await stage.tracker.relay();
    const id = await idOf();
    expect(await held().markArrived(administrator, id)).toMatchObject({
      state: 'accepted',
      isHeld: false,
      acceptedAt: stage.system.now(),
    });
    await send();
    expect(stage.engine.mail.accepted).toHaveLength(1);
    expect(await audited()).toEqual([{ action: 'delivery.marked-arrived', by: administrator.userId, id }]);
  });

  it('is decided once', async () => {
    await killAfterAcceptance(stage);
    later(LEASE_MS);
    await stage.tracker.relay();
    const id = await idOf();
    await held().markArrived(administrator, id);
    for (const decide of ['sendAgain', 'markArrived'] as const) {
      await expect(held()[decide](administrator, id)).rejects.toMatchObject({ code: 'delivery_not_held' });
    }
    await expect(held().sendAgain(administrator, newId())).rejects.toMatchObject({ code: 'not_found' });
    expect(await audited()).toHaveLength(1);
  });

  it('takes the answer of a worker that was slow, not dead', async () => {
    const server = new EventEmitter();
    const asked = once(server, 'asked');
    const answered = once(server, 'answers').then(() => null);
    stage.engine.mail.refuse = () => {
      server.emit('asked');
      return answered;
    };
    const sending = send();
    await asked;
    await stage.engine.sql.query('UPDATE deliveries SET leased_until = $1', [stage.system.now()]);
    await stage.tracker.relay();
    expect(await row('is_held AS held')).toEqual({ held: true });
    server.emit('answers');
    await sending;
    expect(await row('state, is_held AS held')).toEqual({ state: 'accepted', held: false });
  });
});
