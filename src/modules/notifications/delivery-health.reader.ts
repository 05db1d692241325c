import { Inject, Injectable } from '@nestjs/common';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { Database } from '#app/platform/database/database.js';

/** So long may anything take before somebody has to look. */
export const ALERT_AFTER_MS = 15 * 60_000;

// A deferred mail waits for its next attempt, not for us: what counts is what could have been tried and was not. A mail
// server has answered nobody when mails without any reply wait and none of the latest was accepted since.
const STATE = `
  SELECT
    (SELECT next_attempt_at FROM deliveries
     WHERE state IN ('queued', 'handed_over', 'deferred') AND NOT is_held AND next_attempt_at <= $1
     ORDER BY next_attempt_at LIMIT 1) AS "waitingSince",
    (SELECT count(*)::int FROM deliveries
     WHERE state IN ('queued', 'handed_over', 'deferred') AND NOT is_held AND next_attempt_at <= $1) AS "waitingMails",
    (SELECT count(*)::int FROM deliveries WHERE is_held) AS held,
    (SELECT count(*)::int FROM failing_addresses JOIN users ON users.id = user_id AND email = address
     WHERE cleared_at IS NULL) AS "failingAddresses",
    (SELECT min(created_at) FROM deliveries JOIN delivery_attempts ON delivery_id = deliveries.id AND number = attempts
     WHERE state = 'deferred' AND smtp_code IS NULL) AS "unansweredSince",
    (SELECT max(accepted_at) FROM (
      SELECT accepted_at FROM deliveries WHERE state = 'accepted' ORDER BY id DESC LIMIT 100) AS latest) AS "lastAcceptedAt"`;

interface StateRow {
  waitingSince: Date | null;
  waitingMails: number;
  held: number;
  failingAddresses: number;
  unansweredSince: Date | null;
  lastAcceptedAt: Date | null;
}

/** How the ledger fares, by the system clock. */
export interface LedgerHealth {
  /** How long the oldest mail that could be sent has waited to be; 0 where none has. */
  oldestWaitMs: number;
  /** Mails that could be sent and are not yet. */
  waitingMails: number;
  /** Mails that wait for an administrator's decision. */
  held: number;
  failingAddresses: number;
  /** The mail server has answered nothing for longer than {@link ALERT_AFTER_MS}. */
  isMailServerSilent: boolean;
}

/** Looks whether mails go out; one statement that indexes answer. */
@Injectable()
export class DeliveryHealth {
  constructor(
    private readonly db: Database,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  async look(): Promise<LedgerHealth> {
    const now = this.clock.now();
    const [row] = await this.db.read<StateRow>({ name: 'deliveries.health', text: STATE, values: [now] });
    const age = (since: Date | null | undefined) => (since ? now.getTime() - since.getTime() : 0);
    const wasLatelyAccepted = row?.lastAcceptedAt != null && age(row.lastAcceptedAt) < ALERT_AFTER_MS;
    return {
      oldestWaitMs: age(row?.waitingSince),
      waitingMails: row?.waitingMails ?? 0,
      held: row?.held ?? 0,
      failingAddresses: row?.failingAddresses ?? 0,
      isMailServerSilent: age(row?.unansweredSince) > ALERT_AFTER_MS && !wasLatelyAccepted,
    };
  }
}
