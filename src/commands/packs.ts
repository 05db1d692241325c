import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { InvalidInputError } from '#app/kernel/errors.js';
import { isUnchanged, type PackChange } from '#app/kernel/pack-change.js';
import type { PackFault } from '#app/modules/imports/pack-fault.js';
import { PackInvalidError } from '#app/modules/imports/pack-fault.js';
import { PacksCommand } from '#app/modules/imports/packs-command.js';

type Work = (app: INestApplicationContext) => Promise<number>;

/**
 * `packs check FILE …`: lists every fault, in the light of what is loaded.
 * @throws TypeError of node:util for words that it does not know, before anything is opened.
 */
export function checkPacks(words: readonly string[]): Work {
  const { positionals } = parseArgs({ args: [...words], allowPositionals: true });
  return async (app) => {
    requireFiles(positionals);
    return report(await app.get(PacksCommand).check(positionals));
  };
}

/**
 * `packs load [--dry-run] [--force] FILE …`: prints what changes and, without `--dry-run`, changes it.
 * `--force` accepts an older version, or other content under the version that is loaded.
 * @throws TypeError of node:util for words that it does not know, before anything is opened.
 */
export function loadPacks(words: readonly string[]): Work {
  const options = {
    'dry-run': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  return async (app) => {
    requireFiles(positionals);
    try {
      const steps = await app
        .get(PacksCommand)
        .load(positionals, { dryRun: values['dry-run'], force: values.force });
      for (const { pack, change } of steps) {
        console.log(`${pack.header.code} ${pack.header.version}`);
        console.log(linesOf(change).join('\n'));
      }
      return 0;
    } catch (error) {
      if (error instanceof PackInvalidError) return report(error.packFaults);
      throw error;
    }
  };
}

function requireFiles(files: readonly string[]): void {
  if (files.length === 0) throw new InvalidInputError([{ pointer: 'FILE', code: 'missing', params: {} }]);
}

function report(faults: readonly PackFault[]): number {
  for (const { file, line, column, message } of faults) console.error(`${file}:${line}:${column} ${message}`);
  console.error(faults.length === 0 ? 'no faults' : `${faults.length} fault(s)`);
  return faults.length === 0 ? 0 : 1;
}

function linesOf(change: PackChange): string[] {
  if (isUnchanged(change)) return ['  unchanged'];
  return [
    ...change.added.map(({ subject, code, title }) => `  + ${subject} ${code}  ${title}`),
    ...change.changed.map(
      ({ subject, code, field, from, to }) =>
        `  ~ ${subject} ${code}  ${field}: ${from ?? '(none)'} → ${to ?? '(none)'}`,
    ),
    ...change.withdrawn.map(({ subject, code, title }) => `  - ${subject} ${code}  ${title}`),
  ];
}
