import { newId } from '#app/kernel/identifiers.js';
import type { SuppressedReason } from '#app/modules/notifications/delivery.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { Database } from '#app/platform/database/database.js';
import { useOneDelivery } from '../support/one-delivery.js';

describe('taking a mail back', () => {
  const stage = useOneDelivery();
  const { row, send, later } = stage;
  const idOf = async () => (await row<{ id: string }>('id')).id;

  const suppress = (ids: string[], reason: SuppressedReason = 'item_closed') =>
    stage.tracker
      .get(Database)
      .transaction((tx) => stage.tracker.get(DeliveryLedger).suppress(tx, ids, reason));

  it('keeps a queued mail from being sent, and says why', async () => {
    const id = await idOf();
    expect(await suppress([id, newId()])).toEqual([id]);
    expect(await row('state, suppressed_reason AS reason')).toEqual({
      state: 'suppressed',
      reason: 'item_closed',
    });
    await send();
    expect(await stage.tracker.relay()).toBe(0);
    expect(stage.engine.mail.accepted).toEqual([]);
    expect(await suppress([id], 'day_ended')).toEqual([]);
  });

  it('ends the attempts of a mail that the mail server refuses for now', async () => {
    stage.engine.mail.refuse = () => ({ code: 451, text: 'greylisted' });
    await send();
    expect(await suppress([await idOf()], 'day_ended')).toHaveLength(1);
    stage.engine.mail.refuse = () => null;
    later(60_000);
    expect(await stage.tracker.relay()).toBe(0);
  });

  it.each(['accepted', 'handed_over', 'failed'])('leaves a mail alone that is %s', async (state) => {
    const id = await idOf();
    await stage.engine.sql.query('UPDATE deliveries SET state = $1', [state]);
    expect(await suppress([id])).toEqual([]);
    expect(await row('state')).toEqual({ state });
  });

  it('leaves a mail alone that an earlier attempt may have delivered', async () => {
    const id = await idOf();
    stage.engine.mail.refuse = () => ({ code: 451, text: 'greylisted' });
    await send();
    await stage.engine.sql.query(`UPDATE delivery_attempts SET outcome = 'uncertain'`);
    expect(await suppress([id])).toEqual([]);
    expect(await row('state')).toEqual({ state: 'deferred' });
  });
});
