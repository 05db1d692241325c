import { createHash } from 'node:crypto';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import {
  type LetterContent,
  type LetterText,
  composeLetter,
} from '#app/modules/letters/letter-text.rules.js';
import { LETTER_LANGUAGE, sayLetter } from '#app/modules/letters/letter.wording.js';
import { en } from '#app/modules/letters/locales/en.js';
import { FONT, paragraph, runsOf } from '#app/platform/documents/word-paragraphs.js';

// On every computer of an office, and with Vietnamese; other scripts have their own (script-runs.rules.ts).
const HALF_POINTS = 2;
/** Twentieths of a point, in which Word measures. */
const MM = 1440 / 25.4;
const page = { width: Math.round(210 * MM), height: Math.round(297 * MM), margin: Math.round(25 * MM) };
const columns = [12, 74, 40, 34].map((width) => Math.round(width * MM));
const DOT_COLOR = 'A0A0A0';

/** What a document depends on besides its content; another edition of layout or words is another document. */
export const LETTER_EDITION = createHash('sha1')
  .update(`1 ${JSON.stringify(en)}`)
  .digest('base64url');

/** `ACTIF-POA/2018/0007` → `ACTIF-POA-2018-0007.docx`: nothing that a file system or a header would stumble over. */
export function fileNameOf(number: string): string {
  return `${number.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}.docx`;
}

/** Makes a letter a Word document of A4 pages, as a file. */
export function makeLetterDocument(content: LetterContent): Promise<Buffer> {
  const text = composeLetter(content);
  const document = new Document({
    title: text.title,
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT },
            size: 11 * HALF_POINTS,
            language: { value: LETTER_LANGUAGE, eastAsia: LETTER_LANGUAGE, bidirectional: 'th-TH' },
          },
          paragraph: { spacing: { after: 160, line: 264 } },
        },
        heading1: { run: { size: 15 * HALF_POINTS, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading2: {
          run: { size: 11 * HALF_POINTS, bold: true },
          paragraph: { spacing: { before: 160, after: 160 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        headers: { default: new Header({ children: text.labels.flatMap(labelOf) }) },
        footers: { default: new Footer({ children: [pageLine(content.number)] }) },
        children: text.form === 'note_verbale' ? noteVerbaleOf(text) : letterOf(text),
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(text.title) },
  ]);
}

function letterOf(text: LetterText): (Paragraph | Table)[] {
  return [
    ...letterhead(text),
    paragraph(text.date, { alignment: AlignmentType.RIGHT }),
    ...address(text),
    paragraph(text.subject, { heading: HeadingLevel.HEADING_2 }),
    ...(text.salutation === null ? [] : [paragraph(text.salutation)]),
    paragraph(text.opening, { keepNext: true }),
    tableOf(text),
    paragraph(text.request, { spacing: { before: 200 } }),
    paragraph(text.closing, { keepNext: true }),
    ...blanksOf(text),
  ];
}

/** The date stands below the text, and the address at the foot. */
function noteVerbaleOf(text: LetterText): (Paragraph | Table)[] {
  return [
    ...letterhead(text),
    paragraph(
      sayLetter('noteVerbale'),
      { alignment: AlignmentType.CENTER, spacing: { before: 120 } },
      { bold: true },
    ),
    paragraph(text.subject, { heading: HeadingLevel.HEADING_2 }),
    paragraph(text.opening, { keepNext: true }),
    tableOf(text),
    paragraph(text.request, { spacing: { before: 200 } }),
    paragraph(text.closing, { keepNext: true }),
    paragraph(text.date, { alignment: AlignmentType.RIGHT, keepNext: true }),
    ...blanksOf(text),
    ...address(text),
  ];
}

function letterhead({ sender, reference }: LetterText): Paragraph[] {
  return [
    paragraph(sender, {
      heading: HeadingLevel.HEADING_1,
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' } },
    }),
    paragraph(reference),
  ];
}

function address({ addressee, channel }: LetterText): Paragraph[] {
  return [
    ...addressee.map((line, index) =>
      paragraph(line, {
        keepNext: true,
        spacing: { before: index === 0 ? 200 : 0, after: index === addressee.length - 1 ? 80 : 0 },
      }),
    ),
    ...(channel === null ? [] : [paragraph(channel, {}, { italics: true })]),
  ];
}

function tableOf({ header, rows }: LetterText): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: DOT_COLOR };
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    tableLook: { firstRow: true, noVBand: true },
    rows: [
      // Repeated on every page, and read out as the heads of the columns.
      new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(header, { bold: true }) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cellsOf(row) })),
    ],
  });
}

function cellsOf(texts: readonly string[], look: { bold?: boolean } = {}): TableCell[] {
  return texts.map(
    (text, index) =>
      new TableCell({
        width: { size: columns[index] ?? 0, type: WidthType.DXA },
        children: [paragraph(text, { spacing: { after: 0 } }, look)],
      }),
  );
}

/** Lines to write on, with room for a signature above the first. */
function blanksOf({ blanks }: LetterText): Paragraph[] {
  return blanks.map(
    (blank, index) =>
      new Paragraph({
        keepNext: index < blanks.length - 1,
        spacing: { before: index === 0 ? 900 : 240 },
        tabStops: [{ type: TabStopType.LEFT, position: Math.round(95 * MM), leader: LeaderType.UNDERSCORE }],
        children: [...runsOf(`${blank}: `), new TextRun({ children: [new Tab()] })],
      }),
  );
}

function labelOf({ text, note }: LetterText['labels'][number]): Paragraph[] {
  const alignment = AlignmentType.CENTER;
  return [
    paragraph(text, { alignment, spacing: { after: note === null ? 160 : 0 } }, { bold: true }),
    ...(note === null ? [] : [paragraph(note, { alignment }, { size: 9 * HALF_POINTS })]),
  ];
}

function pageLine(number: string): Paragraph {
  const size = 9 * HALF_POINTS;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      ...runsOf(sayLetter('page', { number }), { size }),
      new TextRun({ children: [PageNumber.CURRENT, sayLetter('ofPages'), PageNumber.TOTAL_PAGES], size }),
    ],
  });
}

/** The tracker is no author, and the library would name one; the number is all that names the file. */
function coreProperties(title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escaped}</dc:title><dc:language>${LETTER_LANGUAGE}</dc:language>` +
    '</cp:coreProperties>'
  );
}
