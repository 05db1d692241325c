import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { chown, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EmbeddedPostgresError } from '#app/platform/database/embedded-postgres.error.js';
import type { PostgresBinaries } from '#app/platform/database/postgres-binaries.js';
import { isAlive, parentOf, workingFolder } from '#app/platform/database/process-table.js';
import type { Account } from '#app/platform/database/server-account.js';

interface PostgresClusterOptions {
  /** Holds the cluster in `data/`, and who started it in `starter.pid`. */
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  /** Runs PostgreSQL; undefined: the present account. */
  readonly account: Account | undefined;
  readonly log: (line: string) => void;
  readonly isEphemeral: boolean;
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
];
const ephemeralSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const START_ATTEMPTS = 3;
const LINES_KEPT = 20;
// Of postmaster.pid, counted from 0 (PostgreSQL's miscadmin.h, LOCK_FILE_LINE_PORT).
const PORT_LINE = 3;

/** One PostgreSQL data folder, and the server that this process runs on it. */
export class PostgresCluster {
  private readonly data: string;
  private readonly starterFile: string;
  private server?: ChildProcess;

  constructor(private readonly options: PostgresClusterOptions) {
    this.data = join(options.folder, 'data');
    this.starterFile = join(options.folder, 'starter.pid');
  }

  /** Creates the data. A run that is killed meanwhile leaves nothing that a later one would take for a database. */
  async create(superuserPassword: string): Promise<void> {
    const { folder, account, log, isEphemeral } = this.options;
    log('creating the database files');
    const unfinished = join(folder, 'data.unfinished');
    const passwordFile = join(folder, 'superuser-password');
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, superuserPassword, { mode: 0o600 });
    if (account) {
      for (const path of [folder, unfinished, passwordFile]) await chown(path, account.uid, account.gid);
    }
    await this.run('initdb', (path) => [
      '--pgdata',
      join(path, 'data.unfinished'),
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${join(path, 'superuser-password')}`,
      '--encoding=UTF8',
      // The same order and case rules on every machine, whatever its libc and ICU.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(isEphemeral ? ['--no-sync'] : []),
    ]);
    await rm(passwordFile);
    await rename(unfinished, this.data);
  }

  /**
   * Finds what an earlier start left: stops a server that outlived its process, and leaves one alone whose process runs.
   * @returns the port of the latter, with the id of its process.
   */
  async recover(): Promise<{ port: number; starter: number } | undefined> {
    await this.checkVersion();
    const pidFile = join(this.data, 'postmaster.pid');
    const pid = await readNumber(pidFile);
    if (!pid || !isAlive(pid)) return undefined;
    if (process.platform === 'linux' && (await workingFolder(pid)) !== (await realpath(this.data))) {
      // The number belongs to another process by now; PostgreSQL would refuse to start beside it.
      await rm(pidFile);
      return undefined;
    }
    const starter = await readNumber(this.starterFile);
    if (starter && (await parentOf(pid)) === starter) {
      return { port: await readNumber(pidFile, PORT_LINE), starter };
    }
    this.options.log(`stopping the PostgreSQL that an earlier run left (process ${pid})`);
    await this.requestStop();
    return undefined;
  }

  /** Starts the server; resolves with its port once it takes connections. */
  async start(): Promise<number> {
    await writeFile(this.starterFile, String(process.pid));
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort();
      const fault = await this.launch(port);
      if (fault === undefined) return port;
      const hasPortBeenTakenMeanwhile = fault.includes('could not bind IPv4 address');
      if (!hasPortBeenTakenMeanwhile || attempt === START_ATTEMPTS) {
        throw new EmbeddedPostgresError(`PostgreSQL did not start on the data in ${this.data}:\n${fault}`);
      }
    }
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    await this.requestStop();
    await ended;
    await rm(this.starterFile, { force: true });
  }

  private requestStop(): Promise<void> {
    return this.run('pg_ctl', (path) => ['stop', '-D', join(path, 'data'), '-m', 'fast', '-w', '-t', '60']);
  }

  private async checkVersion(): Promise<void> {
    const { folder, binaries } = this.options;
    const found = (await readFile(join(this.data, 'PG_VERSION'), 'utf8').catch(() => 'unknown')).trim();
    if (found === binaries.majorVersion) return;
    throw new EmbeddedPostgresError(
      `The data in ${folder} are of PostgreSQL ${found} and this release brings ${binaries.majorVersion}: start the release that wrote them and dump them, or set DATA_DIR to another folder.`,
    );
  }

  /** Resolves with undefined when the server is ready, or with its last words when it ended instead. */
  private launch(port: number): Promise<string | undefined> {
    const { log, isEphemeral } = this.options;
    const flags = [...settings, ...(isEphemeral ? ephemeralSettings : [])].flatMap((setting) => [
      '-c',
      setting,
    ]);
    // In a group of its own, so that Ctrl-C in a terminal reaches the application first.
    const isDetached = !isEphemeral;
    const server = this.spawn(
      'postgres',
      (path) => ['-D', join(path, 'data'), '-p', String(port), ...flags],
      isDetached,
    );
    this.server = server;
    return new Promise((resolve, reject) => {
      const lastLines = collectLines(server, (line) => {
        log(line);
        if (line.includes('database system is ready to accept connections')) resolve(undefined);
      });
      server.once('error', reject);
      server.once('close', () => resolve(lastLines.join('\n')));
    });
  }

  private async run(program: string, args: (path: string) => string[]): Promise<void> {
    const child = this.spawn(program, args);
    const lastLines = collectLines(child);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new EmbeddedPostgresError(`${program} failed:\n${lastLines.join('\n')}`);
  }

  /**
   * Runs a program of PostgreSQL on the folder that `args` gets.
   * The account that root lends it may be unable to walk there (a clone below /root or in `mktemp -d`), so on Linux it
   * inherits a descriptor of the folder, opened by root, and goes in through that.
   */
  private spawn(program: string, args: (path: string) => string[], isDetached = false): ChildProcess {
    const { folder, binaries, account } = this.options;
    const descriptor = account && process.platform === 'linux' ? openSync(folder, 'r') : undefined;
    const child = spawn(
      join(binaries.folder, program),
      args(descriptor === undefined ? folder : '/proc/self/fd/3'),
      {
        ...account,
        // English whatever the machine speaks: that it is ready is known by PostgreSQL's words.
        env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', 'pipe', 'pipe', descriptor ?? 'ignore'],
        detached: isDetached,
      },
    );
    if (descriptor !== undefined) closeSync(descriptor);
    return child;
  }
}

/** The last lines a process has written so far, in an array that goes on filling. */
function collectLines(child: ChildProcess, onLine?: (line: string) => void): readonly string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > LINES_KEPT) lines.shift();
      onLine?.(line);
    });
  }
  return lines;
}

/** The number in a line of `file`; 0 where there is none. */
async function readNumber(file: string, line = 0): Promise<number> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  return Number(lines[line]) || 0;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
