import { runInForeground } from './children.mjs';
import { prepare } from './prepare.mjs';

/** Runs bench/main.ts, which writes bench/results.json. */
export async function runBench(words) {
  await prepare(['api']);
  process.exitCode = await runInForeground(
    ['--import', './scripts/lib/typescript.mjs', 'bench/main.ts', ...words],
    { ...process.env, ACTIF_BUILT: 'true' },
  );
}
