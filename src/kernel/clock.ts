/**
 * The two clocks of the tracker, the only place where the time of day is read (docs/adr/0003-two-clocks.md).
 *
 * - The *calendar clock* says which day it is for due dates, reminders and the record of progress. The demo moves it.
 * - The *system clock* measures sessions, leases and retries. It is always real.
 */
export interface Clock {
  now(): Date;
}

/** Injection token of the calendar clock. */
export const CALENDAR_CLOCK = Symbol('CALENDAR_CLOCK');
/** Injection token of the system clock. */
export const SYSTEM_CLOCK = Symbol('SYSTEM_CLOCK');

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved, forward only. */
export class MovableClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  /** @throws RangeError when `instant` lies before the present one. */
  moveTo(instant: Date): void {
    if (instant < this.instant) {
      throw new RangeError(
        `the clock stands at ${this.instant.toISOString()}, after ${instant.toISOString()}`,
      );
    }
    this.instant = new Date(instant);
  }
}

/** `true` for clocks that a demo may move; production refuses them. */
export function isMovable(clock: Clock): clock is MovableClock {
  return clock instanceof MovableClock;
}
