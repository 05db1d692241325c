import { DomainError, type ErrorParams } from '#app/kernel/errors.js';

/** Deliberately silent about which of the two was wrong. */
export class SignInRefusedError extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'sign_in_refused';

  constructor() {
    super('The e-mail address or the password is not right.');
  }
}

export class TooManyAttemptsError extends DomainError {
  readonly kind = 'too_many';
  readonly code = 'too_many_attempts';
  override readonly params: ErrorParams;

  constructor(retryAfterSeconds: number) {
    super(`Too many attempts; try again in ${retryAfterSeconds} s.`);
    this.params = { retryAfterSeconds };
  }
}
