import { Injectable } from '@nestjs/common';
import { type Actor, isSecretariat, servedPlanIds } from '#app/kernel/actor.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { DeliveryState } from '#app/modules/notifications/delivery.js';
import type {
  BounceView,
  DeliveryAttemptView,
  DeliveryDetailView,
  DeliveryPage,
  DeliveryView,
} from '#app/modules/notifications/delivery.dto.js';
import { withoutLinks } from '#app/modules/notifications/mail-links.js';
import { Database } from '#app/platform/database/database.js';

const COLUMNS = `
  deliveries.id, kind, to_address AS "toAddress", local_on AS "localOn", subject, message_id AS "messageId", state,
  attempts, dated_at AS "datedAt", accepted_at AS "acceptedAt", last_reply AS "lastReply",
  CASE WHEN state IN ('queued', 'handed_over', 'deferred') AND NOT is_held THEN next_attempt_at END AS "nextAttemptAt",
  is_held AS "isHeld", suppressed_reason AS "suppressedReason",
  EXISTS (
    SELECT FROM reminders
    JOIN milestones ON milestones.id = milestone_id
    JOIN plans ON plans.id = milestones.plan_id AND is_illustrative
    WHERE delivery_id = deliveries.id) AS "isIllustrative",
  json_build_object('id', users.id, 'displayName', display_name, 'post', post) AS recipient`;

// Who serves some plans only ($1) reads the mails that speak of nothing else, and those to themselves ($2): a digest is one
// text for all its plans.
const IS_IN_REACH = `
  ($1::uuid[] IS NULL OR recipient_user_id = $2 OR (
    SELECT bool_and(plan_id IS NULL OR plan_id = ANY($1)) FROM reminders JOIN milestones ON milestones.id = milestone_id
    WHERE delivery_id = deliveries.id))`;

const FROM = 'FROM deliveries JOIN users ON users.id = recipient_user_id';
const FILTERS = `
  ${IS_IN_REACH} AND ($3::text IS NULL OR state = $3) AND (NOT $6::boolean OR is_held)
    AND deliveries.id < coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
  ORDER BY deliveries.id DESC LIMIT $5`;

// Two statements, for each has an index of its own that gives the order.
const LIST = `SELECT ${COLUMNS} ${FROM} WHERE ${FILTERS}`;
const LIST_OF_RECIPIENT = `SELECT ${COLUMNS} ${FROM} WHERE recipient_user_id = $7 AND ${FILTERS}`;

const ONE = `
  SELECT ${COLUMNS}, body_text AS "bodyText" ${FROM}
  WHERE deliveries.id = $3 AND ${IS_IN_REACH} AND ($4::uuid IS NULL OR recipient_user_id = $4)`;

const ATTEMPTS = `
  SELECT number, started_at AS "startedAt", finished_at AS "finishedAt", outcome, smtp_code AS "smtpCode",
    smtp_reply AS "smtpReply"
  FROM delivery_attempts WHERE delivery_id = $1 ORDER BY number LIMIT 200`;

const BOUNCES = `
  SELECT action, status, diagnostic, final_recipient AS "finalRecipient", remote_mta AS "remoteMta",
    recorded_at AS "recordedAt"
  FROM bounces WHERE delivery_id = $1 ORDER BY recorded_at, id LIMIT 200`;

interface DeliveriesFilter {
  state: DeliveryState | null;
  /** Only those that wait for an administrator. */
  isHeld: boolean;
  recipient: string | null;
}

/** The ledger as people may read it: the secretariat what tells of the plans that it serves, everybody else the mails to themselves. */
@Injectable()
export class DeliveryReader {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async list(
    actor: Actor,
    { state, isHeld, recipient }: DeliveriesFilter,
    after: CursorKey | null,
    limit: number,
  ): Promise<DeliveryPage> {
    const own = ownOnly(actor);
    if (own !== null && recipient !== null && recipient !== own) return { items: [], nextCursor: null };
    const recipientId = own ?? recipient;
    const values = [...reachOf(actor), state, after?.[0] ?? null, limit + 1, isHeld];
    const rows = await this.db.read<DeliveryView>(
      recipientId === null
        ? { name: 'deliveries.list', text: LIST, values }
        : {
            name: 'deliveries.list-of-recipient',
            text: LIST_OF_RECIPIENT,
            values: [...values, recipientId],
          },
    );
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  async get(actor: Actor, id: string): Promise<DeliveryDetailView> {
    const [delivery] = await this.db.read<Omit<DeliveryDetailView, 'attemptList' | 'bounces'>>({
      name: 'deliveries.one',
      text: ONE,
      values: [...reachOf(actor), id, ownOnly(actor)],
    });
    if (delivery === undefined) throw new NotFoundError('delivery');
    const attemptList = await this.db.read<DeliveryAttemptView>({
      name: 'deliveries.attempts',
      text: ATTEMPTS,
      values: [id],
    });
    const bounces = await this.db.read<BounceView>({
      name: 'deliveries.bounces',
      text: BOUNCES,
      values: [id],
    });
    // A link in a mail acts as its recipient: the ledger shows it to nobody.
    return { ...delivery, bodyText: withoutLinks(delivery.bodyText), attemptList, bounces };
  }
}

function ownOnly(actor: Actor): string | null {
  return isSecretariat(actor) ? null : actor.userId;
}

/** The first two values of {@link IS_IN_REACH}; whoever reads their own mails only is in reach of all of them. */
function reachOf(actor: Actor): [planIds: string[] | null, userId: string] {
  return [servedPlanIds(actor), actor.userId];
}
