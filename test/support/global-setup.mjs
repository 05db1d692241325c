/**
 * Before the first test that stands on a database: a PostgreSQL server, and on it a migrated template that
 * createTestDatabase() clones for each test file. TEST_DATABASE_URL (a superuser's) names a server to use instead.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceRedis } from './redis-probe.mjs';
import '../../scripts/lib/typescript.mjs';

const folderPrefix = 'actif-test-';

export default async function globalSetup() {
  await announceRedis();
  await removeWhatKilledRunsLeft();
  const server = process.env.TEST_DATABASE_URL
    ? { superuserUrl: process.env.TEST_DATABASE_URL, stop: async () => undefined }
    : await startServer();

  const { databaseUrl, provision } = await import('#app/platform/database/provision.js');
  const { migrate } = await import('#app/platform/database/migrate.js');
  const run = `actif_test_${randomBytes(4).toString('hex')}`;
  const login = (role) => ({ name: `${run}_${role}`, password: randomBytes(12).toString('hex') });
  const testServer = {
    superuserUrl: server.superuserUrl,
    template: run,
    owner: login('owner'),
    server: login('server'),
  };
  await provision(server.superuserUrl, { ...testServer, database: run });
  await migrate(
    databaseUrl(server.superuserUrl, run, testServer.owner),
    databaseUrl(server.superuserUrl, run, testServer.server),
  );
  // Read by test/support/database.ts in the workers, and by the teardown.
  process.env.ACTIF_TEST_SERVER = JSON.stringify(testServer);
  globalThis.stopTestServer = server.stop;
}

async function startServer() {
  const { startEmbeddedPostgres } = await import('#app/platform/database/embedded-postgres.js');
  const dataDir = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  const { superuserUrl, stop } = await startEmbeddedPostgres({
    dataDir,
    log: () => undefined,
    isEphemeral: true,
  });
  return {
    superuserUrl,
    stop: async () => {
      await stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** A server whose data folder is gone ends by itself within a minute. */
async function removeWhatKilledRunsLeft() {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(folderPrefix) && Number(name.slice(folderPrefix.length).split('-')[0]);
    if (!pid || isAlive(pid)) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
