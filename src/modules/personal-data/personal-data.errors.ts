import { DomainError } from '#app/kernel/errors.js';

/** Somebody has to look after the tracker. */
export class LastAdministratorError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'last_administrator';

  constructor() {
    super('the last administrator cannot be erased: give the role to somebody else first');
  }
}
