import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import type { LeasedDelivery } from '#app/modules/notifications/delivery.js';
import type { DeliveryJob } from '#app/modules/notifications/delivery.job.js';
import { runNamed } from '#app/platform/database/database.js';

const TAKE = `
  WITH due AS (
    SELECT id FROM deliveries
    WHERE state IN ('queued', 'handed_over', 'deferred') AND NOT is_held AND next_attempt_at <= $1
      AND (given_until IS NULL OR given_until <= $1) AND (leased_until IS NULL OR leased_until <= $1)
    ORDER BY next_attempt_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
  UPDATE deliveries SET given_until = $2 FROM due WHERE deliveries.id = due.id
  RETURNING deliveries.id, attempts`;

const HOLD_UNANSWERED = `
  WITH unanswered AS (
    SELECT id FROM deliveries
    WHERE state = 'handed_over' AND NOT is_held AND leased_until <= $1 ORDER BY id FOR UPDATE SKIP LOCKED),
  held AS (
    UPDATE deliveries SET is_held = true, lease_token = NULL, leased_until = NULL
    FROM unanswered WHERE deliveries.id = unanswered.id RETURNING deliveries.id)
  UPDATE delivery_attempts SET finished_at = $1, outcome = 'uncertain'
  FROM held WHERE delivery_id = held.id AND outcome IS NULL`;

// What another holds at this moment is leased, recorded or taken back by them: nobody waits for anybody.
const LEASE = `
  WITH given AS (SELECT * FROM unnest($1::uuid[], $2::int[], $3::uuid[]) AS given (id, attempts, attempt_id)),
  free AS (
    SELECT deliveries.id, attempt_id FROM deliveries JOIN given USING (id)
    WHERE deliveries.attempts = given.attempts AND state IN ('queued', 'handed_over', 'deferred') AND NOT is_held
      AND (leased_until IS NULL OR leased_until <= $5)
    ORDER BY deliveries.id FOR UPDATE OF deliveries SKIP LOCKED),
  leased AS (
    UPDATE deliveries
    SET state = 'handed_over', attempts = attempts + 1, lease_token = $4, leased_until = $6, given_until = NULL
    FROM free WHERE deliveries.id = free.id
    RETURNING deliveries.*, attempt_id),
  uncertain AS (
    UPDATE delivery_attempts SET finished_at = $5, outcome = 'uncertain'
    FROM leased WHERE delivery_id = leased.id AND outcome IS NULL),
  started AS (
    INSERT INTO delivery_attempts (id, delivery_id, number, started_at)
    SELECT attempt_id, id, attempts, $5 FROM leased)
  SELECT id, attempts AS attempt, message_id AS "messageId", to_address AS "toAddress", subject,
    body_text AS "bodyText", body_html AS "bodyHtml", headers, dated_at AS "datedAt",
    coalesce(sent_again_at, created_at) AS "triedSince"
  FROM leased ORDER BY id`;

// A row that is held by another is being recorded.
const RENEW = `
  UPDATE deliveries SET leased_until = $3
  FROM (SELECT id FROM deliveries WHERE id = ANY($1) AND lease_token = $2 FOR UPDATE SKIP LOCKED) AS own
  WHERE deliveries.id = own.id RETURNING deliveries.id`;

/** Who sends what; new deliveries come in by the ledger, outcomes by the recorder. */
@Injectable()
export class DeliveryRepository {
  /** Takes what may be sent now; until `until` no other relay takes it again. */
  async take(tx: EntityManager, now: Date, until: Date, limit: number): Promise<DeliveryJob['deliveries']> {
    const values = [now, until, limit];
    return runNamed<DeliveryJob['deliveries'][number]>(tx, { name: 'deliveries.take', text: TAKE, values });
  }

  /** Holds for a person what was handed over and left by its process without an answer. */
  async holdUnanswered(tx: EntityManager, now: Date): Promise<void> {
    await runNamed(tx, { name: 'deliveries.hold-unanswered', text: HOLD_UNANSWERED, values: [now] });
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

  /**
   * Prolongs the lease on those of `ids` that still have it: what was recorded, or taken over, has not.
   * @returns which those are.
   */
  async renew(tx: EntityManager, ids: readonly string[], token: string, until: Date): Promise<string[]> {
    const values = [ids, token, until];
    const rows = await runNamed<{ id: string }>(tx, { name: 'deliveries.renew', text: RENEW, values });
    return rows.map(({ id }) => id);
  }
}
