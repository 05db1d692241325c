import { setTimeout as pause } from 'node:timers/promises';
import type { RedisServer } from '../backends.js';
import type { MailServer } from './mail-server.js';
import type { PostgresServer } from './postgres-server.js';

/** What was away, in milliseconds of the epoch. */
export interface Outage {
  of: 'postgres' | 'redis' | 'mail server';
  from: number;
  until: number;
}

const POSTGRES_DOWN_MS = [200, 3_000] as const;
const REDIS_DOWN_MS = [100, 1_500] as const;
const MOMENT_MS = 5_000;
const REFUSING_MS = [300, 1_500] as const;

/** Takes away what the tracker depends on, and brings it back. */
export class Outages {
  readonly past: Outage[] = [];
  private isAway = false;

  constructor(
    private readonly postgres: PostgresServer,
    private readonly redis: RedisServer | undefined,
    private readonly mailServer: MailServer,
    private readonly chance: () => number,
  ) {}

  /** Is something that a process needs in order to start away, or was it a moment ago? */
  get isAnyRecent(): boolean {
    return this.isAway || this.past.some(({ until }) => until > Date.now() - MOMENT_MS);
  }

  /** PostgreSQL is stopped in the midst of its work and recovers. */
  restartPostgres(): Promise<void> {
    return this.away('postgres', async () => {
      await this.postgres.crash();
      await pause(this.between(POSTGRES_DOWN_MS));
      await this.postgres.launch();
    });
  }

  /** Redis is killed and comes back empty. */
  async restartRedis(): Promise<void> {
    const { redis } = this;
    if (redis === undefined) return;
    await this.away('redis', async () => {
      await redis.kill();
      await pause(this.between(REDIS_DOWN_MS));
      await redis.start();
    });
  }

  /** The mail server takes no connections for a while. */
  refuseConnections(): Promise<void> {
    return this.away('mail server', async () => {
      const forMs = this.between(REFUSING_MS);
      this.mailServer.refuseConnections(forMs);
      await pause(forMs);
    });
  }

  private async away(of: Outage['of'], happen: () => Promise<void>): Promise<void> {
    const from = Date.now();
    this.isAway = true;
    await happen();
    this.isAway = false;
    this.past.push({ of, from, until: Date.now() });
  }

  private between([least, most]: readonly [number, number]): number {
    return least + this.chance() * (most - least);
  }
}
