// Runs before everything else and on every Node.js since 12, hence its plain syntax.
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const wanted = manifest.engines.node.replace('>=', '').split('.').map(Number);
const found = process.versions.node.split('.').map(Number);

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    'The ACTIF tracker needs Node.js ' +
      wanted.join('.') +
      ' or later and this is ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org (24 is recommended) and start again.',
  );
  process.exit(1);
}
