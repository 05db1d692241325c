/**
 * `npm run bench [-- matrix posting]`: each figure beside its bare limit, on the same data in the same run, and written
 * to bench/results.json. BENCH_DATABASE_URL names an empty database of its owner to use instead of an embedded server.
 */
import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#app/kernel/identifiers.js';
import { createDataSource } from '#app/platform/database/data-source.js';
import { startEmbeddedPostgres } from '#app/platform/database/embedded-postgres.js';
import { migrate } from '#app/platform/database/migrate.js';
import type { Result } from './compare.js';
import { loadDataset, openAccount } from './dataset.js';
import { benchMatrix } from './matrix.js';
import { benchPosting } from './posting.js';
import { startServer } from './servers.js';

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

// What was started, to be stopped in reverse order.
const started: (() => Promise<unknown>)[] = [];

async function run(): Promise<Result[]> {
  const { ownerUrl, serverUrl } = await openDatabase();
  await migrate(ownerUrl, serverUrl);
  const dataSource = await createDataSource({ url: ownerUrl, entities: [] }).initialize();
  started.push(() => dataSource.destroy());

  console.log('Loading 200 commitments × 11 states with 5 updates each …');
  const settings = { databaseUrl: serverUrl, secretKey: newId() + newId(), today: '2018-06-01T04:00:00Z' };
  const officer = await openAccount(dataSource, settings.secretKey, null);
  const dataset = await loadDataset(dataSource, officer.userId);
  const focalPoints = [];
  for (const stateId of dataset.stateIds)
    focalPoints.push(await openAccount(dataSource, settings.secretKey, stateId));
  await dataSource.query('VACUUM ANALYZE');

  const serve = async (file: string, ...args: string[]) => {
    const server = await startServer(file, settings, ...args);
    started.push(() => server.stop());
    return server.port;
  };
  const limit = await serve('limit-server.ts');
  const application = await serve('application-server.ts');
  const results: Result[] = [];
  if (isWanted('matrix')) {
    const uncached = await serve('application-server.ts', 'uncached');
    results.push(...(await benchMatrix({ application, uncached, limit }, dataset, officer)));
  }
  if (isWanted('posting')) {
    results.push(await benchPosting({ application, limit }, dataSource, dataset, focalPoints));
  }
  return results;
}

async function openDatabase(): Promise<{ ownerUrl: string; serverUrl: string }> {
  const given = process.env['BENCH_DATABASE_URL'];
  if (given) return { ownerUrl: given, serverUrl: given };
  const dataDir = await mkdtemp(join(tmpdir(), 'actif-bench-'));
  started.push(() => rm(dataDir, { recursive: true }));
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  started.push(() => server.stop());
  return server;
}

try {
  const results = await run();
  await writeFile(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
  if (results.some(({ pass }) => !pass)) process.exitCode = 1;
} finally {
  for (const stop of started.toReversed()) await stop();
}
