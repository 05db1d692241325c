import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { ENTRY_CONTENT } from '#app/modules/audit/audit-entry.sql.js';
import { type EntryContent, entryHashOf, GENESIS, sealHashOf } from '#app/modules/audit/chain.rules.js';
import { advisoryLocks } from '#app/platform/database/advisory-locks.js';
import { Database, runNamed } from '#app/platform/database/database.js';
import { Ticker } from '#app/platform/queue/ticker.js';

const EVERY_MS = 2_000;
const BATCH = 1_000;

const TRY_LOCK = 'SELECT pg_try_advisory_xact_lock($1) AS "isMine"';

const LAST = `SELECT number, encode(hash, 'hex') AS hash FROM audit_seals ORDER BY number DESC LIMIT 1`;

// Few rows, however long the trail is. Nobody else takes any away, so nothing has to be locked.
const UNSEALED = `
  SELECT ${ENTRY_CONTENT} FROM audit_unsealed JOIN audit_entries entry ON entry.id = entry_id ORDER BY entry_id LIMIT $1`;

const SEAL = `
  WITH sealed AS (
    INSERT INTO audit_seals (number, entry_id, entry_hash, previous_hash, hash, sealed_at)
    SELECT number, entry_id, decode(entry_hash, 'hex'), decode(previous_hash, 'hex'), decode(hash, 'hex'), $6
    FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::text[])
      AS seal (number, entry_id, entry_hash, previous_hash, hash))
  SELECT`;

const TAKE_FROM_QUEUE = 'DELETE FROM audit_unsealed WHERE entry_id = ANY($1)';

interface ChainEnd {
  number: number;
  hash: string;
}

/**
 * Chains entries by hash. Writers do not: they would wait for each other. Whatever has committed is in the queue, in
 * whichever order it did, so that nothing that commits late is passed over.
 */
@Injectable()
export class AuditSealer implements OnModuleInit {
  private readonly logger = new Logger(AuditSealer.name);

  constructor(
    private readonly db: Database,
    private readonly ticker: Ticker,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'seal-audit-entries', everyMs: EVERY_MS, run: () => this.seal() });
  }

  /** Seals what has committed by now; leaves it to another sealer that is at work. @returns how many entries. */
  async seal(): Promise<number> {
    for (let total = 0; ; ) {
      const sealed = await this.db.transaction((tx) => this.sealBatch(tx));
      total += sealed;
      if (sealed < BATCH) return total;
      this.logger.log(`sealed ${total} entries so far`);
    }
  }

  private async sealBatch(tx: EntityManager): Promise<number> {
    const [lock] = await tx.query<{ isMine: boolean }[]>(TRY_LOCK, [advisoryLocks.auditSealing]);
    if (!lock?.isMine) return 0;
    const [last] = await tx.query<ChainEnd[]>(LAST);
    const entries = await runNamed<EntryContent>(tx, {
      name: 'audit.unsealed',
      text: UNSEALED,
      values: [BATCH],
    });
    if (entries.length > 0) await this.append(tx, last ?? { number: 0, hash: GENESIS }, entries);
    return entries.length;
  }

  private async append(tx: EntityManager, end: ChainEnd, entries: readonly EntryContent[]): Promise<void> {
    const now = this.clock.now();
    const sealedAt = asInstant(now);
    let previousHash = end.hash;
    const seals = entries.map((entry, index) => {
      const seal = { number: end.number + index + 1, entryHash: entryHashOf(entry), previousHash, sealedAt };
      previousHash = sealHashOf(seal);
      return { ...seal, entryId: entry.id, hash: previousHash };
    });
    await runNamed(tx, {
      name: 'audit.seal',
      text: SEAL,
      values: [
        seals.map(({ number }) => number),
        seals.map(({ entryId }) => entryId),
        seals.map(({ entryHash }) => entryHash),
        seals.map((seal) => seal.previousHash),
        seals.map(({ hash }) => hash),
        now,
      ],
    });
    await runNamed(tx, {
      name: 'audit.take-from-queue',
      text: TAKE_FROM_QUEUE,
      values: [seals.map(({ entryId }) => entryId)],
    });
  }
}

/** As `instantSql` writes it: PostgreSQL keeps microseconds, the clock tells milliseconds. */
function asInstant(instant: Date): string {
  return instant.toISOString().replace('Z', '000Z');
}
