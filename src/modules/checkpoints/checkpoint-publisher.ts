import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CALENDAR_CLOCK, type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { localDate } from '#app/kernel/time-zone.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { Checkpoint } from '#app/modules/audit/checkpoint.rules.js';
import { composeCheckpoint } from '#app/modules/checkpoints/checkpoint.mail.js';
import { CheckpointFile } from '#app/modules/checkpoints/checkpoint-file.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { headersOf, readDesk } from '#app/modules/notifications/mails/mail-headers.rules.js';
import { Environment } from '#app/platform/config/environment.js';
import { advisoryLocks } from '#app/platform/database/advisory-locks.js';
import { Database } from '#app/platform/database/database.js';
import { Ticker } from '#app/platform/queue/ticker.js';

/** Often enough that a worker that was down at midnight makes up for it; a day's second look costs a glance at a file. */
const EVERY_MS = 60_000;

const TODAY = `
  SELECT number, encode(hash, 'hex') AS hash, published_at AS "publishedAt" FROM audit_checkpoints WHERE published_on = $1`;

const END = `SELECT number, encode(hash, 'hex') AS hash FROM audit_seals ORDER BY number DESC LIMIT 1`;

const PUBLISH = `
  INSERT INTO audit_checkpoints (published_on, number, hash, published_at) VALUES ($1, $2, decode($3, 'hex'), $4)`;

// The ledger has each mail belong to somebody: whose address it is, else who administers.
const KEEPER = `
  SELECT users.id FROM users LEFT JOIN grants ON user_id = users.id AND role = 'secretariat_administrator'
  WHERE is_active AND (email = lower($1) OR grants.id IS NOT NULL)
  ORDER BY email = lower($1) DESC, plan_id NULLS FIRST, users.id LIMIT 1`;

/**
 * Tells once a day, outside the database, where the chain ends: in a file and, by a setting, by mail. Whoever rewrites the
 * trail afterwards, with whatever rights, contradicts what was told.
 */
@Injectable()
export class CheckpointPublisher implements OnModuleInit {
  private readonly logger = new Logger(CheckpointPublisher.name);
  private readonly file: CheckpointFile;

  constructor(
    private readonly db: Database,
    private readonly ticker: Ticker,
    private readonly ledger: DeliveryLedger,
    private readonly audit: AuditTrail,
    private readonly environment: Environment,
    @Inject(SYSTEM_CLOCK) private readonly systemClock: Clock,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
  ) {
    this.file = new CheckpointFile(environment.DATA_DIR);
  }

  onModuleInit(): void {
    this.ticker.register({ name: 'publish-audit-checkpoint', everyMs: EVERY_MS, run: () => this.publish() });
  }

  /** Publishes the checkpoint of the day (UTC), unless it is in the file. @returns what was added to the file. */
  async publish(): Promise<Checkpoint | null> {
    const now = this.systemClock.now();
    const today = now.toISOString().slice(0, 10);
    const last = await this.file.last();
    if (last !== null && last.publishedAt >= today) return null;
    const checkpoint = await this.db.transaction((tx) => this.take(tx, today, now));
    if (checkpoint === null) return null;
    await this.file.append(checkpoint);
    this.logger.log(`checkpoint of the audit trail: seal ${checkpoint.number}`);
    return checkpoint;
  }

  /** The checkpoint of today: the one that is on record, or a new one, which goes out by mail as well. */
  private async take(tx: EntityManager, today: string, now: Date): Promise<Checkpoint | null> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [advisoryLocks.auditCheckpoint]);
    const [known] = await tx.query<{ number: number; hash: string; publishedAt: Date }[]>(TODAY, [today]);
    if (known !== undefined) return { ...known, publishedAt: known.publishedAt.toISOString() };
    const [end] = await tx.query<{ number: number; hash: string }[]>(END);
    if (end === undefined) return null;
    await tx.query(PUBLISH, [today, end.number, end.hash, now]);
    const checkpoint = { ...end, publishedAt: now.toISOString() };
    await this.audit.record(tx, {
      actor: null,
      action: 'checkpoint.published',
      subjectKind: 'checkpoint',
      subjectId: null,
      after: { number: end.number, hash: end.hash },
    });
    await this.mail(tx, checkpoint);
    return checkpoint;
  }

  private async mail(tx: EntityManager, checkpoint: Checkpoint): Promise<void> {
    const { AUDIT_CHECKPOINT_TO: toAddress, MAIL_FROM, PUBLIC_URL } = this.environment;
    if (toAddress === undefined) return;
    const [keeper] = await tx.query<{ id: string }[]>(KEEPER, [toAddress]);
    if (keeper === undefined) {
      this.logger.warn('the checkpoint is not mailed: no account administers the tracker yet');
      return;
    }
    await this.ledger.enter(tx, [
      {
        id: newId(),
        kind: 'system',
        recipientUserId: keeper.id,
        localOn: localDate(this.calendarClock.now(), 'UTC'),
        toAddress,
        headers: headersOf({ mailFrom: MAIL_FROM, replyTo: null }),
        ...composeCheckpoint(checkpoint, readDesk(MAIL_FROM).name, PUBLIC_URL),
      },
    ]);
  }
}
