import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { messageFrom, startChild, stopChild } from '../children.js';
import type { Order, Report, TrackerRole, TrackerSettings } from './messages.js';
import { bundledTracker } from './program.js';

const LAST_WORDS = 2_000;

export type Weight = Omit<Extract<Report, { kind: 'weight' }>, 'kind'>;

/** A process of the tracker, seen from the bench. */
export class Tracker {
  private lastWords = '';

  private constructor(private readonly child: ChildProcess) {
    child.stderr?.on('data', (chunk: Buffer) => {
      this.lastWords = `${this.lastWords}${chunk.toString()}`.slice(-LAST_WORDS);
    });
  }

  /** Loads the program; it does nothing yet. */
  static async load(settings: TrackerSettings): Promise<Tracker> {
    const child = startChild(await bundledTracker(), {
      settings,
      execArgv: ['--expose-gc'],
      isQuiet: true,
    });
    const tracker = new Tracker(child);
    await tracker.hear('loaded');
    return tracker;
  }

  async start(role: TrackerRole, calendarAt: string): Promise<void> {
    const started = this.hear('started');
    this.tell({ kind: 'start', role, calendarAt });
    await started;
  }

  moveCalendar(at: string): void {
    this.tell({ kind: 'calendar', at });
  }

  /** Plans, dispatches and relays. @throws what went wrong. */
  async tick(): Promise<void> {
    const ticked = this.hear('ticked');
    this.tell({ kind: 'tick' });
    const { fault } = await ticked;
    if (fault !== null) throw new Error(fault);
  }

  tickForever(pauseMs: number): void {
    this.tell({ kind: 'tick-forever', pauseMs });
  }

  /** What it holds in memory after garbage has been collected. */
  async weigh(): Promise<Weight> {
    const weighed = this.hear('weight');
    this.tell({ kind: 'weigh' });
    return await weighed;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves with how the process ended, and its last words. */
  ended(): Promise<string> {
    return new Promise((resolve) => {
      this.child.once('close', (code, signal) => resolve(`${signal ?? `code ${code}`} ${this.lastWords}`));
    });
  }

  stop(): Promise<void> {
    return stopChild(this.child);
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  private tell(order: Order): void {
    if (this.child.connected) this.child.send(order);
  }

  private async hear<Kind extends Report['kind']>(kind: Kind): Promise<Extract<Report, { kind: Kind }>> {
    const report = await messageFrom<Report>(this.child, (each) => each.kind === kind);
    return report as Extract<Report, { kind: Kind }>;
  }
}
