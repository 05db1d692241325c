import type { DataSource } from 'typeorm';
import { entities } from '#app/entities.js';
import { createDataSource } from '#app/platform/database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

describe('schema', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({ url: database.ownerUrl, entities }).initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('is the same in the migrations and in the entities', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const differences = upQueries.map(({ query }) => query).filter((query) => !isOfMigrationsOnly(query));
    expect(differences).toEqual([]);
  });

  it('indexes every foreign key', async () => {
    const rows = await dataSource.query(`
      SELECT conrelid::regclass || '.' || attname AS column
        FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT FROM pg_index WHERE indrelid = conrelid AND indkey[0] = conkey[1])
       ORDER BY 1`);
    expect(rows).toEqual([]);
  });
});

/** Checks stand in the migrations, with their reasons; entities do not repeat them. */
function isOfMigrationsOnly(query: string): boolean {
  return /DROP CONSTRAINT "ck_/.test(query);
}
