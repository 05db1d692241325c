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
    register.removeSingleMetric('reminders_waiting');
    register.removeSingleMetric('reminders_oldest_due_seconds');
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
    const oldest = new Gauge({
      name: 'reminders_oldest_due_seconds',
      help: 'How long the oldest due reminder has waited to be put into a mail',
      collect: async () => {
        oldest.set((await this.read()).oldestDueSeconds);
      },
    });
  }

  private async read(): Promise<WaitingReminders> {
    const [row] = await this.db.read<WaitingReminders>({
      name: 'reminders.waiting',
      text: WAITING,
      values: [this.clock.now()],
    });
    return row ?? { planned: 0, due: 0, oldestDueSeconds: 0 };
  }
}

interface WaitingReminders {
  planned: number;
  due: number;
  oldestDueSeconds: number;
}
