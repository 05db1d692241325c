import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { AddressFailures } from '#app/modules/notifications/address-failures.js';
import {
  type AttemptRecord,
  DeliveryOutcomeRepository,
  type SettledDelivery,
} from '#app/modules/notifications/delivery-outcome.repository.js';
import { Database, databaseErrorOf } from '#app/platform/database/database.js';

/**
 * Outcomes gather for so long before they are written together: a transaction for each mail would be dearer than the mail.
 * What a crash loses are the outcomes of this instant; their mails go out again as the same messages.
 */
const GATHER_MS = 20;
const BATCH = 200;
/** A database that restarts is waited for: what the mail server accepted would else go out again. */
const TRY_AGAIN_MS = 250;
const TRIES = 120;

interface Waiting {
  record: AttemptRecord;
  resolve(): void;
  reject(error: unknown): void;
}

/** Records what became of attempts, and what follows from it, many in one transaction. */
@Injectable()
export class DeliveryOutcomes {
  private readonly logger = new Logger(DeliveryOutcomes.name);
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(
    private readonly db: Database,
    private readonly repository: DeliveryOutcomeRepository,
    private readonly addresses: AddressFailures,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /** Resolves when the outcome is on disk. */
  record(record: AttemptRecord): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ record, resolve, reject });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      await pause(GATHER_MS);
      await this.settle(this.nextBatch());
    }
    this.isWriting = false;
  }

  /** One outcome at most of each mail: the later of two has to find the earlier one written. */
  private nextBatch(): Waiting[] {
    const batch = new Map<string, Waiting>();
    const later: Waiting[] = [];
    for (const each of this.waiting) {
      const { deliveryId } = each.record;
      if (batch.size < BATCH && !batch.has(deliveryId)) batch.set(deliveryId, each);
      else later.push(each);
    }
    this.waiting = later;
    return [...batch.values()];
  }

  /** Never rejects. Where one outcome cannot be written, the others of its batch still are. */
  private async settle(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.write(batch.map(({ record }) => record));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      const [first, ...others] = batch;
      if (others.length === 0) first?.reject(error);
      else for (const each of batch) await this.settle([each]);
    }
  }

  /** Waits for a database that is away; writing twice what was written changes nothing. */
  private async write(records: readonly AttemptRecord[]): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.db.transaction((tx) => this.writeIn(tx, records));
      } catch (error) {
        if (tries === TRIES || !isPassing(error)) throw error;
        this.logger.warn(
          `outcomes of ${records.length} mail(s) not recorded, trying again: ${String(error)}`,
        );
        await pause(TRY_AGAIN_MS);
      }
    }
  }

  private async writeIn(tx: EntityManager, records: readonly AttemptRecord[]): Promise<void> {
    const settled = await this.repository.record(tx, records, this.clock.now());
    for (const delivery of settled) await this.follow(tx, delivery, records);
    await this.audit.recordAll(
      tx,
      settled.map(({ id, kind, state, recipientId }) => ({
        action: state === 'accepted' ? 'mail.accepted' : 'mail.failed',
        subjectKind: 'delivery',
        subjectId: id,
        after: { kind, recipientId },
      })),
    );
  }

  private async follow(
    tx: EntityManager,
    { id, state, recipientId, toAddress, reply, hasCleared }: SettledDelivery,
    records: readonly AttemptRecord[],
  ): Promise<void> {
    if (hasCleared && state === 'accepted') await this.addresses.tellCleared(tx, recipientId, toAddress);
    const isAboutAddress = records.some(
      ({ deliveryId, ...record }) => deliveryId === id && record.isAboutAddress,
    );
    if (state !== 'failed' || !isAboutAddress) return;
    await this.addresses.mark(tx, {
      userId: recipientId,
      address: toAddress,
      cause: 'refused',
      reply,
      deliveryId: id,
    });
  }
}

/** Classes 08 connection, 40 rollback, 53 resources, 57 operator intervention; no class: the server did not answer. */
function isPassing(error: unknown): boolean {
  const code = databaseErrorOf(error)?.code;
  return code === undefined || /^(08|40|53|57)/.test(code);
}
