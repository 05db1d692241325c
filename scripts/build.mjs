// `npm run build [-- api | web]`: builds what changed since the last build.
import './lib/require-node.mjs';

void import('./lib/prepare.mjs').then(({ prepare }) =>
  prepare(process.argv.length > 2 ? process.argv.slice(2) : undefined),
);
