import {
  AccountLinkClosedError,
  AccountLinkExpiredError,
} from '#app/modules/accounts/account-link.errors.js';
import type { AccountLinkPurpose } from '#app/modules/accounts/account-link.entity.js';
import type { DomainError } from '#app/kernel/errors.js';

/** What decides whether a link opens its account. */
export interface LinkStanding {
  purpose: AccountLinkPurpose;
  /** Where it was sent. */
  email: string;
  /** The account's address now. */
  currentEmail: string;
  isActive: boolean;
  isActivated: boolean;
  /** Does accepting let the person contribute for a state? */
  isToContribute: boolean;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
  invitedByUserId: string | null;
}

/** Why the link opens nothing; null where it does. What has ended for good is said before what can be had again. */
export function linkRefusalOf(link: LinkStanding, now: Date): DomainError | null {
  const hasMoved = link.purpose !== 'address' && link.email !== link.currentEmail;
  const isNeedless = link.purpose === 'invitation' && link.isActivated && !link.isToContribute;
  if (link.usedAt || link.revokedAt || hasMoved || isNeedless || !link.isActive) {
    return new AccountLinkClosedError();
  }
  if (link.expiresAt <= now) {
    return new AccountLinkExpiredError(link.expiresAt, link.invitedByUserId !== null);
  }
  return null;
}
