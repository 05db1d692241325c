import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_CLOCK, type Clock, type MovableClock, isMovable } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { DemoClockRepository, type MadeSince } from '#app/modules/demo/demo-clock.repository.js';
import { ClockIsMovingError, ClockMovesForwardOnlyError } from '#app/modules/demo/demo.errors.js';
import { DeliveryProcessor } from '#app/modules/notifications/delivery.processor.js';
import { DeliveryRelay } from '#app/modules/notifications/delivery-relay.js';
import { ReminderTicks } from '#app/modules/reminders/reminder-ticks.js';
import { asSystem } from '#app/platform/database/acting.js';

/** A job that ended without this process noticing is noticed by then. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Moves the demo's calendar, by the real planner, dispatcher, queue and mail server: it stops at each instant at which
 * something falls due, and goes on when all of it is in the inbox. Nothing on the way is missed, so nothing is caught up;
 * no tick comes between, so each mail is dated by the instant that it fell due at.
 */
@Injectable()
export class DemoClockService {
  private isMoving = false;

  constructor(
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
    private readonly repository: DemoClockRepository,
    private readonly ticks: ReminderTicks,
    private readonly relay: DeliveryRelay,
    private readonly processor: DeliveryProcessor,
  ) {}

  /**
   * Resolves when the mail server has answered for every mail that fell due.
   * @throws ClockMovesForwardOnlyError or ClockIsMovingError.
   */
  moveTo(target: Date): Promise<MadeSince> {
    // Whoever moves the clock, the tracker sends what falls due to everybody.
    return asSystem('demo clock', () => this.move(target));
  }

  private async move(target: Date): Promise<MadeSince> {
    const { clock } = this;
    if (!isMovable(clock)) throw new Error('only the calendar clock of a demo can be moved');
    if (target < clock.now()) throw new ClockMovesForwardOnlyError(clock.now(), target);
    if (this.isMoving) throw new ClockIsMovingError();
    this.isMoving = true;
    try {
      const start = newId();
      await this.ticks.suspendDuring(() => this.walk(clock, target));
      return await this.repository.countMadeSince(start);
    } finally {
      this.isMoving = false;
    }
  }

  private async walk(clock: MovableClock, target: Date): Promise<void> {
    await this.sendWhatIsDue();
    while (clock.now() < target) {
      const next = (await this.repository.findNextDue(clock.now(), target)) ?? target;
      await this.repository.save(next);
      clock.moveTo(next);
      await this.sendWhatIsDue();
    }
  }

  private async sendWhatIsDue(): Promise<void> {
    await this.ticks.run();
    await this.drain();
  }

  /** Waits for every mail that is under way, whoever made it. */
  private async drain(): Promise<void> {
    for (;;) {
      const enough = new AbortController();
      const jobEnded = this.processor.nextJobEnded(
        AbortSignal.any([enough.signal, AbortSignal.timeout(LOOK_AGAIN_MS)]),
      );
      const underWay = await this.repository.countUnderWay();
      if (underWay > 0) await this.relay.run();
      else enough.abort();
      await jobEnded;
      if (underWay === 0) return;
    }
  }
}
