import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from '#app/platform/database/embedded-postgres.error.js';
import { findPostgresBinaries } from '#app/platform/database/postgres-binaries.js';
import { PostgresCluster } from '#app/platform/database/postgres-cluster.js';
import { databaseUrl, provision } from '#app/platform/database/provision.js';
import { serverAccount } from '#app/platform/database/server-account.js';

export interface EmbeddedPostgresOptions {
  /** Folder that keeps the database between starts, in its sub-folder `postgres/`. */
  readonly dataDir: string;
  /** Receives what the server and its preparation say, a line at a time. */
  readonly log: (line: string) => void;
  /** For tests: trades durability for speed, and lets Ctrl-C in a terminal end the server directly. */
  readonly isEphemeral?: boolean;
  /** For commands: uses the server of a tracker that runs on the same data, instead of refusing them. */
  readonly mayJoin?: boolean;
}

export interface EmbeddedPostgres {
  /** Signs in as the role that owns the database `actif` and its tables: for migrations only. */
  readonly ownerUrl: string;
  /** Signs in as the server's own role, neither owner nor superuser, so that row-level security binds it. */
  readonly serverUrl: string;
  /** For creating databases and roles, never for the application. */
  readonly superuserUrl: string;
  readonly port: number;
  /** Rolls running transactions back, writes everything to disk and resolves when the server is gone. */
  stop(): Promise<void>;
}

interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly server: string;
}

/**
 * Starts a real PostgreSQL on a free port of 127.0.0.1 with the data in `dataDir/postgres/`, which it creates where there
 * are none. Recovers what a killed process left behind; started by root, it runs as an unprivileged account.
 *
 * @throws EmbeddedPostgresError one sentence on what is wrong and the way on.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, isEphemeral = false, mayJoin = false } = options;
  const folder = await writableFolder(join(dataDir, 'postgres'));
  const dataFolder = join(folder, 'data');
  const existing = await stat(dataFolder).catch(() => undefined);
  const account = await serverAccount(existing?.uid);
  if (existing && !account && existing.uid !== process.getuid?.()) {
    throw new EmbeddedPostgresError(
      `The database in ${dataFolder} belongs to another account (uid ${existing.uid}): start as that account or as root, or set DATA_DIR to another folder.`,
    );
  }
  const binaries = await findPostgresBinaries(account);
  const cluster = new PostgresCluster({ folder, binaries, account, log, isEphemeral });

  const passwords = await readPasswords(join(folder, 'passwords.json'), existing !== undefined);
  if (!existing) await cluster.create(passwords.superuser);
  const running = await cluster.recover();
  if (running && !mayJoin) {
    throw new EmbeddedPostgresError(
      `Another ACTIF tracker (process ${running.starter}) runs on the data in ${folder}: stop it, or set DATA_DIR and PORT to others.`,
    );
  }
  const port = running?.port ?? (await cluster.start());

  const address = `postgres://127.0.0.1:${port}`;
  const superuserUrl = databaseUrl(address, 'postgres', { name: 'postgres', password: passwords.superuser });
  const owner = { name: 'actif_owner', password: passwords.owner };
  const server = { name: 'actif_server', password: passwords.server };
  try {
    await provision(superuserUrl, { database: 'actif', owner, server });
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return {
    ownerUrl: databaseUrl(address, 'actif', owner),
    serverUrl: databaseUrl(address, 'actif', server),
    superuserUrl,
    port,
    stop: () => cluster.stop(),
  };
}

async function writableFolder(folder: string): Promise<string> {
  const probe = join(folder, '.writable');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, '');
    await rm(probe);
    return folder;
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The folder ${folder} cannot be written to: give this account the permission, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/** The passwords of the three roles, made at the first start and readable by the starting account only. */
async function readPasswords(file: string, isExpected: boolean): Promise<Passwords> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Passwords;
  } catch (error) {
    if (isExpected) {
      throw new EmbeddedPostgresError(
        `The passwords of the database are missing or unreadable: restore ${file}, or remove its folder to begin with an empty database.`,
        { cause: error },
      );
    }
  }
  const random = () => randomBytes(24).toString('base64url');
  const passwords: Passwords = { superuser: random(), owner: random(), server: random() };
  await writeFile(file, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  return passwords;
}
