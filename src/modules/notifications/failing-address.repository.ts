import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AddressFailureCause } from '#app/modules/notifications/bounce.js';
import { runNamed } from '#app/platform/database/database.js';

/** That a mail to an address was refused for good, or came back. */
export interface AddressFailure {
  userId: string;
  address: string;
  cause: AddressFailureCause;
  /** What the mail system said. */
  reply: string;
  deliveryId: string;
}

const LOCK = 'SELECT id FROM users WHERE id = $1 FOR NO KEY UPDATE';

// An address that somebody has left proves nothing about the present one. Since when it fails, and that it bounced, stays
// until it is cleared: later failures only bring the last reply.
const MARK = `
  WITH before AS (
    SELECT address, cause, failed_at FROM failing_addresses WHERE user_id = $1 AND address = lower($2) AND cleared_at IS NULL)
  INSERT INTO failing_addresses (user_id, address, cause, failed_at, reply, delivery_id)
  SELECT id, email, CASE WHEN before.cause = 'bounced' THEN 'bounced' ELSE $3 END, coalesce(before.failed_at, $4), $5, $6
  FROM users LEFT JOIN before ON true WHERE id = $1 AND email = lower($2)
  ON CONFLICT (user_id) DO UPDATE SET address = excluded.address, cause = excluded.cause, failed_at = excluded.failed_at,
    reply = excluded.reply, delivery_id = excluded.delivery_id, cleared_at = NULL
  RETURNING NOT EXISTS (SELECT FROM before) AS "isNew"`;

const CLEAR = `
  UPDATE failing_addresses SET cleared_at = $2 WHERE user_id = $1 AND cleared_at IS NULL
  RETURNING address, cause`;

const CLEAR_FORMER = `
  UPDATE failing_addresses SET cleared_at = $1 FROM users
  WHERE users.id = user_id AND cleared_at IS NULL AND email <> address
  RETURNING user_id AS "userId", address`;

/** Keeps which addresses fail; one row for each person, cleared or not. */
@Injectable()
export class FailingAddressRepository {
  /** @returns whether the address was not known to fail; false also when it is not the person's any more. */
  async mark(tx: EntityManager, failure: AddressFailure, now: Date): Promise<boolean> {
    const { userId, address, cause, reply, deliveryId } = failure;
    // Of two who mark the same address at once the second has to find it marked.
    await runNamed(tx, { name: 'failing-addresses.lock', text: LOCK, values: [userId] });
    const [marked] = await runNamed<{ isNew: boolean }>(tx, {
      name: 'failing-addresses.mark',
      text: MARK,
      values: [userId, address, cause, now, reply, deliveryId],
    });
    return marked?.isNew ?? false;
  }

  /** @returns what was cleared; null where nothing failed. */
  async clear(
    tx: EntityManager,
    userId: string,
    now: Date,
  ): Promise<{ address: string; cause: AddressFailureCause } | null> {
    const [cleared] = await runNamed<{ address: string; cause: AddressFailureCause }>(tx, {
      name: 'failing-addresses.clear',
      text: CLEAR,
      values: [userId, now],
    });
    return cleared ?? null;
  }

  /** Clears what people have left for another address. */
  async clearFormer(tx: EntityManager, now: Date): Promise<{ userId: string; address: string }[]> {
    return runNamed(tx, { name: 'failing-addresses.clear-former', text: CLEAR_FORMER, values: [now] });
  }
}
