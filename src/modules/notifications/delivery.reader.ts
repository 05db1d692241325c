import { Injectable } from '@nestjs/common';
import { type Actor, isSecretariat } from '#app/kernel/actor.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { DeliveryState } from '#app/modules/notifications/delivery.js';
import type {
  DeliveryAttemptView,
  DeliveryDetailView,
  DeliveryPage,
  DeliveryView,
} from '#app/modules/notifications/delivery.dto.js';
import { Database } from '#app/platform/database/database.js';

const COLUMNS = `
  deliveries.id, kind, to_address AS "toAddress", local_on AS "localOn", subject, message_id AS "messageId", state,
  attempts, dated_at AS "datedAt", accepted_at AS "acceptedAt", last_reply AS "lastReply",
  json_build_object('id', users.id, 'displayName', display_name, 'post', post) AS recipient`;

const LIST = `
  SELECT ${COLUMNS} FROM deliveries JOIN users ON users.id = recipient_user_id
  WHERE ($1::text IS NULL OR state = $1) AND ($2::uuid IS NULL OR recipient_user_id = $2)
    AND ($3::uuid IS NULL OR deliveries.id < $3)
  ORDER BY deliveries.id DESC LIMIT $4`;

const ONE = `
  SELECT ${COLUMNS}, body_text AS "bodyText" FROM deliveries JOIN users ON users.id = recipient_user_id
  WHERE deliveries.id = $1 AND ($2::uuid IS NULL OR recipient_user_id = $2)`;

const ATTEMPTS = `
  SELECT number, started_at AS "startedAt", finished_at AS "finishedAt", outcome, smtp_code AS "smtpCode",
    smtp_reply AS "smtpReply"
  FROM delivery_attempts WHERE delivery_id = $1 ORDER BY number LIMIT 200`;

interface DeliveriesFilter {
  state: DeliveryState | null;
  recipient: string | null;
}

/** The ledger as people may read it: the secretariat all of it, everybody else the mails to themselves. */
@Injectable()
export class DeliveryReader {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async list(
    actor: Actor,
    { state, recipient }: DeliveriesFilter,
    after: CursorKey | null,
    limit: number,
  ): Promise<DeliveryPage> {
    const own = ownOnly(actor);
    if (own !== null && recipient !== null && recipient !== own) return { items: [], nextCursor: null };
    const rows = await this.db.read<DeliveryView>({
      name: 'deliveries.list',
      text: LIST,
      values: [state, own ?? recipient, after?.[0] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  async get(actor: Actor, id: string): Promise<DeliveryDetailView> {
    const [delivery] = await this.db.read<Omit<DeliveryDetailView, 'attemptList'>>({
      name: 'deliveries.one',
      text: ONE,
      values: [id, ownOnly(actor)],
    });
    if (delivery === undefined) throw new NotFoundError('delivery');
    const attemptList = await this.db.read<DeliveryAttemptView>({
      name: 'deliveries.attempts',
      text: ATTEMPTS,
      values: [id],
    });
    return { ...delivery, attemptList };
  }
}

function ownOnly(actor: Actor): string | null {
  return isSecretariat(actor) ? null : actor.userId;
}
