import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge, register } from 'prom-client';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { Database } from '#app/platform/database/database.js';

/** What is not sealed after so long will not be soon: the sealer has stopped, or somebody deleted an unsealed entry. */
const ALERT_AFTER_SECONDS = 60;

// An entry that is queued and gone has an age, too: its identifier bears the time it was made (RFC 9562, UUIDv7).
const LOOK = `
  SELECT (SELECT count(*)::int FROM audit_unsealed) AS unsealed,
    (SELECT to_timestamp(('x0000' || left(replace(entry_id::text, '-', ''), 12))::bit(64)::bigint / 1000.0)
      FROM audit_unsealed ORDER BY entry_id LIMIT 1) AS "oldestAt",
    coalesce((SELECT max(number) FROM audit_seals), 0) AS sealed`;

export interface SealingState {
  /** Entries in the chain. */
  sealed: number;
  /** Entries that have committed and are not in the chain yet. */
  unsealed: number;
  oldestUnsealedSeconds: number;
  isAlert: boolean;
}

/** How far the sealer is, for screens, exports and metrics. */
@Injectable()
export class AuditHealth implements OnModuleInit {
  private looking: Promise<SealingState> | undefined;

  constructor(
    private readonly db: Database,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.show('audit_entries_unsealed', {
      help: 'Entries of the audit trail that are not in the chain yet',
      valueOf: ({ unsealed }) => unsealed,
    });
    this.show('audit_entries_sealed', {
      help: 'Entries of the audit trail in the chain',
      valueOf: ({ sealed }) => sealed,
    });
    this.show('audit_oldest_unsealed_seconds', {
      help: 'Age of the oldest entry that is not in the chain yet',
      valueOf: ({ oldestUnsealedSeconds }) => oldestUnsealedSeconds,
    });
    this.show('audit_alert', {
      help: `1 when an entry has waited for longer than ${ALERT_AFTER_SECONDS} seconds to be sealed`,
      valueOf: ({ isAlert }) => Number(isAlert),
    });
  }

  async look(): Promise<SealingState> {
    const [row] = await this.db.read<{ unsealed: number; oldestAt: Date | null; sealed: number }>({
      name: 'audit.health',
      text: LOOK,
      values: [],
    });
    const { unsealed, oldestAt, sealed } = row ?? { unsealed: 0, oldestAt: null, sealed: 0 };
    const age = oldestAt === null ? 0 : (this.clock.now().getTime() - oldestAt.getTime()) / 1_000;
    const oldestUnsealedSeconds = Math.max(0, Math.round(age));
    return { sealed, unsealed, oldestUnsealedSeconds, isAlert: oldestUnsealedSeconds > ALERT_AFTER_SECONDS };
  }

  private show(
    name: string,
    { help, valueOf }: { help: string; valueOf: (state: SealingState) => number },
  ): void {
    register.removeSingleMetric(name);
    const gauge: Gauge = new Gauge({
      name,
      help,
      collect: async () => gauge.set(valueOf(await this.lookOnce())),
    });
  }

  /** All gauges of one scrape are collected at the same time. */
  private lookOnce(): Promise<SealingState> {
    this.looking ??= this.look().finally(() => (this.looking = undefined));
    return this.looking;
  }
}
