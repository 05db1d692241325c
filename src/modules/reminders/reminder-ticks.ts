import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DeliveryRelay } from '#app/modules/notifications/delivery-relay.js';
import { ReminderDispatcher } from '#app/modules/reminders/reminder-dispatcher.js';
import { ReminderPlanner } from '#app/modules/reminders/reminder-planner.js';
import { Ticker } from '#app/platform/queue/ticker.js';

const EVERY_MS = 5_000;

/** Has reminders planned and dispatched as time goes by. */
@Injectable()
export class ReminderTicks implements OnModuleInit {
  constructor(
    private readonly ticker: Ticker,
    private readonly planner: ReminderPlanner,
    private readonly dispatcher: ReminderDispatcher,
    private readonly relay: DeliveryRelay,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'plan-reminders', everyMs: EVERY_MS, run: () => this.planner.plan() });
    this.ticker.register({ name: 'dispatch-reminders', everyMs: EVERY_MS, run: () => this.dispatch() });
  }

  private async dispatch(): Promise<void> {
    if ((await this.dispatcher.dispatch()) > 0) await this.relay.run();
  }
}
