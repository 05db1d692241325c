import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge, register } from 'prom-client';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { type DeliveryState, deliveryStates } from '#app/modules/notifications/delivery.js';
import { Database } from '#app/platform/database/database.js';

// Counted in an index, a few bytes for each mail; "accepted" rises for ever, as a counter does.
const BY_STATE = 'SELECT state, count(*)::int AS count FROM deliveries GROUP BY state';
const OLDEST_OPEN = `
  SELECT min(created_at) AS at FROM deliveries WHERE state IN ('queued', 'handed_over', 'deferred') AND NOT is_held`;

/** What the ledger holds, counted when the metrics are asked for: the processes that send have no address to ask. */
@Injectable()
export class DeliveryMetrics implements OnModuleInit {
  constructor(
    private readonly db: Database,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const name of ['deliveries', 'deliveries_oldest_open_seconds']) register.removeSingleMetric(name);
    const byState = new Gauge({
      name: 'deliveries',
      help: 'Mails of the ledger by state; accepted ones are sent',
      labelNames: ['state'],
      collect: async () => {
        const counts = new Map(
          (
            await this.db.read<{ state: DeliveryState; count: number }>({
              name: 'deliveries.by-state',
              text: BY_STATE,
              values: [],
            })
          ).map(({ state, count }) => [state, count]),
        );
        for (const state of deliveryStates) byState.set({ state }, counts.get(state) ?? 0);
      },
    });
    const oldest = new Gauge({
      name: 'deliveries_oldest_open_seconds',
      help: 'Age of the oldest mail that is still to be accepted, deferred ones included',
      collect: async () => {
        const [row] = await this.db.read<{ at: Date | null }>({
          name: 'deliveries.oldest-open',
          text: OLDEST_OPEN,
          values: [],
        });
        oldest.set(row?.at ? (this.clock.now().getTime() - row.at.getTime()) / 1_000 : 0);
      },
    });
  }
}
