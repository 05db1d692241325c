import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#app/platform/database/embedded-postgres.js';

const launcher = join(import.meta.dirname, '../../support/start-embedded-postgres.mjs');

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', () => {
  let dataDir: string;
  let running: EmbeddedPostgres | undefined;
  let otherProcess: ChildProcess | undefined;
  const said: string[] = [];

  const start = async () => {
    running = await startEmbeddedPostgres({ dataDir, log: (line) => said.push(line), isEphemeral: true });
    return running;
  };
  const startInOtherProcess = async () => {
    otherProcess = spawn(process.execPath, [launcher, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: otherProcess.stdout as NodeJS.ReadableStream });
    const [url] = (await once(lines, 'line')) as [string];
    return url;
  };

  beforeEach(async () => {
    said.length = 0;
    // mkdtemp closes the folder to others, as a clone below /root is: root's PostgreSQL must reach it all the same.
    dataDir = await mkdtemp(join(tmpdir(), 'actif-embedded-'));
  });

  afterEach(async () => {
    otherProcess?.kill('SIGKILL');
    await running?.stop();
    running = undefined;
    await rm(dataDir, { recursive: true, force: true });
  });

  it('keeps the data from one start to the next', async () => {
    const first = await start();
    await query(first.ownerUrl, 'CREATE TABLE kept (note text)');
    await first.stop();
    const second = await start();
    expect(await query(second.ownerUrl, 'SELECT count(*)::int AS tables FROM kept')).toEqual([{ tables: 0 }]);
  });

  it('gives the server a role that owns nothing, in a database that sorts by code point in UTC', async () => {
    const { serverUrl } = await start();
    const rows = await query(
      serverUrl,
      `SELECT rolsuper, pg_get_userbyid(datdba) AS owner, datlocale, current_setting('TimeZone') AS zone
         FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
    );
    expect(rows).toEqual([{ rolsuper: false, owner: 'actif_owner', datlocale: 'C.UTF-8', zone: 'UTC' }]);
  });

  it('keeps the passwords for the starting account only', async () => {
    await start();
    expect((await stat(join(dataDir, 'postgres', 'passwords.json'))).mode & 0o777).toBe(0o600);
  });

  it('takes over what a killed process left, with what it had acknowledged', async () => {
    const url = await startInOtherProcess();
    await query(url, `CREATE TABLE acknowledged AS SELECT 'kept' AS note`);
    otherProcess?.kill('SIGKILL');
    await once(otherProcess as ChildProcess, 'exit');
    const { ownerUrl } = await start();
    expect(await query(ownerUrl, 'SELECT note FROM acknowledged')).toEqual([{ note: 'kept' }]);
    expect(said.join('\n')).toContain('stopping the PostgreSQL that an earlier run left');
  });

  it('refuses the data of a process that still runs on them', async () => {
    const url = await startInOtherProcess();
    await expect(start()).rejects.toThrow(
      `Another ACTIF tracker (process ${otherProcess?.pid}) runs on the data`,
    );
    expect(await query(url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    otherProcess?.kill('SIGTERM');
    await once(otherProcess as ChildProcess, 'exit');
  });

  it('lets a command use the server of a process that still runs, and leaves it running', async () => {
    const url = await startInOtherProcess();
    const joined = await startEmbeddedPostgres({ dataDir, log: () => undefined, mayJoin: true });
    expect(joined.ownerUrl).toBe(url);
    await joined.stop();
    expect(await query(url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    otherProcess?.kill('SIGTERM');
    await once(otherProcess as ChildProcess, 'exit');
  });

  it('starts where another process got the number that a server had before a crash', async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'postgres/data/postmaster.pid'), `${process.pid}\n`);
    await expect(start()).resolves.toBeDefined();
  });

  it('begins again after a start that was killed while it created the data', async () => {
    const folder = join(dataDir, 'postgres');
    await (await start()).stop();
    await rm(join(folder, 'data'), { recursive: true });
    await writeFile(join(folder, 'data.unfinished'), '');
    await expect(start()).resolves.toBeDefined();
  });

  it('names the version of data that it cannot read', async () => {
    await (await start()).stop();
    const versionFile = join(dataDir, 'postgres/data/PG_VERSION');
    const version = (await readFile(versionFile, 'utf8')).trim();
    await writeFile(versionFile, '14\n');
    await expect(start()).rejects.toThrow(`are of PostgreSQL 14 and this release brings ${version}`);
  });

  it('says which folder cannot be written to', async () => {
    await writeFile(join(dataDir, 'postgres'), 'a file where the folder belongs');
    await expect(start()).rejects.toThrow(`The folder ${join(dataDir, 'postgres')} cannot be written to`);
  });

  it('says which file is missing where the passwords are gone', async () => {
    await (await start()).stop();
    await rm(join(dataDir, 'postgres', 'passwords.json'));
    await expect(start()).rejects.toThrow('The passwords of the database are missing or unreadable');
  });
});
