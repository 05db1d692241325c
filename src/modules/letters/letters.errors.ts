import { DomainError, type ErrorParams } from '#app/kernel/errors.js';
import type { LetterState } from '#app/modules/letters/letter.js';

/** What left the house, or was withdrawn, stays so in the register. */
export class LetterConcludedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'letter_concluded';
  override readonly params: ErrorParams;

  constructor(number: string, state: LetterState) {
    super(`letter ${number} is ${state}`);
    this.params = { number, state };
  }
}
