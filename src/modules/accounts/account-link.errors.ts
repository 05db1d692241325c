import { DomainError, type ErrorParams } from '#app/kernel/errors.js';

/** The link is genuine, but was used, revoked, or made for an address or an account that is no longer so. */
export class AccountLinkClosedError extends DomainError {
  readonly kind = 'gone';
  readonly code = 'account_link_closed';

  constructor() {
    super('the link was used before, or ended');
  }
}

/** The link is genuine, but older than links live. */
export class AccountLinkExpiredError extends DomainError {
  readonly kind = 'gone';
  readonly code = 'account_link_expired';
  override readonly params: ErrorParams;

  /** @param mayAsk is there somebody who can be asked for another? */
  constructor(expiredAt: Date, mayAsk: boolean) {
    super(`the link expired on ${expiredAt.toISOString()}`);
    this.params = { expiredAt: expiredAt.toISOString(), mayAsk };
  }
}
