import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { leastIdAt } from '#app/modules/audit/entry-time.rules.js';
import { ORIGIN } from '#app/modules/audit/audit-trail.js';
import { Database } from '#app/platform/database/database.js';
import { Ticker } from '#app/platform/queue/ticker.js';

/** So long a misuse may take to come to light (docs/personal-data.md). */
const KEPT_DAYS = 365;
const EVERY_MS = 3_600_000;
const BATCH = 5_000;
const DAY_MS = 86_400_000;

// Identifiers begin with their time, so that the oldest stand together in the index.
const ERASE = `
  DELETE FROM audit_personal_values WHERE (entry_id, field) IN (
    SELECT entry_id, field FROM audit_personal_values WHERE entry_id < $1 AND field = $2 ORDER BY entry_id LIMIT $3)
  RETURNING entry_id`;

/** Erases from where requests came once nobody needs to know any more; the entries and their seals stay. */
@Injectable()
export class OriginRetention implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly ticker: Ticker,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'erase-old-origins', everyMs: EVERY_MS, run: () => this.erase() });
  }

  /** @returns how many were erased. */
  async erase(): Promise<number> {
    const before = leastIdAt(new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS));
    for (let total = 0; ; ) {
      const [, count] = await this.db.transaction((tx) =>
        tx.query<[unknown, number]>(ERASE, [before, ORIGIN, BATCH]),
      );
      total += count;
      if (count < BATCH) return total;
    }
  }
}
