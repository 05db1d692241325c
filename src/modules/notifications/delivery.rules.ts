import type { AttemptOutcome, DeliveryState } from '#app/modules/notifications/delivery.js';

const MINUTE_MS = 60_000;
const FIRST_RETRY_MS = MINUTE_MS;
const LONGEST_RETRY_MS = 4 * 60 * MINUTE_MS;
/** A temporary refusal is tried again for two days (RFC 5321, section 4.5.4.1, asks for 4-5 days of a relay; a digest is stale before). */
const RETRY_FOR_MS = 2 * 24 * 60 * MINUTE_MS;

/** What becomes of a mail when nobody knows whether the mail server took it. */
export type UncertainMails = 'resend' | 'hold';

export interface NextStep {
  state: Extract<DeliveryState, 'accepted' | 'handed_over' | 'deferred' | 'failed'>;
  /** When it may be tried again; of no meaning unless deferred, or handed over and not held. */
  nextAttemptAt: Date;
  /** Waits for an administrator. */
  isHeld: boolean;
}

/**
 * What becomes of a delivery after its attempt number `attempt`.
 * What may be tried again is, after 1, 2, 4 … minutes, at most every four hours, for two days from `triedSince`. After
 * that a refused mail has failed; one that nobody knows about is neither lost nor sent, so a person decides.
 */
export function nextStepOf(
  outcome: AttemptOutcome,
  attempt: number,
  triedSince: Date,
  now: Date,
  uncertainMails: UncertainMails,
): NextStep {
  if (outcome === 'accepted' || outcome === 'failed') {
    return { state: outcome, nextAttemptAt: now, isHeld: false };
  }
  const delay = Math.min(FIRST_RETRY_MS * 2 ** (attempt - 1), LONGEST_RETRY_MS);
  const nextAttemptAt = new Date(now.getTime() + delay);
  const isGivenUp = nextAttemptAt.getTime() > triedSince.getTime() + RETRY_FOR_MS;
  if (outcome === 'uncertain') {
    return { state: 'handed_over', nextAttemptAt, isHeld: isGivenUp || uncertainMails === 'hold' };
  }
  return { state: isGivenUp ? 'failed' : 'deferred', nextAttemptAt, isHeld: false };
}
