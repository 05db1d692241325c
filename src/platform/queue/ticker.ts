import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Runtime } from '#app/platform/config/runtime.js';
import { asSystem } from '#app/platform/database/acting.js';
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
export class Ticker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Ticker.name);
  private readonly ticks = new Map<string, Tick>();
  private restoring?: NodeJS.Timeout;
  private isScheduling = false;

  constructor(
    private readonly queues: Queues,
    private readonly runtime: Runtime,
  ) {}

  /** To be called while modules initialise (`onModuleInit`). */
  register(tick: Tick): void {
    if (this.ticks.has(tick.name)) throw new Error(`the tick ${tick.name} is registered twice`);
    this.ticks.set(tick.name, tick);
  }

  onApplicationBootstrap(): void {
    if (!this.runtime.runsWorker) return;
    const queue = this.queues.open<object>(QUEUE);
    this.queues.work<object>(QUEUE, ({ name }) => this.run(name), CONCURRENT_TICKS);
    const isMissing = async (name: string) => (await queue.getJobScheduler(name)) === undefined;
    this.restoring = setInterval(() => void this.schedule(queue, isMissing), RESTORE_EVERY_MS);
    // The interval may be another than the one that an earlier version left. Nothing waits for a Redis that is away.
    void this.schedule(queue, () => Promise.resolve(true));
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.restoring);
  }

  private async run(name: string): Promise<void> {
    try {
      await asSystem(`tick ${name}`, () => this.ticks.get(name)?.run());
    } catch (error) {
      // The next tick does the work again; a job kept as failed would help nobody.
      this.logger.error(`tick ${name} failed`, error instanceof Error ? error.stack : String(error));
    }
  }

  /** Schedules what `isWanted`: to schedule again what is there would put its next run off. */
  private async schedule(queue: Queue<object>, isWanted: (name: string) => Promise<boolean>): Promise<void> {
    if (this.isScheduling) return;
    this.isScheduling = true;
    try {
      for (const { name, everyMs } of this.ticks.values()) {
        if (await isWanted(name)) await queue.upsertJobScheduler(name, { every: everyMs }, { name });
      }
    } catch (error) {
      this.logger.warn(`ticks not scheduled, trying again soon: ${String(error)}`);
    } finally {
      this.isScheduling = false;
    }
  }
}
