import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Runtime } from '#app/platform/config/runtime.js';
import { Queues } from '#app/platform/queue/queues.js';

/** Work that is done again and again; it must bear running twice at once, in two processes. */
export interface Tick {
  name: string;
  everyMs: number;
  run(): Promise<unknown>;
}

const QUEUE = 'ticks';
const CONCURRENT_TICKS = 3;
/** Redis restarted empty has forgotten its schedulers: they are looked for this often. */
const RESTORE_EVERY_MS = 5_000;

/** Runs every registered tick on its interval, in one worker process at a time. */
@Injectable()
export class Ticker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Ticker.name);
  private readonly ticks = new Map<string, Tick>();
  private restoring?: NodeJS.Timeout;

  constructor(
    private readonly queues: Queues,
    private readonly runtime: Runtime,
  ) {}

  /** To be called while modules initialise (`onModuleInit`). */
  register(tick: Tick): void {
    if (this.ticks.has(tick.name)) throw new Error(`the tick ${tick.name} is registered twice`);
    this.ticks.set(tick.name, tick);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.runtime.runsWorker) return;
    const queue = this.queues.open<object>(QUEUE);
    this.queues.work<object>(QUEUE, ({ name }) => this.run(name), CONCURRENT_TICKS);
    for (const { name, everyMs } of this.ticks.values()) {
      await queue.upsertJobScheduler(name, { every: everyMs }, { name });
    }
    this.restoring = setInterval(() => void this.restore(queue), RESTORE_EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.restoring);
  }

  private async run(name: string): Promise<void> {
    try {
      await this.ticks.get(name)?.run();
    } catch (error) {
      // The next tick does the work again; a job kept as failed would help nobody.
      this.logger.error(`tick ${name} failed`, error instanceof Error ? error.stack : String(error));
    }
  }

  private async restore(queue: Queue<object>): Promise<void> {
    try {
      for (const { name, everyMs } of this.ticks.values()) {
        // Upserting one that is there would put its next run off again.
        if (await queue.getJobScheduler(name)) continue;
        await queue.upsertJobScheduler(name, { every: everyMs }, { name });
      }
    } catch (error) {
      this.logger.warn(`schedulers not restored: ${String(error)}`);
    }
  }
}
