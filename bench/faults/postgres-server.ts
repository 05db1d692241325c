import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '#app/kernel/identifiers.js';
import { migrate } from '#app/platform/database/migrate.js';
import { findPostgresBinaries } from '#app/platform/database/postgres-binaries.js';
import { PostgresCluster } from '#app/platform/database/postgres-cluster.js';
import { databaseUrl, type Login, provision } from '#app/platform/database/provision.js';
import { serverAccount } from '#app/platform/database/server-account.js';
import { freePort } from '../backends.js';
import type { Teardown } from '../teardown.js';

const PATIENCE_LOOKS = 600;

/** The embedded PostgreSQL, run so that it comes back at the same address after it was stopped in the midst of its work. */
export class PostgresServer {
  private server?: ChildProcess;

  private constructor(
    private readonly program: string,
    private readonly data: string,
    private readonly port: number,
    private readonly account: { uid: number; gid: number } | undefined,
    private readonly superuser: Login,
    private readonly owner: Login,
    private readonly serverLogin: Login,
  ) {}

  /** With a migrated, empty database. */
  static async start(teardown: Teardown): Promise<PostgresServer> {
    const root = await mkdtemp(join(tmpdir(), 'actif-bench-'));
    teardown.add(() => rm(root, { recursive: true }));
    // The account that runs PostgreSQL has to walk there.
    await chmod(root, 0o755);
    const folder = join(root, 'postgres');
    await mkdir(folder);
    const account = await serverAccount(undefined);
    const binaries = await findPostgresBinaries(account);
    const login = (name: string): Login => ({ name, password: newId() });
    const superuser = login('postgres');
    const cluster = new PostgresCluster({
      folder,
      binaries,
      account,
      log: () => undefined,
      isEphemeral: false,
    });
    await cluster.create(superuser.password);
    const postgres = new PostgresServer(
      join(binaries.folder, 'postgres'),
      join(folder, 'data'),
      await freePort(),
      account,
      superuser,
      login('actif_owner'),
      login('actif_server'),
    );
    teardown.add(() => postgres.stop());
    await postgres.launch();
    const { owner, serverLogin: server } = postgres;
    await provision(postgres.urlOf('postgres', superuser), { database: 'actif', owner, server });
    await migrate(postgres.ownerUrl, postgres.urlOf('actif', server));
    return postgres;
  }

  get superuserUrl(): string {
    return this.urlOf('actif', this.superuser);
  }

  get ownerUrl(): string {
    return this.urlOf('actif', this.owner);
  }

  /**
   * Logins for so many processes, each of which works as the server's own role: PostgreSQL tells by the login which
   * process a transaction is of.
   * @returns a connection string by name.
   */
  async openLogins(sql: pg.Pool, names: readonly string[]): Promise<Map<string, string>> {
    const { name: role, password } = this.serverLogin;
    for (const name of names) {
      await sql.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}' IN ROLE ${role}`);
      await sql.query(`ALTER ROLE ${name} SET role = '${role}'`);
    }
    return new Map(names.map((name) => [name, this.urlOf('actif', { name, password })]));
  }

  async launch(): Promise<void> {
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=400',
      'timezone=UTC',
    ];
    const server = spawn(
      this.program,
      ['-D', this.data, '-p', String(this.port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...this.account, cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, stdio: 'ignore' },
    );
    this.server = server;
    for (let looks = 0; looks < PATIENCE_LOOKS; looks++) {
      if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}`);
      if (await this.answers()) return;
      await pause(50);
    }
    throw new Error('PostgreSQL does not answer');
  }

  /** Stops it as a crash does: no transaction ends, and the next start recovers from the log. */
  async crash(): Promise<void> {
    await this.end('SIGQUIT');
  }

  private stop(): Promise<void> {
    return this.end('SIGINT');
  }

  private async end(signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  private async answers(): Promise<boolean> {
    const client = new pg.Client(this.urlOf('postgres', this.superuser));
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }

  private urlOf(database: string, login: Login): string {
    return databaseUrl(`postgres://127.0.0.1:${this.port}`, database, login);
  }
}
