import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BounceSource, UnmatchedReason } from '#app/modules/notifications/bounce.js';
import type { BouncedRecipient } from '#app/modules/notifications/bounces/delivery-status.rules.js';
import { newId } from '#app/kernel/identifiers.js';
import { runNamed } from '#app/platform/database/database.js';

export interface BouncedDelivery {
  id: string;
  toAddress: string;
  recipientId: string;
}

export interface BounceToAdd {
  messageId: string;
  deliveryId: string | null;
  unmatchedReason: UnmatchedReason | null;
  recipient: BouncedRecipient;
  source: BounceSource;
}

// What was never handed over cannot come back.
const FIND = `
  SELECT id, to_address AS "toAddress", recipient_user_id AS "recipientId" FROM deliveries
  WHERE message_id = $1 AND attempts > 0 FOR NO KEY UPDATE`;

const ADD = `
  INSERT INTO bounces (id, message_id, delivery_id, unmatched_reason, action, status, diagnostic, final_recipient, remote_mta,
    source, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (message_id) DO NOTHING RETURNING id`;

// Who sends it again at this moment does not undo that it came back. What was taken back stays so.
const BOUNCE = `
  UPDATE deliveries
  SET state = 'bounced', last_reply = $2, is_held = false, lease_token = NULL, leased_until = NULL, given_until = NULL
  WHERE id = $1 AND state IN ('accepted', 'handed_over', 'deferred', 'failed')`;

/** Writes what came back. */
@Injectable()
export class BounceRepository {
  /** Holds the row until the transaction ends. */
  async findDelivery(tx: EntityManager, messageId: string): Promise<BouncedDelivery | null> {
    const [found] = await runNamed<BouncedDelivery>(tx, {
      name: 'bounces.find-delivery',
      text: FIND,
      values: [messageId],
    });
    return found ?? null;
  }

  /** @returns false when the notification is in already. */
  async add(tx: EntityManager, bounce: BounceToAdd, now: Date): Promise<boolean> {
    const { messageId, deliveryId, unmatchedReason, source } = bounce;
    const { action, status, diagnostic, finalRecipient, remoteMta } = bounce.recipient;
    const about = [action, status, diagnostic, finalRecipient, remoteMta];
    const added = await runNamed(tx, {
      name: 'bounces.add',
      text: ADD,
      values: [newId(), messageId, deliveryId, unmatchedReason, ...about, source, now],
    });
    return added.length > 0;
  }

  async markBounced(tx: EntityManager, deliveryId: string, reply: string): Promise<void> {
    await runNamed(tx, { name: 'bounces.mark', text: BOUNCE, values: [deliveryId, reply] });
  }
}
