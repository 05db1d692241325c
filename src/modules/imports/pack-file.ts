import { LineCounter, parseDocument } from 'yaml';
import { type Pack, packKinds } from '#app/modules/imports/pack.js';
import type { PackFault } from '#app/modules/imports/pack-fault.js';
import { packHeader, packShapes } from '#app/modules/imports/pack-shapes.js';
import { oneOf } from '#app/modules/imports/shapes.js';
import { invalid, type PackReference, YamlCursor, YamlReading } from '#app/modules/imports/yaml-cursor.js';

/** The text of a pack and the name that faults are reported under. */
export interface PackSource {
  file: string;
  yaml: string;
}

/** What one file says, with everything that is wrong with it taken by itself. */
export interface PackFile {
  /** Null when the file is at fault. */
  pack: Pack | null;
  faults: PackFault[];
  /** `<kind> <code>` of everything that the file defines for others, for instance `provision ATT:11`. */
  defines: string[];
  /** What the file refers to, in itself or in other packs. */
  references: PackReference[];
}

/** Reads a pack and finds all its faults at once; what it refers to in other packs is left to `checkPackReferences`. */
export function readPackFile({ file, yaml }: PackSource): PackFile {
  const lines = new LineCounter();
  const reading = new YamlReading(file, lines);
  const pack = readDocument(yaml, reading, lines);
  const { faults, definitions, references } = reading;
  const ownPrefix = definitions.find(({ kind }) => kind === 'instrument' || kind === 'plan')?.code;
  return {
    pack: faults.length > 0 ? null : pack,
    faults: faults.toSorted((left, right) => left.line - right.line || left.column - right.column),
    defines: definitions.map(({ kind, code }) =>
      keyOfCode(kind, kind === 'provision' ? `${ownPrefix}:${code}` : code),
    ),
    references,
  };
}

export function keyOfCode(kind: string, code: string): string {
  return `${kind} ${code}`;
}

function readDocument(yaml: string, reading: YamlReading, lines: LineCounter): Pack | null {
  const document = parse(yaml, lines);
  if (document === null) {
    new YamlCursor(null, '', reading, 0).fault('yaml_syntax', { reason: 'nested too deeply' });
    return null;
  }
  for (const { message, pos } of document.errors) {
    new YamlCursor(null, '', reading, pos[0]).fault('yaml_syntax', { reason: message });
  }
  // Half a document would only bring faults that follow from the first one.
  if (document.errors.length > 0) return null;
  const root = new YamlCursor(document.contents, '', reading, document.contents?.range[0] ?? 0);
  return readPack(root);
}

function parse(yaml: string, lines: LineCounter): ReturnType<typeof parseDocument> | null {
  try {
    // Core schema: dates stay text, "no" stays "no".
    return parseDocument(yaml, { lineCounter: lines, schema: 'core', prettyErrors: false, strict: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readPack(root: YamlCursor): Pack | null {
  const header = root.get('pack');
  const kind = header?.get('kind')?.peek(oneOf(packKinds));
  if (!kind) {
    // Without its kind, nothing else in the file can be judged.
    if (header) packHeader(header);
    else root.fault('missing_key', { key: 'pack' });
    return null;
  }
  const value = packShapes[kind](root);
  if (value === invalid) return null;
  const { pack, ...content } = value;
  return { header: pack, kind, content } as Pack;
}
