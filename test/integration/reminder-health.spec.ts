import { register } from 'prom-client';
import { MovableClock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { DeliveryHealth } from '#app/modules/notifications/delivery-health.reader.js';
import { ReminderHealth } from '#app/modules/reminders/reminder-health.js';
import { Database } from '#app/platform/database/database.js';
import { useOneDelivery } from '../support/one-delivery.js';

const MINUTE = 60_000;

describe('the alert about reminders', () => {
  const stage = useOneDelivery();
  const { later, send } = stage;
  const look = () => stage.tracker.get(ReminderHealth).look();
  const metric = async (name: string) =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await register.metrics())?.[1]);
  /** Has the milestone due again, before anybody has dispatched it. */
  const undispatch = () =>
    stage.engine.sql.query(
      `UPDATE reminders SET state = 'planned', delivery_id = NULL, claimed_at = NULL WHERE delivery_id IS NOT NULL`,
    );

  it('is silent about what has just become due', async () => {
    later(15 * MINUTE);
    expect(await look()).toEqual({
      isAlert: false,
      oldestDueSeconds: 900,
      dueSince: new Date('2026-01-05T00:00:00Z'),
      dueReminders: 0,
      waitingMails: 1,
      isMailServerSilent: false,
      held: 0,
      failingAddresses: 0,
    });
    expect(await metric('reminders_alert')).toBe(0);
  });

  it('comes when a mail has waited in the queue for a quarter of an hour, however often it was given to it', async () => {
    for (let ticks = 0; ticks < 16; ticks++) {
      await stage.tracker.relay();
      later(MINUTE);
    }
    expect(await look()).toMatchObject({ isAlert: true, oldestDueSeconds: 960 });
    expect(await metric('reminders_alert')).toBe(1);
    expect(await metric('reminders_oldest_due_seconds')).toBe(960);
    await send();
    expect(await look()).toMatchObject({
      isAlert: false,
      oldestDueSeconds: 0,
      dueSince: null,
      waitingMails: 0,
    });
    expect(await metric('reminders_alert')).toBe(0);
  });

  it('does not come for a mail that the mail server refuses for now', async () => {
    stage.engine.mail.refuse = () => ({ code: 451, text: 'greylisted' });
    for (let attempt = 0; attempt < 6; attempt++) {
      await send();
      expect(await look()).toMatchObject({ isAlert: false, isMailServerSilent: false });
      later(2 ** attempt * MINUTE);
    }
    expect((await look()).oldestDueSeconds).toBe(0);
  });

  it('comes when the next attempt of such a mail is overdue', async () => {
    stage.engine.mail.refuse = () => ({ code: 451, text: 'greylisted' });
    await send();
    later(17 * MINUTE);
    expect(await look()).toMatchObject({ isAlert: true, oldestDueSeconds: 16 * 60 });
  });

  it('comes when nobody dispatches, in real time even where the calendar stands still', async () => {
    await send();
    await undispatch();
    expect(await look()).toMatchObject({ isAlert: false, oldestDueSeconds: 0 });
    later(16 * MINUTE);
    expect(await look()).toMatchObject({
      isAlert: true,
      oldestDueSeconds: 960,
      dueReminders: 1,
      waitingMails: 0,
    });
    expect(await metric('reminders_alert')).toBe(1);
  });

  it('is measured by the calendar where that is the real time', async () => {
    await send();
    await undispatch();
    const { rows } = await stage.engine.sql.query<{ at: Date }>('SELECT min(send_at) AS at FROM reminders');
    const real = new MovableClock(new Date((rows[0]?.at.getTime() ?? 0) + 20 * MINUTE));
    const health = new ReminderHealth(
      stage.tracker.get(Database),
      stage.tracker.get(DeliveryHealth),
      { now: () => real.now() },
      real,
    );
    expect(await health.look()).toMatchObject({ isAlert: true, oldestDueSeconds: 20 * 60 });
  });

  it('does not come for who has no account any more', async () => {
    await send();
    await undispatch();
    await stage.engine.sql.query('UPDATE users SET is_active = false');
    await look();
    later(60 * MINUTE);
    expect(await look()).toMatchObject({ isAlert: false });
  });

  it('leaves out what is held, and counts it', async () => {
    await stage.engine.sql.query(`UPDATE deliveries SET state = 'handed_over', is_held = true`);
    later(60 * MINUTE);
    expect(await look()).toMatchObject({ isAlert: false, held: 1 });
    expect(await metric('deliveries_held')).toBe(1);
  });

  it('tells apart a mail server that answers nobody', async () => {
    await stage.engine.mail.stop();
    for (const minutes of [1, 2, 4, 8]) {
      await send();
      expect(await look()).toMatchObject({ isMailServerSilent: false });
      later(minutes * MINUTE);
    }
    await send();
    later(MINUTE);
    expect(await look()).toMatchObject({ isAlert: false, isMailServerSilent: true });
    expect(await metric('mail_server_alert')).toBe(1);
    // Another mail was accepted just now: it is the one that has its troubles.
    await stage.engine.sql.query(
      `INSERT INTO deliveries (id, kind, recipient_user_id, local_on, to_address, message_id, subject, body_text, body_html,
         dated_at, state, next_attempt_at, created_at, accepted_at)
       SELECT $1, 'system', recipient_user_id, local_on, to_address, 'another', '', '', '', dated_at, 'accepted', created_at,
         created_at, $2 FROM deliveries`,
      [newId(), stage.system.now()],
    );
    expect(await look()).toMatchObject({ isMailServerSilent: false });
  });
});
