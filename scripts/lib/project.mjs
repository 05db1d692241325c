import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that this clone of the repository stands in. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export const say = (line) => console.log(line);

/** Ends the program with one sentence for the person who started it. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

// Tests make no part of a result; src/metadata.ts is written by the build itself.
const isNoSource = (file) => /\.spec\.tsx?$|src.metadata\.ts$/.test(file);

/** What a step was made from: the hash of the files in `paths` and of `more`. */
function fingerprint(paths, more) {
  const hash = createHash('sha1').update(JSON.stringify(more));
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
    if (isNoSource(file)) continue;
    hash.update(relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/**
 * Does `work` unless it was done before from the same sources. A run that is broken off or fails leaves no stamp, so the
 * next one does it again.
 *
 * @param step `stamp`: the file beside the result that says what it was made from; `sources`: files and folders it is made
 *   from; `more`: what else it depends on.
 */
export async function unlessDone({ stamp, sources, more = null }, work) {
  const file = join(root, stamp);
  const wanted = fingerprint(sources, more);
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return;
  rmSync(file, { force: true });
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}
