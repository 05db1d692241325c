import { type DynamicModule, Global, Module } from '@nestjs/common';
import pg from 'pg';
import { Environment } from '#app/platform/config/environment.js';
import { prepareToAct } from '#app/platform/database/acted-query.js';
import { createDataSource, type EntityClass } from '#app/platform/database/data-source.js';
import {
  DATA_SOURCE,
  Database,
  READ_POOL,
  REPLICA_POOL,
  SYSTEM_POOL,
} from '#app/platform/database/database.js';

const READ_CONNECTIONS = 10;

@Global()
@Module({})
export class DatabaseModule {
  static with(entities: readonly EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DATA_SOURCE,
          inject: [Environment],
          useFactory: (environment: Environment) =>
            createDataSource({ url: urlOf(environment), entities }).initialize(),
        },
        {
          provide: READ_POOL,
          inject: [Environment],
          useFactory: (environment: Environment) => readPool(urlOf(environment)),
        },
        {
          provide: SYSTEM_POOL,
          inject: [Environment],
          useFactory: (environment: Environment) => systemPool(urlOf(environment)),
        },
        {
          provide: REPLICA_POOL,
          inject: [Environment, READ_POOL],
          useFactory: ({ DATABASE_REPLICA_URL: replica }: Environment, primary: pg.Pool) =>
            replica ? readPool(replica) : primary,
        },
        Database,
      ],
      exports: [Database, READ_POOL, DATA_SOURCE],
    };
  }
}

function urlOf(environment: Environment): string {
  if (!environment.DATABASE_URL) throw new Error('DATABASE_URL is set before the application is built');
  return environment.DATABASE_URL;
}

// A list joins a dozen tables: planning it anew takes longer than running it. What depends on whether a parameter is given
// is therefore a statement of its own, not a plan of its own.
const GENERIC_PLANS = '-c plan_cache_mode=force_generic_plan';

/** Connections of nobody: each statement says who acts (acted-query.ts). */
function readPool(connectionString: string): pg.Pool {
  return poolOf({
    connectionString,
    application_name: 'actif-read',
    options: GENERIC_PLANS,
    onConnect: prepareToAct,
  });
}

/** Connections on which the tracker itself acts, whatever the statement. */
function systemPool(connectionString: string): pg.Pool {
  return poolOf({
    connectionString,
    application_name: 'actif-system',
    options: `${GENERIC_PLANS} -c actif.actor=system\\ reads`,
  });
}

function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: READ_CONNECTIONS, keepAlive: true, ...config });
  // An idle connection that breaks is replaced on the next query; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}
