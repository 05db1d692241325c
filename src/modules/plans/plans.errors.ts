import { DomainError } from '#app/kernel/errors.js';

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
