import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** A statement that PostgreSQL parses once per connection: the name stands for the text. */
export interface NamedQuery {
  name: string;
  text: string;
  values: readonly unknown[];
}

export const DATA_SOURCE = Symbol('DATA_SOURCE');
export const READ_POOL = Symbol('READ_POOL');
export const REPLICA_POOL = Symbol('REPLICA_POOL');

/**
 * The one door to PostgreSQL.
 *
 * Services write inside {@link transaction}; readers send named statements through {@link read}, which hydrates nothing.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(READ_POOL) private readonly pool: pg.Pool,
    @Inject(REPLICA_POOL) private readonly replica: pg.Pool,
  ) {}

  /** Runs `work` in one transaction: all of it is on disk when this resolves, or none of it. No network call belongs inside. */
  transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  async read<Row extends object>(query: NamedQuery): Promise<Row[]> {
    return (await this.pool.query<Row>(asConfig(query))).rows;
  }

  /** Reads from the replica where one is configured: what it answers may be some seconds old. */
  async readLagging<Row extends object>(query: NamedQuery): Promise<Row[]> {
    return (await this.replica.query<Row>(asConfig(query))).rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
    await this.pool.end();
    if (this.replica !== this.pool) await this.replica.end();
  }
}

/** Sends a named statement on the connection of `tx`. */
export async function runNamed<Row extends object>(tx: EntityManager, query: NamedQuery): Promise<Row[]> {
  const client = (await tx.queryRunner?.connect()) as pg.PoolClient | undefined;
  if (client === undefined) throw new Error('a named statement of a transaction needs its query runner');
  return (await client.query<Row>(asConfig(query))).rows;
}

function asConfig({ name, text, values }: NamedQuery): pg.QueryConfig {
  return { name, text, values: [...values] };
}

/** What PostgreSQL itself answered, as the driver or TypeORM throws it; null for any other error. */
export function databaseErrorOf(error: unknown): pg.DatabaseError | null {
  const cause = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return cause instanceof pg.DatabaseError ? cause : null;
}

/** The name of the constraint that PostgreSQL says `error` broke, or null for any other error. */
export function brokenConstraint(error: unknown): string | null {
  const cause = databaseErrorOf(error);
  return cause?.code?.startsWith('23') ? (cause.constraint ?? null) : null;
}
