import { DomainError } from '#app/kernel/errors.js';

/** A regional due date is changed by a decision only, and the newer version of the plan cites none. */
export class DueDateMovedError extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'due_date_moved_without_decision';
  override readonly params: { plan: string; commitments: readonly string[] };

  constructor(plan: string, commitments: readonly string[]) {
    super(
      `plan ${plan} moves the due date of ${commitments.join(', ')}: cite the decision that moved it under the key "decision"`,
    );
    this.params = { plan, commitments };
  }
}

/** A closed plan is an official record: nothing in it changes any more. */
export class PlanClosedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan_closed';
  override readonly params: { plan: string };

  constructor(planCode: string) {
    super(`plan ${planCode} is closed and read-only`);
    this.params = { plan: planCode };
  }
}
