import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = 'dist/bench';

/** What is asked for only where it is installed, what is no JavaScript, and `pg`, whose one copy holds the type parsers. */
const outside = [
  /^@nestjs\/(microservices|websockets|platform-express)/,
  /^class-transformer\/storage/,
  '@node-rs/argon2',
  'pg',
  'pg-native',
];

let bundling: Promise<URL> | undefined;

/**
 * The process of the tracker in one file: a bench that kills and starts hundreds of them would otherwise measure how long
 * Node.js looks for two thousand modules.
 */
export function bundledTracker(): Promise<URL> {
  bundling ??= bundle();
  return bundling;
}

async function bundle(): Promise<URL> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['pg'] },
    build: {
      ssr: 'bench/tracker/tracker-process.ts',
      outDir: FOLDER,
      target: 'node20',
      rollupOptions: { external: outside },
    },
  });
  return new URL(`../../${FOLDER}/tracker-process.js`, import.meta.url);
}
