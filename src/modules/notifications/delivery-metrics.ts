import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge, register } from 'prom-client';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { Database } from '#app/platform/database/database.js';

const OPEN = `
  SELECT state, count(*)::int AS count, min(created_at) AS "oldestAt" FROM deliveries
  WHERE state IN ('queued', 'handed_over', 'deferred') GROUP BY state`;

/** What the ledger holds open, counted when the metrics are asked for. */
@Injectable()
export class DeliveryMetrics implements OnModuleInit {
  constructor(
    private readonly db: Database,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    register.removeSingleMetric('deliveries_open');
    register.removeSingleMetric('deliveries_oldest_open_seconds');
    const open = new Gauge({
      name: 'deliveries_open',
      help: 'Mails not yet accepted, by state',
      labelNames: ['state'],
      collect: async () => {
        open.reset();
        for (const { state, count } of await this.read()) open.set({ state }, count);
      },
    });
    const oldest = new Gauge({
      name: 'deliveries_oldest_open_seconds',
      help: 'Age of the oldest mail that no mail server has accepted yet',
      collect: async () => {
        const now = this.clock.now().getTime();
        const ages = (await this.read()).map(({ oldestAt }) => (now - oldestAt.getTime()) / 1_000);
        oldest.set(Math.max(0, ...ages));
      },
    });
  }

  private read(): Promise<OpenDeliveries[]> {
    return this.db.read<OpenDeliveries>({ name: 'deliveries.open', text: OPEN, values: [] });
  }
}

interface OpenDeliveries {
  state: string;
  count: number;
  oldestAt: Date;
}
