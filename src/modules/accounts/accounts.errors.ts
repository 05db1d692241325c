import { DomainError, type ErrorParams } from '#app/kernel/errors.js';

/** Without an administrator nobody could give anybody access again. */
export class LastAdministratorError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'last_administrator';

  constructor() {
    super('this is the last secretariat administrator');
  }
}

/** What was posted under this identifier before was something else. */
export class AccountIdReusedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'account_id_reused';
  override readonly params: ErrorParams;

  constructor(what: string, id: string) {
    super(`another ${what} was recorded as ${id}`);
    this.params = { what, id };
  }
}

/** Who is deactivated is not invited. */
export class PersonDeactivatedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'person_deactivated';

  constructor() {
    super('the person is deactivated');
  }
}

/** Nobody needs an invitation twice. */
export class AlreadyActivatedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already_activated';

  constructor() {
    super('the person has accepted an invitation before');
  }
}

/** A nomination that has begun is part of the record; it can be ended, not removed. */
export class NominationBegunError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'nomination_begun';
  override readonly params: ErrorParams;

  constructor(fromOn: string) {
    super(`the nomination has begun on ${fromOn}`);
    this.params = { fromOn };
  }
}
