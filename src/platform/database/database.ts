import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { type NamedQuery, readAs } from '#app/platform/database/acted-query.js';
import { actorOf, isSystem } from '#app/platform/database/acting.js';

export type { NamedQuery };

export const DATA_SOURCE = Symbol('DATA_SOURCE');
export const READ_POOL = Symbol('READ_POOL');
export const SYSTEM_POOL = Symbol('SYSTEM_POOL');
export const REPLICA_POOL = Symbol('REPLICA_POOL');

const BEGIN = 'START TRANSACTION';

/**
 * The one door to PostgreSQL.
 *
 * Services write inside {@link transaction}; readers send named statements through {@link read}, which hydrates nothing.
 * Either way PostgreSQL is told in the same round trip who acts (acting.ts), and shows and takes their rows only.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(READ_POOL) private readonly pool: pg.Pool,
    @Inject(SYSTEM_POOL) private readonly system: pg.Pool,
    @Inject(REPLICA_POOL) private readonly replica: pg.Pool,
  ) {}

  /** Runs `work` in one transaction: all of it is on disk when this resolves, or none of it. No network call belongs inside. */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const actor = actorOf('a transaction');
    const runner = this.dataSource.createQueryRunner();
    beginAs(runner, actor);
    try {
      await runner.startTransaction();
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // What went wrong first is told; a connection that cannot roll back is lost anyway.
      await runner.rollbackTransaction().catch(() => {});
      throw error;
    } finally {
      await runner.release();
    }
  }

  async read<Row extends object>(query: NamedQuery): Promise<Row[]> {
    const actor = actorOf(query.name);
    // Connections of the tracker itself need not be told who acts: every request begins with looking up its credential.
    if (isSystem(actor)) return (await this.system.query<Row>(asConfig(query))).rows;
    return readAs(this.pool, query, actor);
  }

  /**
   * Reads what is open to everybody, for nobody, and is spared saying who acts: tables that hold any state's word answer
   * nothing here.
   */
  async readOpen<Row extends object>(query: NamedQuery): Promise<Row[]> {
    return (await this.pool.query<Row>(asConfig(query))).rows;
  }

  /** Reads from the replica where one is configured: what it answers may be some seconds old. */
  async readLagging<Row extends object>(query: NamedQuery): Promise<Row[]> {
    return readAs(this.replica, query, actorOf(query.name));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
    await this.pool.end();
    await this.system.end();
    if (this.replica !== this.pool) await this.replica.end();
  }
}

/** Says who acts in the round trip that begins the transaction. */
function beginAs(runner: QueryRunner, actor: string): void {
  const query = runner.query.bind(runner);
  runner.query = (text: string, ...rest: never[]) =>
    query(text === BEGIN ? `${BEGIN}; SET LOCAL actif.actor = ${pg.escapeLiteral(actor)}` : text, ...rest);
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
