import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge, register } from 'prom-client';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { Database } from '#app/platform/database/database.js';

const WAITING = `
  SELECT count(*)::int AS planned, count(*) FILTER (WHERE send_at <= $1)::int AS due,
    coalesce(extract(epoch FROM $1 - min(send_at) FILTER (WHERE send_at <= $1)), 0)::float AS "oldestDueSeconds"
  FROM reminders WHERE state = 'planned'`;

/** What waits, counted when the metrics are asked for. */
@Injectable()
export class ReminderMetrics implements OnModuleInit {
  constructor(
    private readonly db: Database,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const name of ['reminders_waiting', 'reminders_oldest_due_seconds'])
      register.removeSingleMetric(name);
    const oldest = new Gauge({
      name: 'reminders_oldest_due_seconds',
      help: 'How long the oldest due reminder has waited to be put into a mail',
    });
    const waiting = new Gauge({
      name: 'reminders_waiting',
      help: 'Reminders not yet in a mail: planned in all, and due of these',
      labelNames: ['kind'],
      collect: async () => {
        const [row] = await this.db.read<{ planned: number; due: number; oldestDueSeconds: number }>({
          name: 'reminders.waiting',
          text: WAITING,
          values: [this.clock.now()],
        });
        waiting.set({ kind: 'planned' }, row?.planned ?? 0);
        waiting.set({ kind: 'due' }, row?.due ?? 0);
        oldest.set(row?.oldestDueSeconds ?? 0);
      },
    });
  }
}
