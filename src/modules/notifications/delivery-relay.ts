import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import {
  DELIVERIES_PER_JOB,
  DELIVERY_QUEUE,
  type DeliveryJob,
} from '#app/modules/notifications/delivery.job.js';
import { DeliveryRepository } from '#app/modules/notifications/delivery.repository.js';
import { Environment } from '#app/platform/config/environment.js';
import { Database } from '#app/platform/database/database.js';
import { Queues } from '#app/platform/queue/queues.js';

/** A delivery given to the queue and not leased by then is given again: the queue may have lost its job. */
const GIVEN_FOR_MS = 6_000;
const BATCH = 1_000;

/** Gives the queue what the ledger holds open. Whatever the queue loses, the relay finds again. */
@Injectable()
export class DeliveryRelay {
  private readonly logger = new Logger(DeliveryRelay.name);
  private queue?: Queue<DeliveryJob>;
  private following?: Promise<void>;
  private isMoreEntered = false;

  constructor(
    private readonly db: Database,
    private readonly repository: DeliveryRepository,
    private readonly queues: Queues,
    private readonly environment: Environment,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the number of deliveries given to the queue. */
  async run(): Promise<number> {
    let given = 0;
    for (;;) {
      const now = this.clock.now();
      const until = new Date(now.getTime() + GIVEN_FOR_MS);
      const deliveries = await this.db.transaction(async (tx) => {
        if (this.environment.UNCERTAIN_MAILS === 'hold') await this.repository.holdUnanswered(tx, now);
        return this.repository.take(tx, now, until, BATCH);
      });
      if (deliveries.length > 0) await this.give(deliveries);
      given += deliveries.length;
      if (deliveries.length < BATCH) return given;
    }
  }

  /** Follows whoever enters many mails in the ledger, without keeping them waiting: the first go out while they enter the last. */
  follow(): void {
    this.isMoreEntered = true;
    this.following ??= this.runWhileEntered();
  }

  private async runWhileEntered(): Promise<void> {
    try {
      while (this.isMoreEntered) {
        this.isMoreEntered = false;
        await this.run();
      }
    } catch (error) {
      // The next tick finds what was not given.
      this.logger.warn(`relay failed, trying again soon: ${String(error)}`);
    } finally {
      this.following = undefined;
    }
  }

  private async give(deliveries: DeliveryJob['deliveries']): Promise<void> {
    this.queue ??= this.queues.open<DeliveryJob>(DELIVERY_QUEUE);
    const inOrder = deliveries.toSorted((left, right) => (left.id < right.id ? -1 : 1));
    const jobs = [];
    for (let first = 0; first < inOrder.length; first += DELIVERIES_PER_JOB) {
      const chunk = inOrder.slice(first, first + DELIVERIES_PER_JOB);
      jobs.push({ name: 'send', data: { deliveries: chunk }, opts: { jobId: jobIdOf(chunk) } });
    }
    await this.queue.addBulk(jobs);
  }
}

/** The same mails at the same attempt are the same job; the next attempt is another, which a failed one cannot block. */
function jobIdOf(chunk: DeliveryJob['deliveries']): string {
  const ids = createHash('sha256')
    .update(chunk.map(({ id, attempts }) => `${id}.${attempts}`).join())
    .digest('hex');
  return `${ids.slice(0, 32)}-${Math.max(...chunk.map(({ attempts }) => attempts)) + 1}`;
}
