import { DomainError } from '#app/kernel/errors.js';

/** "Nothing has changed" needs something that was reported before. */
export class NothingToConfirmError extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'nothing_to_confirm';

  constructor() {
    super('nothing was reported yet that could be confirmed: report a status first');
  }
}

/** An update with this identifier was recorded before, and said something else. */
export class UpdateIdReusedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'update_id_reused';
  override readonly params: { id: string };

  constructor(id: string) {
    super(`another update was recorded as ${id}`);
    this.params = { id };
  }
}

/** The commitment or the state's adoption was withdrawn from the plan: history stays, nothing is added to it. */
export class AssignmentCancelledError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'assignment_cancelled';

  constructor() {
    super('the commitment no longer applies to the state');
  }
}

/** Before a state has adopted the plan it owes nothing, and there is nothing to report on. */
export class NotAdoptedYetError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'not_adopted_yet';

  constructor() {
    super('the state has not adopted the plan yet');
  }
}
