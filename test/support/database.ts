import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { databaseUrl, type Login } from '#app/platform/database/provision.js';

export interface TestDatabase {
  /** Owns the tables: may do what migrations may, and arrange what no service can. */
  readonly ownerUrl: string;
  /** The application's own role. */
  readonly serverUrl: string;
  /** May switch triggers off, as somebody who tampers would. */
  readonly superuserUrl: string;
  /** Ends remaining connections and removes the database. */
  drop(): Promise<void>;
}

interface TestServer {
  readonly superuserUrl: string;
  readonly template: string;
  readonly owner: Login;
  readonly server: Login;
}

/** A migrated, empty database for one test file, cloned from the template of test/support/global-setup.mjs. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { superuserUrl, template, owner, server } = testServer();
  const name = `${template}_${randomUUID().slice(0, 8)}`;
  await runAsSuperuser(superuserUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${owner.name}`);
  return {
    ownerUrl: databaseUrl(superuserUrl, name, owner),
    serverUrl: databaseUrl(superuserUrl, name, server),
    superuserUrl: databaseUrl(superuserUrl, name),
    drop: () => runAsSuperuser(superuserUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

function testServer(): TestServer {
  const announced = process.env['ACTIF_TEST_SERVER'];
  if (!announced) throw new Error('this project of jest.config.js has no global setup, hence no database');
  return JSON.parse(announced) as TestServer;
}

async function runAsSuperuser(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
