import { spawn } from 'node:child_process';
import { giveUp, root } from './project.mjs';

/** Runs a program to its end in silence; when it fails, shows what it said and ends ours. */
export async function runQuietly(what, program, args, env = process.env) {
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  const code = await endOf(child);
  if (code === 0) return;
  console.error(Buffer.concat(said).toString().trimEnd());
  giveUp(`${what} failed; the lines above say why.`);
}

/** Runs Node.js in this terminal, passes our signals on to it, and resolves with its exit code. */
export async function runInForeground(args, env = process.env) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  const stopPassing = passSignals(child);
  const code = await endOf(child);
  stopPassing();
  return code;
}

function endOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal === null ? 0 : 1)));
  });
}

// Ctrl-C reaches us more than once: from the terminal, and again from npm.
const sameKeystrokeMs = 1_000;

/** The first signal asks the child to end, which it does in its own time; a later one ends it at once. */
function passSignals(child) {
  let askedAt;
  const pass = (signal) => {
    const now = performance.now();
    askedAt ??= now;
    child.kill(now - askedAt > sameKeystrokeMs ? 'SIGKILL' : signal);
  };
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  return () => {
    process.off('SIGINT', pass);
    process.off('SIGTERM', pass);
  };
}
