import { newId } from '#app/kernel/identifiers.js';
import { createDataSource } from '#app/platform/database/data-source.js';
import { openDatabase } from '../database.js';
import type { Result } from '../results.js';
import type { Teardown } from '../teardown.js';
import { loadDataset, openAccount } from './dataset.js';
import { benchMatrix } from './matrix.js';
import { benchPosting } from './posting.js';
import { startServer } from './servers.js';
import type { ServerSettings } from './settings.js';

const TODAY = '2018-06-01T04:00:00Z';

/** What people wait for in a browser: the matrix, and updates posted; both on one data set, beside a bare server. */
export async function benchWeb(
  isWanted: (name: 'matrix' | 'posting') => boolean,
  teardown: Teardown,
): Promise<Result[]> {
  const { ownerUrl, serverUrl } = await openDatabase(teardown);
  const dataSource = await createDataSource({ url: ownerUrl, entities: [] }).initialize();
  teardown.add(() => dataSource.destroy());

  console.log('Loading 200 commitments × 11 states with 5 updates each …');
  const settings = { databaseUrl: serverUrl, secretKey: newId() + newId(), today: TODAY };
  const officer = await openAccount(dataSource, settings.secretKey, null);
  const dataset = await loadDataset(dataSource, officer.userId);
  const focalPoints = [];
  for (const stateId of dataset.stateIds)
    focalPoints.push(await openAccount(dataSource, settings.secretKey, stateId));
  await dataSource.query('VACUUM ANALYZE');

  const serve = async (file: string, to: ServerSettings, ...args: string[]) => {
    const server = await startServer(file, to, ...args);
    teardown.add(() => server.stop());
    return server.port;
  };
  const limit = await serve('limit-server.ts', { ...settings, databaseUrl: ownerUrl });
  const application = await serve('application-server.ts', settings);
  const results: Result[] = [];
  if (isWanted('matrix')) {
    const uncached = await serve('application-server.ts', settings, 'uncached');
    results.push(...(await benchMatrix({ application, uncached, limit }, dataset, officer)));
  }
  if (isWanted('posting')) {
    results.push(await benchPosting({ application, limit }, dataSource, dataset, focalPoints));
  }
  return results;
}
