import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from '#app/platform/database/embedded-postgres.error.js';
import { reachableBinaries, type PostgresBinaries } from '#app/platform/database/postgres-binaries.js';
import { type Account, isRoot, parentOf, serverAccount, worksIn } from '#app/platform/database/processes.js';
import { databaseUrl, provision } from '#app/platform/database/provision.js';

const execute = promisify(execFile);

export interface EmbeddedPostgresOptions {
  /** Folder that keeps the database between starts, in its sub-folder `postgres/`. */
  readonly dataDir: string;
  /** Receives what the server and its preparation say, a line at a time. */
  readonly log: (line: string) => void;
  /** For tests: trades durability for speed, and lets Ctrl-C in a terminal end the server directly. */
  readonly isEphemeral?: boolean;
}

export interface EmbeddedPostgres {
  /** Owns the database `actif` and its tables: for migrations only. */
  readonly ownerUrl: string;
  /** The server's own role, neither owner nor superuser, so that row-level security binds it. */
  readonly serverUrl: string;
  /** For creating databases and roles, never for the application. */
  readonly superuserUrl: string;
  readonly port: number;
  /** Shuts the server down after its running transactions are rolled back; resolves when it is gone. */
  stop(): Promise<void>;
}

interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly server: string;
}

/** A cluster on disk, with the way in which the account that runs PostgreSQL reaches it. */
interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly passwordsFile: string;
  readonly starterFile: string;
  readonly account: Account | undefined;
  readonly binaries: PostgresBinaries;
}

/**
 * Starts a real PostgreSQL on a free port of 127.0.0.1, on data in `dataDir/postgres/`, creating them first where there
 * are none. Recovers what a killed process left behind, and runs as an unprivileged account when started by root.
 *
 * @throws EmbeddedPostgresError one sentence on what is wrong and the way on.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(options.dataDir);
  const passwords = await createIfMissing(cluster, options);
  await stopLeftover(cluster, options.log);
  await writeFile(cluster.starterFile, String(process.pid));
  const { child, port } = await launch(cluster, options);

  const superuser = { name: 'postgres', password: passwords.superuser };
  const owner = { name: 'actif_owner', password: passwords.owner };
  const server = { name: 'actif_server', password: passwords.server };
  const superuserUrl = databaseUrl(superuser, port, 'postgres');
  const stop = () => shutDown(cluster, child, options.log);
  try {
    await provision(superuserUrl, { database: 'actif', owner, server });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ownerUrl: databaseUrl(owner, port, 'actif'),
    serverUrl: databaseUrl(server, port, 'actif'),
    superuserUrl,
    port,
    stop,
  };
}

async function openCluster(dataDir: string): Promise<Cluster> {
  const folder = join(dataDir, 'postgres');
  const data = join(folder, 'data');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, '.writable'), '');
    await rm(join(folder, '.writable'));
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The folder ${folder} cannot be written to: give this account write permission there, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
  const dataOwner = (await stat(data).catch(() => undefined))?.uid;
  const account = await serverAccount(dataOwner);
  return {
    folder,
    data,
    passwordsFile: join(folder, 'passwords.json'),
    starterFile: join(folder, 'starter.pid'),
    account,
    binaries: await reachableBinaries(account),
  };
}

/**
 * Runs one of PostgreSQL's programs with `-D` on the cluster. An account other than root may be unable to walk down to
 * the folder (a clone below /root, or in `mktemp -d`); it then reaches it through a descriptor that root opened.
 */
function clusterProcess(cluster: Cluster): { path: string; descriptor: number | 'ignore'; close: () => void } {
  if (!isRoot || process.platform !== 'linux') {
    return { path: cluster.folder, descriptor: 'ignore', close: () => undefined };
  }
  const descriptor = openSync(cluster.folder, 'r');
  return { path: '/proc/self/fd/3', descriptor, close: () => closeSync(descriptor) };
}
