import type { PackFault } from '#app/modules/imports/pack-fault.js';
import { keyOfCode, type PackFile } from '#app/modules/imports/pack-file.js';
import type { PackReference, YamlCursor } from '#app/modules/imports/yaml-cursor.js';

/** What the loaded packs define: `<kind> <code>` → code of the pack that it belongs to. */
export type KnownCodes = ReadonlyMap<string, string>;

/** Kinds whose codes are global: each belongs to one pack. */
const owned = new Set(['group', 'state', 'organisation', 'instrument', 'plan', 'working group', 'meeting']);

/**
 * Finds what no single file shows: references to nothing, codes that two packs claim, packs that need each other.
 * The faults are added to those of the files.
 */
export function checkPackReferences(files: readonly PackFile[], known: KnownCodes): void {
  for (const file of files) {
    refuseForeignCodes(file, files, known);
    refuseDanglingReferences(file, files, known);
  }
  if (files.every((file) => file.faults.length === 0)) orderPacks(files);
}
