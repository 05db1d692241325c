import { runInForeground } from './children.mjs';
import { prepare } from './prepare.mjs';

/** Serves everything from this clone until Ctrl-C or SIGTERM. */
export async function serve() {
  await prepare();
  process.exitCode = await runInForeground(['--enable-source-maps', 'dist/src/main.js', 'all']);
}
