import type { Actor } from '#app/kernel/actor.js';
import { AddressFailures } from '#app/modules/notifications/address-failures.js';
import type { AddressFailureCause } from '#app/modules/notifications/bounce.js';
import { DeliverySender } from '#app/modules/notifications/delivery-sender.js';
import { FailingAddressReader } from '#app/modules/notifications/failing-address.reader.js';
import { Database } from '#app/platform/database/database.js';
import { PERSONAL, restored } from '../support/audit-trail.js';
import { addressesOf } from '../support/mail-server.js';
import { useOneDelivery } from '../support/one-delivery.js';
import { addPlan, addToSecretariat } from '../support/secretariat.js';

const FOCAL_POINT = 'focal-point@kh.example';

describe('an address that refuses mails', () => {
  const stage = useOneDelivery();
  const { row, send, later } = stage;
  let administrator: Actor;
  let officer: Actor;
  beforeEach(async () => {
    administrator = await addToSecretariat(stage.engine.sql, 'administrator');
    officer = await addToSecretariat(stage.engine.sql, 'officer');
  });

  const refuse = (...addresses: string[]) => {
    stage.engine.mail.refuse = (address) =>
      addresses.includes(address) ? { code: 550, text: '5.1.1 no such mailbox' } : null;
  };
  const failing = async () => {
    const { items } = await stage.tracker.get(FailingAddressReader).list();
    return items.map(({ address, cause }) => `${address} ${cause}`);
  };
  const notices = async () => {
    const { rows } = await stage.engine.sql.query<{ id: string; toAddress: string; attempts: number }>(
      `SELECT id, to_address AS "toAddress", attempts FROM deliveries WHERE kind = 'notice' ORDER BY id`,
    );
    return rows;
  };
  const noticed = async () => (await notices()).map(({ toAddress }) => toAddress).sort();
  /** Until nothing more comes of them. */
  async function sendNotices(): Promise<void> {
    for (let rounds = 0; rounds < 5; rounds++) {
      const open = await notices();
      await stage.tracker
        .get(DeliverySender)
        .send({ deliveries: open.map(({ id, attempts }) => ({ id, attempts })) });
    }
  }
  const mark = async (cause: AddressFailureCause, address = FOCAL_POINT) => {
    const { id } = await row<{ id: string }>('id');
    await stage.tracker.get(Database).transaction((tx) =>
      stage.tracker.get(AddressFailures).mark(tx, {
        userId: stage.recipientId,
        address,
        cause,
        reply: 'no such mailbox',
        deliveryId: id,
      }),
    );
  };
  /** The same mail once more, as if it were the next. */
  const again = () =>
    stage.engine.sql.query(`UPDATE deliveries SET state = 'queued' WHERE kind = 'reminder_digest'`);
  const audited = async () => {
    const { rows } = await stage.engine.sql.query(
      `SELECT action, actor_user_id AS by, before, after, ${PERSONAL} FROM audit_entries WHERE action LIKE 'address.%' ORDER BY id`,
    );
    return restored(rows);
  };

  it('is marked with what the mail server said, and told to the secretariat', async () => {
    refuse(FOCAL_POINT);
    await send();
    const { items } = await stage.tracker.get(FailingAddressReader).list();
    const { id, subject } = await row<{ id: string; subject: string }>('id, subject');
    expect(items).toEqual([
      {
        user: { id: stage.recipientId, displayName: `Post ${FOCAL_POINT}`, post: 'Focal Point' },
        stateName: null,
        address: FOCAL_POINT,
        cause: 'refused',
        failedAt: stage.system.now(),
        reply: '550 5.1.1 no such mailbox',
        deliveryId: id,
        deliverySubject: subject,
      },
    ]);
    expect(await audited()).toEqual([
      {
        action: 'address.failed',
        by: null,
        before: null,
        after: { address: FOCAL_POINT, cause: 'refused', reply: '550 5.1.1 no such mailbox', deliveryId: id },
      },
    ]);
    await sendNotices();
    const mails = stage.engine.mail.accepted;
    expect(mails.flatMap(addressesOf).sort()).toEqual([
      'administrator@secretariat.example',
      'officer@secretariat.example',
    ]);
    for (const mail of mails) {
      expect(mail.subject).toBe(`Mails to Post ${FOCAL_POINT} do not arrive`);
      expect(mail.text).toContain('5.1.1 no such mailbox');
      expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    }
    const linkOf = (address: string) =>
      mails.find((mail) => addressesOf(mail).includes(address))?.text?.match(/https:\S+/)?.[0];
    expect(linkOf('administrator@secretariat.example')).toBe('https://tracker.example/reminders/addresses');
    // Officers cannot see to addresses, but may read the mail.
    expect(linkOf('officer@secretariat.example')).toBe(`https://tracker.example/reminders/sent/${id}`);
  });

  it('is told once, whatever is refused after that', async () => {
    refuse(FOCAL_POINT);
    for (let mails = 0; mails < 3; mails++) {
      await send();
      await again();
      later(60_000);
    }
    await mark('bounced');
    expect(await noticed()).toEqual(['administrator@secretariat.example', 'officer@secretariat.example']);
    expect(await audited()).toHaveLength(1);
    expect(await failing()).toEqual([`${FOCAL_POINT} bounced`]);
  });

  it('is cleared, and said to be, when it accepts a mail', async () => {
    refuse(FOCAL_POINT);
    await send();
    refuse();
    await again();
    await send();
    expect(await failing()).toEqual([]);
    expect((await audited()).at(-1)).toEqual({
      action: 'address.cleared',
      by: null,
      before: { address: FOCAL_POINT },
      after: { because: 'mail_accepted' },
    });
    refuse(FOCAL_POINT);
    await again();
    await send();
    expect(await noticed()).toHaveLength(4);
  });

  it('is not cleared by that where a mail came back: the next server accepts what it cannot deliver', async () => {
    await mark('bounced');
    await send();
    expect(await row('state')).toEqual({ state: 'accepted' });
    expect(await failing()).toEqual([`${FOCAL_POINT} bounced`]);
  });

  it('is cleared by an administrator, once', async () => {
    await mark('bounced');
    const failures = stage.tracker.get(AddressFailures);
    await failures.clear(administrator, stage.recipientId);
    expect(await failing()).toEqual([]);
    expect((await audited()).at(-1)).toMatchObject({
      action: 'address.cleared',
      by: administrator.userId,
      after: { because: 'administrator' },
    });
    await expect(failures.clear(administrator, stage.recipientId)).rejects.toMatchObject({
      code: 'not_found',
    });
    await mark('refused');
    expect(await failing()).toEqual([`${FOCAL_POINT} refused`]);
  });

  it('does not count against the address that the person has by now', async () => {
    await mark('bounced');
    await stage.engine.sql.query(`UPDATE users SET email = 'new@kh.example' WHERE id = $1`, [
      stage.recipientId,
    ]);
    expect(await failing()).toEqual([]);
    await stage.tracker.get(AddressFailures).clearFormer();
    expect((await audited()).at(-1)).toMatchObject({
      before: { address: FOCAL_POINT },
      after: { because: 'address_changed' },
    });
    await mark('bounced', FOCAL_POINT);
    expect(await failing()).toEqual([]);
    const { rows } = await stage.engine.sql.query('SELECT FROM failing_addresses WHERE cleared_at IS NULL');
    expect(rows).toHaveLength(0);
  });

  it('is not marked for what is wrong with a mail, or with us', async () => {
    stage.engine.mail.refuse = () => ({ code: 554, text: '5.7.1 relay access denied' });
    await send();
    expect(await row('state')).toEqual({ state: 'failed' });
    expect(await failing()).toEqual([]);
    expect(await noticed()).toEqual([]);
  });

  it('is marked when two days of trying have found no room in it', async () => {
    stage.engine.mail.refuse = () => ({ code: 452, text: '4.2.2 mailbox full' });
    for (let attempt = 0; attempt < 13; attempt++) {
      expect(await failing()).toEqual([]);
      await send();
      later(4 * 3_600_000);
    }
    expect(await row('state')).toEqual({ state: 'failed' });
    expect(await failing()).toEqual([`${FOCAL_POINT} refused`]);
  });

  it('ends in silence when the secretariat’s own addresses refuse the notices', async () => {
    refuse(FOCAL_POINT, 'administrator@secretariat.example', 'officer@secretariat.example');
    await send();
    await sendNotices();
    expect((await failing()).sort()).toEqual([
      'administrator@secretariat.example refused',
      `${FOCAL_POINT} refused`,
      'officer@secretariat.example refused',
    ]);
    // Two about the focal point, and one to the officer about the administrator, or the other way round: never to oneself.
    expect((await notices()).length).toBeLessThanOrEqual(4);
    const { rows } = await stage.engine.sql.query(
      `SELECT FROM deliveries JOIN failing_addresses ON user_id = recipient_user_id
       WHERE kind = 'notice' AND created_at > failed_at`,
    );
    expect(rows).toHaveLength(0);
  });

  it('is not told to who may not read the mail', async () => {
    const plan = await addPlan(stage.engine.sql, 'THIS');
    const otherPlan = await addPlan(stage.engine.sql, 'OTHER');
    await stage.engine.sql.query('UPDATE milestones SET plan_id = $1', [plan]);
    await stage.engine.sql.query('UPDATE grants SET plan_id = $1 WHERE user_id = $2', [plan, officer.userId]);
    await addToSecretariat(stage.engine.sql, 'second-officer', otherPlan);
    refuse(FOCAL_POINT);
    await send();
    expect(await noticed()).toEqual(['administrator@secretariat.example', 'officer@secretariat.example']);
  });
});
