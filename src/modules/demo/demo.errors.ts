import { DomainError, type ErrorParams } from '#app/kernel/errors.js';

/** The demo's calendar never goes back: what was sent stays sent. */
export class ClockMovesForwardOnlyError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'clock_moves_forward_only';
  override readonly params: ErrorParams;

  constructor(now: Date, asked: Date) {
    super(`the clock stands at ${now.toISOString()}, after ${asked.toISOString()}`);
    this.params = { now: now.toISOString(), asked: asked.toISOString() };
  }
}

/** Somebody else moves the clock at this moment. */
export class ClockIsMovingError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'clock_is_moving';

  constructor() {
    super('the clock is being moved; wait until it stands');
  }
}
