import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import type { AttemptOutcome, DeliveryState, LeasedDelivery } from '#app/modules/notifications/delivery.js';
import type { DeliveryJob } from '#app/modules/notifications/delivery.job.js';
import { runNamed } from '#app/platform/database/database.js';

const TAKE = `
  WITH due AS (
    SELECT id FROM deliveries
    WHERE state IN ('queued', 'handed_over', 'deferred') AND next_attempt_at <= $1
      AND (leased_until IS NULL OR leased_until <= $1)
    ORDER BY next_attempt_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
  UPDATE deliveries SET next_attempt_at = $2 FROM due WHERE deliveries.id = due.id
  RETURNING deliveries.id, attempts`;

const LEASE = `
  WITH given AS (SELECT * FROM unnest($1::uuid[], $2::int[], $3::uuid[]) AS given (id, attempts, attempt_id)),
  leased AS (
    UPDATE deliveries
    SET state = 'handed_over', attempts = deliveries.attempts + 1, lease_token = $4, leased_until = $6
    FROM given
    WHERE deliveries.id = given.id AND deliveries.attempts = given.attempts
      AND state IN ('queued', 'handed_over', 'deferred') AND (leased_until IS NULL OR leased_until <= $5)
    RETURNING deliveries.*, attempt_id),
  uncertain AS (
    UPDATE delivery_attempts SET finished_at = $5, outcome = 'uncertain'
    FROM leased WHERE delivery_id = leased.id AND outcome IS NULL),
  started AS (
    INSERT INTO delivery_attempts (id, delivery_id, number, started_at)
    SELECT attempt_id, id, attempts, $5 FROM leased)
  SELECT id, attempts AS attempt, message_id AS "messageId", to_address AS "toAddress", subject,
    body_text AS "bodyText", body_html AS "bodyHtml", headers, dated_at AS "datedAt", created_at AS "createdAt"
  FROM leased ORDER BY id`;

const RENEW = 'UPDATE deliveries SET leased_until = $3 WHERE id = ANY($1) AND lease_token = $2';

const RECORD = `
  WITH delivery AS (
    UPDATE deliveries
    SET state = $3, next_attempt_at = $4, accepted_at = CASE WHEN $3 = 'accepted' THEN $5::timestamptz END,
      last_reply = $6, lease_token = NULL, leased_until = NULL
    WHERE id = $1 AND state <> 'accepted' AND (lease_token = $2 OR $3 = 'accepted'))
  UPDATE delivery_attempts SET finished_at = $5, outcome = $7, smtp_code = $8, smtp_reply = $6
  WHERE delivery_id = $1 AND number = $9`;

/** What an attempt came to. */
export interface AttemptRecord {
  deliveryId: string;
  attempt: number;
  leaseToken: string;
  finishedAt: Date;
  outcome: AttemptOutcome;
  smtpCode: number | null;
  smtpReply: string;
  state: DeliveryState;
  nextAttemptAt: Date;
}

/** Moves deliveries through their states; new ones come in by the ledger. */
@Injectable()
export class DeliveryRepository {
  /** Takes what may be sent now; until `until` no other relay takes it again. */
  async take(tx: EntityManager, now: Date, until: Date, limit: number): Promise<DeliveryJob['deliveries']> {
    const values = [now, until, limit];
    return runNamed<DeliveryJob['deliveries'][number]>(tx, { name: 'deliveries.take', text: TAKE, values });
  }

  /**
   * Leases those of `given` that nobody holds and that had no attempt in between, and opens an attempt for each.
   * An earlier attempt without an answer becomes `uncertain`.
   */
  async lease(
    tx: EntityManager,
    given: DeliveryJob['deliveries'],
    lease: { token: string; from: Date; until: Date },
  ): Promise<LeasedDelivery[]> {
    return runNamed<LeasedDelivery>(tx, {
      name: 'deliveries.lease',
      text: LEASE,
      values: [
        given.map(({ id }) => id),
        given.map(({ attempts }) => attempts),
        given.map(() => newId()),
        lease.token,
        lease.from,
        lease.until,
      ],
    });
  }

  /** Prolongs the lease on those of `ids` that still have it: what was recorded, or taken over, has not. */
  async renew(tx: EntityManager, ids: readonly string[], token: string, until: Date): Promise<void> {
    await runNamed(tx, { name: 'deliveries.renew', text: RENEW, values: [ids, token, until] });
  }

  /** Acceptance is recorded whoever holds the lease by now; any other outcome only by its holder. */
  async record(tx: EntityManager, record: AttemptRecord): Promise<void> {
    await runNamed(tx, {
      name: 'deliveries.record',
      text: RECORD,
      values: [
        record.deliveryId,
        record.leaseToken,
        record.state,
        record.nextAttemptAt,
        record.finishedAt,
        record.smtpReply,
        record.outcome,
        record.smtpCode,
        record.attempt,
      ],
    });
  }
}
