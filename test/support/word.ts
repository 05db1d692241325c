import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** A Word document read back: its parts parsed strictly as XML. */
export interface WordDocument {
  partNames: string[];
  /** Elements of a part by name (`w:p`), in the order of the document. @throws where there is no such part. */
  find(part: string, name: string): Element[];
  /** The paragraphs of a part; tables' are among them. */
  paragraphs(part?: string): string[];
  /** The cells' texts of the tables of the body. */
  tables(): string[][][];
}

const BODY = 'word/document.xml';

/** @throws where the archive or one of its XML parts is not well-formed. */
export function readWord(file: Uint8Array): WordDocument {
  const parts = new Map(
    Object.entries(unzipSync(file))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, parse(strFromU8(bytes))]),
  );
  const find = (part: string, name: string) => descendants(parts.get(part) ?? raise(part), name);
  return {
    partNames: [...parts.keys()],
    find,
    paragraphs: (part = BODY) => find(part, 'w:p').map(textOf),
    tables: () =>
      find(BODY, 'w:tbl').map((table) =>
        descendants(table, 'w:tr').map((row) => descendants(row, 'w:tc').map(textOf)),
      ),
  };
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

/** The elements of a name, not those inside one of them. */
function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

function textOf(element: Element): string {
  return descendants(element, 'w:t')
    .map(({ text }) => text)
    .join('');
}

function raise(part: string): never {
  throw new Error(`the document has no part ${part}`);
}
