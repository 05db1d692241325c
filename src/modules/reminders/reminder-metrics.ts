import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge, register } from 'prom-client';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { ReminderHealth } from '#app/modules/reminders/reminder-health.js';
import type { ReminderHealthView } from '#app/modules/reminders/reminder-health.dto.js';
import { Database } from '#app/platform/database/database.js';

const WAITING = `
  SELECT count(*)::int AS planned, count(*) FILTER (WHERE send_at <= $1)::int AS due
  FROM reminders WHERE state = 'planned'`;

/** What waits, counted when the metrics are asked for. */
@Injectable()
export class ReminderMetrics implements OnModuleInit {
  private looking: Promise<ReminderHealthView> | undefined;

  constructor(
    private readonly db: Database,
    private readonly health: ReminderHealth,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const name of [
      'reminders_waiting',
      'reminders_oldest_due_seconds',
      'reminders_alert',
      'mail_server_alert',
    ])
      register.removeSingleMetric(name);
    const waiting = new Gauge({
      name: 'reminders_waiting',
      help: 'Reminders not yet in a mail: planned in all, and due of these',
      labelNames: ['kind'],
      collect: async () => {
        const { planned, due } = await this.read();
        waiting.set({ kind: 'planned' }, planned);
        waiting.set({ kind: 'due' }, due);
      },
    });
    this.show('reminders_oldest_due_seconds', {
      help: 'How long the oldest due reminder has waited to be put into a mail, or its mail to be tried',
      valueOf: ({ oldestDueSeconds }) => oldestDueSeconds,
    });
    this.show('reminders_alert', {
      help: '1 when the oldest due reminder has waited for longer than 15 minutes',
      valueOf: ({ isAlert }) => Number(isAlert),
    });
    this.show('mail_server_alert', {
      help: '1 when the mail server has answered nothing for 15 minutes',
      valueOf: ({ isMailServerSilent }) => Number(isMailServerSilent),
    });
    this.show('deliveries_held', {
      help: 'Mails that wait for the decision of an administrator',
      valueOf: ({ held }) => held,
    });
    this.show('failing_addresses', {
      help: 'Addresses that mails do not reach',
      valueOf: ({ failingAddresses }) => failingAddresses,
    });
  }

  private show(
    name: string,
    { help, valueOf }: { help: string; valueOf: (health: ReminderHealthView) => number },
  ): void {
    register.removeSingleMetric(name);
    const gauge: Gauge = new Gauge({
      name,
      help,
      collect: async () => gauge.set(valueOf(await this.lookOnce())),
    });
  }

  /** All gauges of one scrape are collected at the same time. */
  private lookOnce(): Promise<ReminderHealthView> {
    this.looking ??= this.health.look().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async read(): Promise<{ planned: number; due: number }> {
    const [row] = await this.db.read<{ planned: number; due: number }>({
      name: 'reminders.waiting',
      text: WAITING,
      values: [this.clock.now()],
    });
    return row ?? { planned: 0, due: 0 };
  }
}
