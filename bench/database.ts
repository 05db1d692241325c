import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#app/platform/database/embedded-postgres.js';
import { migrate } from '#app/platform/database/migrate.js';
import type { Teardown } from './teardown.js';

export interface BenchDatabase {
  ownerUrl: string;
  serverUrl: string;
}

/** A migrated, empty database: the one that BENCH_DATABASE_URL names, else of an embedded server. */
export async function openDatabase(teardown: Teardown): Promise<BenchDatabase> {
  const given = process.env['BENCH_DATABASE_URL'];
  if (!given) return openOwnDatabase(teardown);
  await migrate(given, given);
  return { ownerUrl: given, serverUrl: given };
}

/** A migrated, empty database of an embedded server that nobody else uses. */
export async function openOwnDatabase(teardown: Teardown): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'actif-bench-'));
  teardown.add(() => rm(dataDir, { recursive: true }));
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  teardown.add(() => server.stop());
  await migrate(server.ownerUrl, server.serverUrl);
  return server;
}
