import { DomainError } from '#app/kernel/errors.js';
import type { SubmissionAct } from '#app/modules/progress/clearance/submission.js';
import type { SubmissionState } from '#app/modules/progress/update.js';

/** From the state that an update is in, nobody may do this. */
export class ActNotPossibleError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'act_not_possible';
  override readonly params: { act: string; state: string };

  constructor(act: SubmissionAct, state: SubmissionState) {
    super(`an update that is ${state} knows no ${act}`);
    this.params = { act, state };
  }
}

/** An act with this identifier was recorded before, and was another. */
export class ActIdReusedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'act_id_reused';
  override readonly params: { id: string };

  constructor(id: string) {
    super(`another act was recorded as ${id}`);
    this.params = { id };
  }
}
