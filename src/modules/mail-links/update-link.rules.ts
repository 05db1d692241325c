import type { DomainError } from '#app/kernel/errors.js';
import {
  MailLinkClosedError,
  MailLinkExpiredError,
  MailLinkHandedOverError,
  MailLinkRevokedError,
} from '#app/modules/mail-links/mail-link.errors.js';
import type { LinkFacts } from '#app/modules/mail-links/mail-link.reader.js';

type Deciding = Pick<
  LinkFacts,
  'displayName' | 'isActive' | 'isRevoked' | 'isNominated' | 'grants' | 'isClosed' | 'plan'
>;

/**
 * Why a genuine link opens nothing; null: it does. That it has expired is said only where nothing else stands against it:
 * a fresh link would open.
 *
 * @param now system clock.
 */
export function refusalOf(facts: Deciding, expiresAt: Date, now: Date): DomainError | null {
  if (facts.isRevoked) return new MailLinkRevokedError();
  if (!facts.isActive || !facts.isNominated || !mayReport(facts)) return new MailLinkHandedOverError();
  if (facts.isClosed) return new MailLinkClosedError();
  return expiresAt <= now ? new MailLinkExpiredError(facts, expiresAt) : null;
}

/** Do the person's grants let them report, or draft, for the state in this plan? */
function mayReport({ grants, plan }: Pick<LinkFacts, 'grants' | 'plan'>): boolean {
  return grants.some(
    ({ role, planId }) =>
      (role === 'focal_point' || role === 'contributor') && (planId === null || planId === plan.id),
  );
}
