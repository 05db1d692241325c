import type { Environment } from '#app/platform/config/environment.js';
import { startEmbeddedPostgres } from '#app/platform/database/embedded-postgres.js';
import { isMigrated, migrate } from '#app/platform/database/migrate.js';
import { StartError } from '#app/commands/start.error.js';

export interface OpenDatabase {
  close(): Promise<void>;
}

interface OpenDatabaseSettings {
  /** A process that serves everything brings its database up to date; several that share one do not race for it. */
  mayMigrate: boolean;
  /** A command works beside a tracker that serves from the same embedded database. */
  mayJoin: boolean;
}

/**
 * Makes the database ready: starts the embedded one where no DATABASE_URL is given (and fills that in), and migrates.
 *
 * @throws StartError when migrations are missing and this process may not run them.
 */
export async function openDatabase(
  environment: Environment,
  { mayMigrate, mayJoin }: OpenDatabaseSettings,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  if (environment.DATABASE_URL) {
    await prepare(environment, mayMigrate);
    return { close: async () => {} };
  }
  say('Starting the embedded PostgreSQL …');
  const embedded = await startEmbeddedPostgres({
    dataDir: environment.DATA_DIR,
    log: () => {},
    mayJoin,
  });
  environment.DATABASE_URL = embedded.serverUrl;
  environment.DATABASE_OWNER_URL = embedded.ownerUrl;
  try {
    await prepare(environment, true);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return { close: () => embedded.stop() };
}

async function prepare(
  { DATABASE_URL, DATABASE_OWNER_URL }: Environment,
  mayMigrate: boolean,
): Promise<void> {
  const serverUrl = DATABASE_URL ?? '';
  if (mayMigrate) await migrate(DATABASE_OWNER_URL ?? serverUrl, serverUrl);
  else if (!(await isMigrated(serverUrl)))
    throw new StartError('The database is not up to date: run `npm run actif -- migrate` first.');
}
