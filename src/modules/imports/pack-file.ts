import { LineCounter, parseDocument } from 'yaml';
import { type PackContents, type PackHeader, packKinds } from '#app/modules/imports/pack.js';
import { packHeader, packShapes } from '#app/modules/imports/pack-shapes.js';
import { oneOf } from '#app/modules/imports/shapes.js';
import { invalid, YamlCursor, YamlReading } from '#app/modules/imports/yaml-cursor.js';

/** The text of a pack and the name that its faults are reported under. */
export interface PackSource {
  file: string;
  yaml: string;
}

/** What one file says, read by itself. */
export interface PackFile {
  reading: YamlReading;
  /** Null when the file is at fault. */
  document: PackDocument | null;
}

interface PackDocument {
  header: PackHeader;
  content: PackContents[keyof PackContents];
}

/** Reads a pack and records all its faults; what it refers to in other packs is left to `readPacks`. */
export function readPackFile({ file, yaml }: PackSource): PackFile {
  const lines = new LineCounter();
  const reading = new YamlReading(file, lines);
  // Core schema: dates stay text, and so does "no".
  const yamlDocument = parseDocument(yaml, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const fatal = yamlDocument.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  for (const error of yamlDocument.errors) {
    // What is unreadable after the first place is unreadable because of it.
    if (error === fatal || error.code === 'DUPLICATE_KEY') {
      new YamlCursor(null, '', reading, error.pos[0]).fault('yaml_syntax', { reason: error.message });
    }
  }
  if (fatal) return { reading, document: null };
  const { contents } = yamlDocument;
  return { reading, document: readDocument(new YamlCursor(contents, '', reading, contents?.range[0] ?? 0)) };
}

function readDocument(root: YamlCursor): PackDocument | null {
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
  return { header: pack, content };
}
