import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DeliveryRelay } from '#app/modules/notifications/delivery-relay.js';
import { ReminderDispatcher } from '#app/modules/reminders/reminder-dispatcher.js';
import { ReminderPlanner } from '#app/modules/reminders/reminder-planner.js';
import { Ticker } from '#app/platform/queue/ticker.js';

const EVERY_MS = 5_000;

/** Has reminders planned and dispatched as time goes by. */
@Injectable()
export class ReminderTicks implements OnModuleInit {
  private readonly running = new Set<Promise<void>>();
  private isSuspended = false;

  constructor(
    private readonly ticker: Ticker,
    private readonly planner: ReminderPlanner,
    private readonly dispatcher: ReminderDispatcher,
    private readonly relay: DeliveryRelay,
  ) {}

  onModuleInit(): void {
    this.register('plan-reminders', () => this.plan());
    this.register('dispatch-reminders', () => this.dispatch());
  }

  /** Plans and dispatches now, instead of when the ticks come round. */
  async run(): Promise<void> {
    await this.plan();
    await this.dispatch();
  }

  /**
   * Does `work` while no tick of this process plans or dispatches: whoever moves the calendar decides what is done at
   * which hour. A tick that has begun ends first; one that falls due meanwhile is left out.
   */
  async suspendDuring(work: () => Promise<void>): Promise<void> {
    this.isSuspended = true;
    try {
      await Promise.allSettled(this.running);
      await work();
    } finally {
      this.isSuspended = false;
    }
  }

  private register(name: string, work: () => Promise<void>): void {
    this.ticker.register({ name, everyMs: EVERY_MS, run: () => this.tick(work) });
  }

  private async tick(work: () => Promise<void>): Promise<void> {
    if (this.isSuspended) return;
    const run = work();
    this.running.add(run);
    try {
      await run;
    } finally {
      this.running.delete(run);
    }
  }

  private async plan(): Promise<void> {
    await this.planner.plan();
  }

  private async dispatch(): Promise<void> {
    if ((await this.dispatcher.dispatch(() => this.relay.follow())) > 0) await this.relay.run();
  }
}
