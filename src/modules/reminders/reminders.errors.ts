import { DomainError, type ErrorParams } from '#app/kernel/errors.js';
import type { ReminderState } from '#app/modules/reminders/reminder-policy.js';

/** There is a policy for this kind of milestone, plan and milestone already. */
export class PolicyExistsError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'policy_exists';

  constructor() {
    super('there is a policy for this kind of milestone, plan and milestone already');
  }
}

/** The general policies can be changed, not removed. */
export class GeneralPolicyError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'policy_is_general';

  constructor() {
    super('the general policy of a kind of milestone can be changed, not removed');
  }
}

/** A follow-up can be released or dismissed while it waits for an officer, from its day on. */
export class NotWaitingError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'follow_up_not_waiting';
  override readonly params: ErrorParams;

  constructor(state: ReminderState, sendOn: string) {
    super(`the follow-up of ${sendOn} is ${state}, it does not wait for an officer now`);
    this.params = { state, sendOn };
  }
}
