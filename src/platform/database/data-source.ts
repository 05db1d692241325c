import pg from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { SnakeCaseNamingStrategy } from '#app/platform/database/naming-strategy.js';
import { migrations } from '#migrations/index.js';

// Calendar dates stay text: a Date would give them a time and a zone they do not have.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Counters fit a double for longer than the archive is kept.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * A process that is frozen, or cut off, in the midst of a transaction holds its locks for so long and no longer: others
 * wait for them. Longer than a planner takes for a batch, on a machine that has other work, too.
 */
const LONGEST_IDLE_IN_TRANSACTION_MS = 15_000;

export type EntityClass = (new () => object) | EntitySchema;

interface DataSourceSettings {
  url: string;
  entities: readonly EntityClass[];
  /** Connections at most. */
  poolSize?: number;
}

/** The one way to build a TypeORM data source: named constraints, no synchronisation, migrations one transaction each. */
export function createDataSource({ url, entities, poolSize = 10 }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities: [...entities],
    migrations: [...migrations] as (new () => MigrationInterface)[],
    migrationsTransactionMode: 'each',
    migrationsTableName: 'schema_migrations',
    namingStrategy: new SnakeCaseNamingStrategy(),
    synchronize: false,
    installExtensions: false,
    extra: {
      application_name: 'actif',
      idle_in_transaction_session_timeout: LONGEST_IDLE_IN_TRANSACTION_MS,
    },
  });
}
