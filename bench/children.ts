import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SETTINGS_VARIABLE = 'ACTIF_BENCH';

interface ChildOptions {
  settings: unknown;
  args?: readonly string[];
  /** Options of Node.js. */
  execArgv?: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** Its standard error goes to `stderr` of the child instead of ours. */
  isQuiet?: boolean;
}

const TYPESCRIPT = ['--import', new URL('../scripts/lib/typescript.mjs', import.meta.url).href];

/** Runs a file, TypeScript or JavaScript, in a process of its own, which speaks by messages. */
export function startChild(
  file: URL,
  { settings, args = [], execArgv = [], env, isQuiet = false }: ChildOptions,
): ChildProcess {
  return fork(fileURLToPath(file), args, {
    execArgv: [...(file.pathname.endsWith('.ts') ? TYPESCRIPT : []), ...execArgv],
    stdio: ['ignore', 'inherit', isQuiet ? 'pipe' : 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...env, [SETTINGS_VARIABLE]: JSON.stringify(settings) },
  });
}

/** In the child: what the parent gave it. */
export function readSettings<Settings>(): Settings {
  return JSON.parse(process.env[SETTINGS_VARIABLE] ?? '') as Settings;
}

/** The next message that is wanted; rejects when the child ends or `signal` aborts before it comes. */
export function messageFrom<Message>(
  child: ChildProcess,
  isWanted: (message: Message) => boolean,
  signal?: AbortSignal,
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      child.off('message', hear);
      child.off('exit', fail);
      signal?.removeEventListener('abort', giveUp);
    };
    const giveUp = () => {
      settle();
      reject(new Error('given up'));
    };
    const hear = (message: unknown) => {
      if (!isWanted(message as Message)) return;
      settle();
      resolve(message as Message);
    };
    const fail = (code: number | null, endedBy: string | null) => {
      settle();
      reject(new Error(`${child.spawnargs.at(-1)} ended (${code ?? endedBy}) before it answered`));
    };
    child.on('message', hear);
    child.on('exit', fail);
    signal?.addEventListener('abort', giveUp);
  });
}

/** Asks a child to end and waits until it has. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
