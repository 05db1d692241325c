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

/** The code or passkey is not right, was used before, or the sign-in that it belongs to has run out. */
export class SecondStepRefusedError extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'second_step_refused';

  constructor() {
    super('The second step of the sign-in was not right.');
  }
}

/** No sign-in is under way in this browser, or it took too long or too many attempts. */
export class SignInLapsedError extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'sign_in_lapsed';

  constructor() {
    super('The sign-in took too long or failed too often; begin anew.');
  }
}

/** Whoever is signed in did not prove that it is they. */
export class ProofRefusedError extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'proof_refused';

  constructor() {
    super('This does not prove who you are.');
  }
}

/** A passkey, or the answer to enrolling one, that does not belong to what was asked. */
export class PasskeyRefusedError extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'passkey_refused';

  constructor() {
    super('The passkey was not accepted.');
  }
}

/** This account must have a second factor, and this is its last. */
export class LastSecondFactorError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'last_second_factor';

  constructor() {
    super('The account must keep a second factor.');
  }
}

export class TooManyPasskeysError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too_many_passkeys';
  override readonly params: ErrorParams;

  constructor(max: number) {
    super(`An account has at most ${max} passkeys.`);
    this.params = { max };
  }
}

/** There is nothing to confirm: no authenticator app was being set up, or too long ago. */
export class NoEnrolmentError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'no_enrolment';

  constructor() {
    super('No authenticator app is being set up; begin anew.');
  }
}

/** The provider vouches for nobody who was invited here, or not well enough. It says no more than that. */
export class SingleSignOnRefusedError extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'single_sign_on_refused';

  constructor() {
    super('Single sign-on did not lead to an account here.');
  }
}

export class SingleSignOnUnavailableError extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'single_sign_on_unavailable';

  constructor() {
    super('Single sign-on does not answer at present.');
  }
}
