import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Listening, type ServerSettings, SETTINGS_VARIABLE } from './settings.js';

export interface Server {
  port: number;
  stop(): Promise<void>;
}

/** Starts one of the servers beside this file in a process of its own. */
export async function startServer(
  file: string,
  settings: ServerSettings,
  ...args: string[]
): Promise<Server> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: ['--import', new URL('../scripts/lib/typescript.mjs', import.meta.url).href],
    env: { ...process.env, NODE_ENV: 'production', [SETTINGS_VARIABLE]: JSON.stringify(settings) },
  });
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${file} ended with code ${code} before it listened`);
    }),
  ])) as [Listening];
  return { port: message.port, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
