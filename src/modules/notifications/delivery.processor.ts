import { EventEmitter, once } from 'node:events';
import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import {
  CONCURRENT_JOBS,
  DELIVERY_QUEUE,
  type DeliveryJob,
} from '#app/modules/notifications/delivery.job.js';
import { DeliveryRelay } from '#app/modules/notifications/delivery-relay.js';
import { DeliverySender } from '#app/modules/notifications/delivery-sender.js';
import { Runtime } from '#app/platform/config/runtime.js';
import { Queues } from '#app/platform/queue/queues.js';
import { Ticker } from '#app/platform/queue/ticker.js';

const RELAY_EVERY_MS = 2_000;

/** Works the queue of deliveries, and has the relay fill it. */
@Injectable()
export class DeliveryProcessor implements OnModuleInit, OnApplicationBootstrap {
  private readonly jobs = new EventEmitter();

  constructor(
    private readonly queues: Queues,
    private readonly ticker: Ticker,
    private readonly relay: DeliveryRelay,
    private readonly sender: DeliverySender,
    private readonly runtime: Runtime,
  ) {}

  onModuleInit(): void {
    this.ticker.register({
      name: 'relay-deliveries',
      everyMs: RELAY_EVERY_MS,
      run: () => this.relay.run(),
    });
  }

  onApplicationBootstrap(): void {
    if (!this.runtime.runsWorker) return;
    const process = async ({ data }: { data: DeliveryJob }): Promise<void> => {
      try {
        await this.sender.send(data);
      } finally {
        this.jobs.emit('ended');
      }
    };
    this.queues.work<DeliveryJob>(DELIVERY_QUEUE, process, CONCURRENT_JOBS);
  }

  /** Resolves when this process has next ended a job of the queue, well or badly, or when `signal` aborts. */
  async nextJobEnded(signal: AbortSignal): Promise<void> {
    await once(this.jobs, 'ended', { signal }).catch(() => {});
  }
}
