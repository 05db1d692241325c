import type { Pack, PackCodeKind, PackHeader } from '#app/modules/imports/pack.js';
import type { PackFault } from '#app/modules/imports/pack-fault.js';
import { type PackFile, type PackSource, readPackFile } from '#app/modules/imports/pack-file.js';
import type { YamlCursor, YamlReading } from '#app/modules/imports/yaml-cursor.js';

/** What has to be known of a pack that is loaded already: what it defines and refers to. */
export type KnownPack = Pick<Pack, 'defines' | 'refersTo'> & { header: Pick<PackHeader, 'code'> };

/** What is loaded and stays: `<kind> <code>` → code of the pack that it belongs to. */
type Owners = ReadonlyMap<string, string>;

/** Kinds whose codes are known everywhere; each such code belongs to one pack. Provisions go with their instrument. */
const global: ReadonlySet<PackCodeKind> = new Set([
  'pack',
  'group',
  'state',
  'organisation',
  'instrument',
  'plan',
  'working group',
  'meeting',
]);

/** A code that a file defines or refers to; `key` is the same wherever it is meant. */
interface Named {
  key: string;
  kind: PackCodeKind;
  code: string;
  at: YamlCursor;
}

type Homes = ReadonlyMap<string, PackFile>;

/**
 * Reads packs that are to be loaded together, and puts them in the order in which they need each other.
 *
 * @returns packs, or else the faults of all files in the order of files and lines.
 */
export function readPacks(
  sources: readonly PackSource[],
  loaded: readonly KnownPack[],
): { packs: Pack[]; faults: PackFault[] } {
  const files = sources.map(readPackFile);
  const homes = homesOf(files);
  const replaced = new Set(files.map((file) => packCodeOf(file)?.code));
  const staying = loaded.filter(({ header }) => !replaced.has(header.code));
  const owners = new Map(staying.flatMap(({ header, defines }) => defines.map((key) => [key, header.code])));
  for (const file of files) {
    refuseForeignCodes(file, homes, owners);
    refuseDanglingReferences(file, homes, owners);
    refuseDroppedCodes(file, homes, loaded, staying);
  }
  const ordered = inOrderOfNeed(files, homes);
  const faults = files.flatMap(({ reading }) => reading.faults.toSorted(byPlace));
  return { packs: faults.length > 0 ? [] : ordered.map(packOf), faults };
}

function packOf(file: PackFile): Pack {
  if (file.document === null) throw new Error(`${file.reading.file} was refused without a fault`);
  const { header, content } = file.document;
  // The header's kind chose the shape that the content was read with.
  return {
    header,
    kind: header.kind,
    content,
    defines: keysOf(definitionsOf(file)),
    refersTo: keysOf(referencesOf(file)),
  } as Pack;
}

function keysOf(named: readonly Named[]): string[] {
  return [...new Set(named.map(({ key }) => key))];
}

function definitionsOf({ reading }: PackFile): Named[] {
  return reading.definitions.map(({ kind, code, at }) => {
    const isLocal = kind === 'provision' || kind === 'area';
    return named(kind, isLocal ? `${scopeOf(reading)}:${code}` : code, at);
  });
}

function referencesOf({ reading }: PackFile): Named[] {
  return reading.references.map(({ kind, code, at }) =>
    // Areas are referred to within their plan only; provisions from anywhere, with their instrument.
    kind === 'area' ? { ...named(kind, `${scopeOf(reading)}:${code}`, at), code } : named(kind, code, at),
  );
}

/** The instrument or plan that the codes of provisions and areas are unique in. */
function scopeOf(reading: YamlReading): string {
  return reading.definitions.find(({ kind }) => kind === 'instrument' || kind === 'plan')?.code ?? '?';
}

function named(kind: PackCodeKind, code: string, at: YamlCursor): Named {
  return { key: `${kind} ${code}`, kind, code, at };
}

/** The file that each code is defined in; the first one, where several claim it. */
function homesOf(files: readonly PackFile[]): Homes {
  const homes = new Map<string, PackFile>();
  for (const file of files) {
    for (const { key } of definitionsOf(file)) if (!homes.has(key)) homes.set(key, file);
  }
  return homes;
}

/** Where the file says which pack it is a version of. */
function packCodeOf(file: PackFile): Named | undefined {
  return definitionsOf(file).find(({ kind }) => kind === 'pack');
}

function refuseForeignCodes(file: PackFile, homes: Homes, owners: Owners): void {
  for (const { key, kind, code, at } of definitionsOf(file)) {
    if (!global.has(kind)) continue;
    const home = homes.get(key);
    const owner = home === file ? owners.get(key) : home?.reading.file;
    if (owner !== undefined) at.fault('owned_by_other_pack', { kind, code, pack: owner });
  }
}

function refuseDanglingReferences(file: PackFile, homes: Homes, owners: Owners): void {
  for (const { key, kind, code, at } of referencesOf(file)) {
    if (!homes.has(key) && !owners.has(key)) at.fault('dangling_reference', { kind, code });
  }
}

/** A newer version may leave out only what no pack that stays loaded refers to. */
function refuseDroppedCodes(
  file: PackFile,
  homes: Homes,
  loaded: readonly KnownPack[],
  staying: readonly KnownPack[],
): void {
  // What a faulty file leaves out may only be misspelt.
  if (file.reading.faults.length > 0) return;
  const pack = packCodeOf(file);
  const former = loaded.find(({ header }) => header.code === pack?.code);
  const dropped = new Set(former?.defines.filter((key) => !homes.has(key)));
  for (const { header, refersTo } of staying) {
    for (const key of refersTo.filter((each) => dropped.has(each))) {
      pack?.at.fault('dropped_but_needed', { subject: key, pack: header.code });
    }
  }
}

/** Depth first: what a file refers to comes before it. Files that need each other are at fault. */
function inOrderOfNeed(files: readonly PackFile[], homes: Homes): PackFile[] {
  const ordered = new Set<PackFile>();
  const underWay: PackFile[] = [];
  const visit = (file: PackFile): void => {
    underWay.push(file);
    const visited = new Set([file]);
    for (const { key, at } of referencesOf(file)) {
      const needed = homes.get(key);
      if (needed === undefined || visited.has(needed)) continue;
      visited.add(needed);
      if (underWay.includes(needed)) {
        const cycle = underWay.slice(underWay.indexOf(needed)).map(({ reading }) => reading.file);
        at.fault('cyclic_reference', { packs: cycle });
      } else if (!ordered.has(needed)) visit(needed);
    }
    underWay.pop();
    ordered.add(file);
  };
  for (const file of files) if (!ordered.has(file)) visit(file);
  return [...ordered];
}

function byPlace(left: PackFault, right: PackFault): number {
  return left.line - right.line || left.column - right.column;
}
