import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { runNamed } from '#app/platform/database/database.js';

const REVOKE_MAIL = `
  INSERT INTO mail_link_revocations (delivery_id, revoked_at)
  SELECT id, $3 FROM deliveries WHERE id = $1 AND recipient_user_id = $2
  ON CONFLICT (delivery_id) DO NOTHING RETURNING delivery_id`;

const REVOKE_ALL = 'UPDATE users SET mail_links_valid_from = $2 WHERE id = $1 RETURNING id';

/** Ends links. */
@Injectable()
export class MailLinkRepository {
  /** @returns false when they were ended before. */
  async revokeMail(tx: EntityManager, deliveryId: string, recipientId: string, now: Date): Promise<boolean> {
    const rows = await runNamed(tx, {
      name: 'mail-links.revoke-mail',
      text: REVOKE_MAIL,
      values: [deliveryId, recipientId, now],
    });
    return rows.length > 0;
  }

  /** @returns false when there is no such person. */
  async revokeAll(tx: EntityManager, userId: string, now: Date): Promise<boolean> {
    const rows = await runNamed(tx, {
      name: 'mail-links.revoke-all',
      text: REVOKE_ALL,
      values: [userId, now],
    });
    return rows.length > 0;
  }
}
