import type { DeliveryState } from '#app/modules/notifications/delivery.js';
import type { SmtpOutcome } from '#app/platform/mail/mailer.js';

const MINUTE_MS = 60_000;
const FIRST_RETRY_MS = MINUTE_MS;
const LONGEST_RETRY_MS = 4 * 60 * MINUTE_MS;
/** A temporary refusal is tried again for two days (RFC 5321, section 4.5.4.1, asks for 4-5 days of a relay; a digest is stale before). */
const RETRY_FOR_MS = 2 * 24 * 60 * MINUTE_MS;

export interface NextStep {
  state: Extract<DeliveryState, 'accepted' | 'deferred' | 'failed'>;
  /** When it may be tried again; of no meaning unless deferred. */
  nextAttemptAt: Date;
}

/**
 * What becomes of a delivery after its attempt number `attempt`.
 * Deferred mails are tried again after 1, 2, 4 … minutes, at most every four hours, for two days from `createdAt`.
 */
export function nextStepOf(
  outcome: SmtpOutcome['kind'],
  attempt: number,
  createdAt: Date,
  now: Date,
): NextStep {
  if (outcome !== 'deferred') return { state: outcome, nextAttemptAt: now };
  const delay = Math.min(FIRST_RETRY_MS * 2 ** (attempt - 1), LONGEST_RETRY_MS);
  const nextAttemptAt = new Date(now.getTime() + delay);
  const isGivenUp = nextAttemptAt.getTime() > createdAt.getTime() + RETRY_FOR_MS;
  return { state: isGivenUp ? 'failed' : 'deferred', nextAttemptAt };
}
