import { runInForeground } from './children.mjs';
import { prepare } from './prepare.mjs';

/** Runs one command of the command line in this terminal. */
export async function runCommand(words) {
  await prepare(['api']);
  process.exitCode = await runInForeground(['--enable-source-maps', 'dist/src/main.js', 'cli', ...words]);
}
