import pg from 'pg';
import { isMigrated, migrate } from '#app/platform/database/migrate.js';
import { databaseUrl } from '#app/platform/database/provision.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

describe('roles of the database', () => {
  let database: TestDatabase;
  let server: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    server = new pg.Client(database.serverUrl);
    await server.connect();
  });

  afterAll(async () => {
    await server.end();
    await database.drop();
  });

  it('gives the server no table of its own and no way around row-level security', async () => {
    const { rows } = await server.query(`
      SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
             EXISTS (SELECT FROM pg_tables WHERE tableowner = current_user) AS owns_tables
        FROM pg_roles WHERE rolname = current_user`);
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owns_tables: false },
    ]);
  });

  it.each([
    'audit_entries',
    'progress_updates',
    'submission_events',
    'clearance_settings',
    'evidence',
    'letters',
  ])('lets the server add to %s, not rewrite it', async (table) => {
    const { rows } = await server.query(
      `SELECT has_table_privilege($1, 'INSERT') AS adds, has_table_privilege($1, 'DELETE') AS deletes`,
      [table],
    );
    expect(rows).toEqual([{ adds: true, deletes: false }]);
  });

  it('tells a database that is up to date from an empty one, without a right of its owner', async () => {
    expect(await isMigrated(database.serverUrl)).toBe(true);
    expect(await isMigrated(databaseUrl(database.serverUrl, 'postgres'))).toBe(false);
  });

  it('keeps the list of migrations and the schema out of reach of the server', async () => {
    await expect(server.query('DELETE FROM schema_migrations')).rejects.toThrow('permission denied');
    await expect(server.query('CREATE TABLE intruder ()')).rejects.toThrow('permission denied');
  });

  it('is migrated again beside what the server has made: BullMQ keeps a sequence for each queue', async () => {
    await server.query(`SELECT bullmq.next_job_id('of the tests')`);
    await expect(migrate(database.ownerUrl, database.serverUrl)).resolves.toBeUndefined();
  });
});
