import { DomainError, type ErrorParams } from '#app/kernel/errors.js';

/** An address opens one account. */
export class AccountExistsError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'account_exists';
  override readonly params: ErrorParams;

  constructor(email: string) {
    super(`There is an account for ${email} already.`);
    this.params = { email };
  }
}

/** A state nominates one person for a function from a day on. */
export class NominationExistsError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'nomination_exists';
  override readonly params: ErrorParams;

  constructor(nominatedFunction: string, fromOn: string) {
    super(
      `The state has nominated somebody for the function ${nominatedFunction} from ${fromOn} on already.`,
    );
    this.params = { function: nominatedFunction, fromOn };
  }
}

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

/** An absence with this identifier was recorded before, and named other days or another person. */
export class AbsenceIdReusedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'absence_id_reused';
  override readonly params: ErrorParams;

  constructor(id: string) {
    super(`another absence was recorded as ${id}`);
    this.params = { id };
  }
}
