import { DomainError, type ErrorParams } from '#app/kernel/errors.js';

/** Whom a link was made for, as anybody who holds it may be told. */
interface MadeFor {
  displayName: string;
}

/** The link is genuine, but older than links live. A fresh one can be sent to the person it was made for. */
export class MailLinkExpiredError extends DomainError {
  readonly kind = 'gone';
  readonly code = 'mail_link_expired';
  override readonly params: ErrorParams;

  constructor({ displayName }: MadeFor, expiredAt: Date) {
    super(`the link expired on ${expiredAt.toISOString()}`);
    this.params = { madeFor: displayName, expiredAt: expiredAt.toISOString() };
  }
}

/** The person, somebody who held the mail, or an administrator has ended the link. */
export class MailLinkRevokedError extends DomainError {
  readonly kind = 'gone';
  readonly code = 'mail_link_revoked';

  constructor() {
    super('the link was ended');
  }
}

/**
 * Whom the link was made for reports on the assignment no longer: the post was handed over or the account closed. Which of
 * the two is not said.
 */
export class MailLinkHandedOverError extends DomainError {
  readonly kind = 'gone';
  readonly code = 'mail_link_handed_over';

  constructor() {
    super('whom the link was made for no longer reports on this');
  }
}

/** The plan is closed, or the commitment no longer applies to the state: there is nothing left to report on. */
export class MailLinkClosedError extends DomainError {
  readonly kind = 'gone';
  readonly code = 'mail_link_closed';

  constructor() {
    super('there is nothing left to report on');
  }
}

/** What was posted to unsubscribe is not the request of RFC 8058. */
export class NotOneClickError extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'not_one_click';

  constructor() {
    super('expected List-Unsubscribe=One-Click, as RFC 8058 has it');
  }
}
