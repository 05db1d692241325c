/**
 * Lets Node.js import the TypeScript of `src/` and `migrations/` as it stands, without a build:
 * `node --import ./scripts/lib/typescript.mjs file.ts`, or `import './typescript.mjs'` before a dynamic import.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const root = new URL('../../', import.meta.url);
const options = JSON.parse(readFileSync(new URL('.swcrc', root), 'utf8'));
const roots = { '#app/': new URL('src/', root), '#migrations/': new URL('migrations/', root) };

// Where the program is built, a process that starts it again and again takes it from there (package.json, `imports`).
const isBuilt = process.env.ACTIF_BUILT === 'true';

export function resolve(specifier, context, next) {
  const alias = isBuilt ? undefined : Object.keys(roots).find((prefix) => specifier.startsWith(prefix));
  const url = alias
    ? new URL(specifier.slice(alias.length), roots[alias])
    : specifier.startsWith('.') && context.parentURL
      ? new URL(specifier, context.parentURL)
      : undefined;
  const source = url && new URL(url.href.replace(/\.js$/, '.ts'));
  return source?.href.endsWith('.ts') && existsSync(source)
    ? { url: source.href, format: 'module', shortCircuit: true }
    : next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(readFileSync(filename, 'utf8'), {
    ...options,
    exclude: undefined,
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
