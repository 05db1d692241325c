import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Teardown } from './teardown.js';

export const backends = ['postgres', 'redis'] as const;
/** What BullMQ works on. */
export type Backend = (typeof backends)[number];

const HOST = '127.0.0.1';
const PATIENCE_LOOKS = 200;

/** A Redis of our own that keeps nothing on disk: whoever kills and starts it has an empty one. */
export class RedisServer {
  private server?: ChildProcess;

  private constructor(private readonly port: number) {}

  /** @returns null where no `redis-server` is installed. */
  static async start(teardown: Teardown): Promise<RedisServer | null> {
    const redis = new RedisServer(await freePort());
    teardown.add(() => redis.kill());
    return (await redis.start()) ? redis : null;
  }

  get url(): string {
    return `redis://${HOST}:${this.port}`;
  }

  async start(): Promise<boolean> {
    const server = spawn(
      'redis-server',
      ['--port', String(this.port), '--bind', HOST, '--save', '', '--appendonly', 'no', '--dir', '/tmp'],
      { stdio: 'ignore' },
    );
    this.server = server;
    const isMissing = await Promise.race([
      once(server, 'error').then(() => true),
      once(server, 'spawn').then(() => false),
    ]);
    if (isMissing) return false;
    for (let looks = 0; looks < PATIENCE_LOOKS; looks++) {
      if (await isReachable(this.port)) return true;
      await pause(20);
    }
    throw new Error('redis-server does not answer');
  }

  async kill(): Promise<void> {
    const { server } = this;
    if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }
}

function isReachable(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: HOST });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, HOST);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
