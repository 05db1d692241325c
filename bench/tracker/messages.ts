import type { RuntimeRole } from '#app/platform/config/runtime.js';

/** What one process of the tracker is started with. */
export interface TrackerSettings {
  databaseUrl: string;
  redisUrl: string | undefined;
  smtpUrl: string;
}

/** `api` leaves all work to whoever tells it; `worker` ticks and works the queue by itself. */
export type TrackerRole = Extract<RuntimeRole, 'api' | 'worker'>;

/** What a process of the tracker is told. */
export type Order =
  /** To build the application, with its calendar at this instant, and to work as its role does. */
  | { kind: 'start'; role: TrackerRole; calendarAt: string }
  /** To move its calendar. */
  | { kind: 'calendar'; at: string }
  /** To plan, dispatch and relay at once, instead of when the ticks come round. */
  | { kind: 'tick' }
  /** To do so again and again, whatever becomes of it. */
  | { kind: 'tick-forever'; pauseMs: number }
  /** To collect garbage and say what is left. */
  | { kind: 'weigh' };

/** What it says. */
export type Report =
  /** Everything is in memory; to start takes a moment now. */
  | { kind: 'loaded' }
  | { kind: 'started' }
  | { kind: 'ticked'; fault: string | null }
  | { kind: 'weight'; heapMb: number; residentMb: number };
