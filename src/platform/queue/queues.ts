import { createHash } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { createPostgresBackend, type Processor, Queue, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Environment } from '#app/platform/config/environment.js';
import { asSystem } from '#app/platform/database/acting.js';
import { QUEUE_SCHEMA } from '#app/platform/database/migrate.js';

/**
 * A killed worker's job is taken up by another within six seconds at most; BullMQ's own default is a minute. Whoever was only
 * slow to renew its lock loses nothing: a job leases what it works on in the database.
 */
const LOCK_DURATION_MS = 4_000;
const STALLED_INTERVAL_MS = 2_000;
/** A job that kills its worker again and again is given up; what it carried is found again in the database. */
const MAX_STALLED = 3;
/** Each worker keeps one connection to listen on. */
const POSTGRES_CONNECTIONS = 8;

/**
 * What the keys of an installation's queues begin with. Several may share a Redis, with databases of the same name on
 * different servers; a Cluster keeps all keys with one tag, in braces, on one node.
 */
export function queuePrefixOf(databaseUrl: string | undefined): string {
  const { host, port, database = 'actif' } = new pg.Client({ connectionString: databaseUrl });
  const server = createHash('sha256').update(`${host}:${port}/${database}`).digest('hex').slice(0, 8);
  return `{${database}-${server}}`;
}

type Closable = { close(): Promise<void> };

/**
 * BullMQ on Redis where REDIS_URL is set, on PostgreSQL otherwise: the one place that knows which.
 *
 * The queue holds work, never truth: a job that is lost is made again from the database. Jobs leave the queue when
 * they end, well or badly, so that the same job id can run again.
 */
@Injectable()
export class Queues implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Queues.name);
  private readonly workers: (() => Promise<void>)[] = [];
  private readonly queues: Closable[] = [];
  private readonly disconnects: (() => Promise<void>)[] = [];
  private pool?: pg.Pool;
  private producer?: Redis;

  private readonly prefix: string;

  constructor(private readonly environment: Environment) {
    this.prefix = queuePrefixOf(environment.DATABASE_URL);
  }

  /** A queue to add jobs to. Adding fails at once while Redis is away. */
  open<Payload>(name: string): Queue<Payload> {
    const options = {
      prefix: this.prefix,
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    };
    const queue = this.environment.REDIS_URL
      ? new Queue<Payload>(name, { ...options, connection: this.redisProducer() })
      : new Queue(name, { ...options, connection: this.postgres() }, createPostgresBackend);
    queue.on('error', (error: Error) => this.logger.warn(`queue ${name}: ${error.message}`));
    this.queues.push(queue);
    // Both backends offer the same queue; only the type of what lies beneath differs.
    return queue as Queue<Payload>;
  }

  /** Starts to work on the jobs of a queue in this process, as the tracker itself, `concurrency` of them at a time. */
  work<Payload>(name: string, processor: Processor<Payload>, concurrency: number): Worker<Payload> {
    const process: Processor<Payload> = (...job) => asSystem(`queue ${name}`, () => processor(...job));
    const options: Omit<WorkerOptions, 'connection'> = {
      prefix: this.prefix,
      concurrency,
      lockDuration: LOCK_DURATION_MS,
      stalledInterval: STALLED_INTERVAL_MS,
      maxStalledCount: MAX_STALLED,
    };
    // A worker waits for Redis as long as it takes.
    const redis = this.environment.REDIS_URL ? this.redis({ maxRetriesPerRequest: null }) : undefined;
    const worker = redis
      ? new Worker<Payload>(name, process, { ...options, connection: redis })
      : new Worker(name, process, { ...options, connection: this.postgres() }, createPostgresBackend);
    worker.on('error', (error: Error) => this.logger.warn(`worker ${name}: ${error.message}`));
    // While Redis is away a worker has no job, and would wait for Redis before it closes.
    this.workers.push(() => worker.close(redis !== undefined && redis.status !== 'ready'));
    return worker as Worker<Payload>;
  }

  /** Lets running jobs end before anything that they need is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((close) => close()));
    await Promise.all(this.queues.map((queue) => queue.close()));
    await Promise.all(this.disconnects.map((disconnect) => disconnect()));
  }

  private postgres(): pg.Pool {
    if (this.pool) return this.pool;
    const pool = new pg.Pool({
      connectionString: this.environment.DATABASE_URL,
      max: POSTGRES_CONNECTIONS,
      keepAlive: true,
      application_name: 'actif-queue',
      options: `-c search_path=${QUEUE_SCHEMA}`,
    });
    pool.setMaxListeners(0);
    this.pool = pool;
    this.disconnects.push(() => pool.end());
    return pool;
  }

  private redisProducer(): Redis {
    this.producer ??= this.redis({ maxRetriesPerRequest: 1 });
    return this.producer;
  }

  private redis(options: { maxRetriesPerRequest: number | null }): Redis {
    const redis = new Redis(this.environment.REDIS_URL ?? '', options);
    redis.on('error', (error: Error) => this.logger.warn(`redis: ${error.message}`));
    this.disconnects.push(async () => redis.disconnect());
    return redis;
  }
}
