import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AttemptOutcome, DeliveryKind } from '#app/modules/notifications/delivery.js';
import type { NextStep } from '#app/modules/notifications/delivery.rules.js';
import { runNamed } from '#app/platform/database/database.js';

// Rows are locked in one order, so that two who record wait for each other instead of blocking each other. Acceptance is
// recorded whoever holds the lease by now; any other outcome only by its holder. What has come back since, or was taken back,
// stays so. Only what is settled is returned.
const RECORD = `
  WITH outcome AS (
    SELECT * FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::timestamptz[], $5::text[], $6::int[], $7::text[], $8::text[],
      $9::timestamptz[], $10::boolean[])
      AS outcome (id, attempt, token, finished_at, outcome, code, reply, next_state, next_attempt_at, next_is_held)),
  attempt AS (
    UPDATE delivery_attempts
    SET finished_at = outcome.finished_at, outcome = outcome.outcome, smtp_code = code, smtp_reply = reply
    FROM outcome WHERE delivery_id = outcome.id AND number = attempt),
  open AS MATERIALIZED (
    SELECT deliveries.id FROM deliveries JOIN outcome USING (id)
    WHERE state NOT IN ('accepted', 'bounced', 'suppressed') AND (lease_token = token OR outcome.outcome = 'accepted')
    ORDER BY deliveries.id FOR UPDATE OF deliveries),
  changed AS (
    UPDATE deliveries
    SET state = next_state, next_attempt_at = outcome.next_attempt_at, is_held = next_is_held, last_reply = reply,
      accepted_at = CASE WHEN next_state = 'accepted' THEN outcome.finished_at END,
      lease_token = NULL, leased_until = NULL, given_until = NULL
    FROM open JOIN outcome USING (id) WHERE deliveries.id = open.id
    RETURNING deliveries.id, kind, state, recipient_user_id, to_address, last_reply),
  cleared AS (
    -- Its accepting a mail again disproves a refusal.
    UPDATE failing_addresses SET cleared_at = $11
    FROM changed
    WHERE changed.state = 'accepted' AND user_id = recipient_user_id AND address = to_address AND cause = 'refused'
      AND cleared_at IS NULL
    RETURNING user_id)
  SELECT changed.id, kind, state, recipient_user_id AS "recipientId", to_address AS "toAddress", last_reply AS reply,
    recipient_user_id IN (SELECT user_id FROM cleared) AS "hasCleared"
  FROM changed WHERE state IN ('accepted', 'failed')`;

/** What an attempt came to, and what becomes of its delivery. */
export interface AttemptRecord extends NextStep {
  deliveryId: string;
  attempt: number;
  leaseToken: string;
  finishedAt: Date;
  outcome: AttemptOutcome;
  smtpCode: number | null;
  smtpReply: string;
  /** Does a refusal speak of the recipient's address? */
  isAboutAddress: boolean;
}

/** A delivery that the mail server has accepted, or that has failed for good. */
export interface SettledDelivery {
  id: string;
  kind: DeliveryKind;
  state: 'failed' | 'accepted';
  recipientId: string;
  toAddress: string;
  reply: string;
  /** Its acceptance disproved a refusal of the address. */
  hasCleared: boolean;
}

/** Writes what the mail server said. */
@Injectable()
export class DeliveryOutcomeRepository {
  async record(tx: EntityManager, records: readonly AttemptRecord[], now: Date): Promise<SettledDelivery[]> {
    return runNamed<SettledDelivery>(tx, {
      name: 'deliveries.record',
      text: RECORD,
      values: [
        records.map(({ deliveryId }) => deliveryId),
        records.map(({ attempt }) => attempt),
        records.map(({ leaseToken }) => leaseToken),
        records.map(({ finishedAt }) => finishedAt),
        records.map(({ outcome }) => outcome),
        records.map(({ smtpCode }) => smtpCode),
        records.map(({ smtpReply }) => smtpReply),
        records.map(({ state }) => state),
        records.map(({ nextAttemptAt }) => nextAttemptAt),
        records.map(({ isHeld }) => isHeld),
        now,
      ],
    });
  }
}
