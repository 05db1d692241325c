import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { sayDay } from '#app/modules/notifications/mails/wording.js';
import { SHEET_LANGUAGE, saySheet } from '#app/modules/progress/clearance/clearance-sheet.wording.js';
import type { SubmissionDetailView } from '#app/modules/progress/clearance/submission.dto.js';
import { localDate } from '#app/kernel/time-zone.js';
import { FONT, paragraph, runsOf } from '#app/platform/documents/word-paragraphs.js';

/** Twentieths of a point, in which Word measures. */
const MM = 1440 / 25.4;
const page = { width: Math.round(210 * MM), height: Math.round(297 * MM), margin: Math.round(22 * MM) };

/** `ACTIF-POA/CL/KH/1.2/3` → `ACTIF-POA-CL-KH-1.2-3.docx`. */
export function clearanceSheetFileName(reference: string): string {
  return `${reference.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}.docx`;
}

/** An update as a sheet of A4 that the validating authority marks, signs and stamps. */
export function makeClearanceSheet(detail: SubmissionDetailView): Promise<Buffer> {
  const { sheetReference: reference } = detail;
  const document = new Document({
    title: reference,
    creator: '',
    lastModifiedBy: '',
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT },
            size: 22,
            language: { value: SHEET_LANGUAGE, eastAsia: SHEET_LANGUAGE, bidirectional: 'th-TH' },
          },
          paragraph: { spacing: { after: 100, line: 252 } },
        },
        heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 220, after: 80 } } },
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
        footers: { default: new Footer({ children: [pageLine(reference)] }) },
        children: [...headOf(detail), ...submittedOf(detail), ...decisionOf()],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headOf({ assignment, update, official, sheetReference }: SubmissionDetailView): Paragraph[] {
  const { plan, commitment, state } = assignment;
  return [
    paragraph(saySheet('title'), { heading: HeadingLevel.HEADING_1 }),
    fact(saySheet('reference'), sheetReference),
    ...(plan.isIllustrative ? [paragraph(saySheet('illustrative'), {}, { italics: true })] : []),
    fact(saySheet('state'), state.name),
    fact(saySheet('plan'), plan.code),
    fact(saySheet('commitment'), `${commitment.code} ${commitment.title}`),
    fact(saySheet('writtenBy'), update.author?.post ?? update.author?.displayName ?? ''),
    fact(saySheet('writtenOn'), sayDay(localDate(update.recordedAt, 'UTC'))),
    heading(saySheet('official')),
    fact(saySheet('status'), saySheet(`status_${assignment.status ?? 'not_reported'}`)),
    fact(saySheet('applicability'), saySheet(`applicability_${assignment.applicability ?? 'full'}`)),
    ...(official?.narrative ? [fact(saySheet('narrative'), official.narrative)] : []),
  ];
}

function submittedOf({ update }: SubmissionDetailView): Paragraph[] {
  const { status, applicability, applicabilityReason, narrative, difficulties, assistanceNeeded } = update;
  const words: [string, string | null][] = [
    [saySheet('narrative'), narrative ?? applicabilityReason],
    [saySheet('difficulties'), difficulties],
    [saySheet('assistanceNeeded'), assistanceNeeded],
  ];
  return [
    heading(saySheet('submitted')),
    ...(status === null ? [] : [fact(saySheet('status'), saySheet(`status_${status}`))]),
    ...(applicability === null
      ? []
      : [fact(saySheet('applicability'), saySheet(`applicability_${applicability}`))]),
    ...words.map(([label, text]) => fact(label, text ?? saySheet('noWords'))),
    fact(
      saySheet('evidence'),
      update.evidence.length === 0 ? saySheet('none') : update.evidence.map(citationOf).join('; '),
    ),
  ];
}

function citationOf({ citation, url }: { citation: string; url: string | null }): string {
  return url === null ? citation : `${citation} (${url})`;
}

function decisionOf(): Paragraph[] {
  const marks = ['ownState', 'secretariat', 'memberStates', 'public'] as const;
  const keepNext = true;
  return [
    heading(saySheet('visibility')),
    ...marks.map((mark) => paragraph(saySheet(mark), { keepNext, spacing: { after: 40 } })),
    heading(saySheet('decision')),
    paragraph(saySheet('cleared'), { keepNext }),
    blank(saySheet('returned'), 0),
    blank(saySheet('signature'), 900),
    blank(saySheet('signatoryPost'), 300),
    blank(saySheet('signedOn'), 300),
  ];
}

const heading = (text: string) => paragraph(text, { heading: HeadingLevel.HEADING_2, keepNext: true });

function fact(label: string, text: string): Paragraph {
  return new Paragraph({ children: [...runsOf(`${label}: `, { bold: true }), ...linesOf(text)] });
}

/** What was written in lines stays in lines. */
function linesOf(text: string): TextRun[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [new TextRun({ break: 1 })]), ...runsOf(line)]);
}

/** A line to write on. */
function blank(label: string, before: number): Paragraph {
  return new Paragraph({
    spacing: { before },
    keepNext: true,
    tabStops: [{ type: TabStopType.LEFT, position: Math.round(150 * MM), leader: LeaderType.UNDERSCORE }],
    children: [...runsOf(`${label} `), new TextRun({ children: [new Tab()] })],
  });
}

function pageLine(reference: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      ...runsOf(saySheet('page', { reference })),
      new TextRun({ children: [PageNumber.CURRENT, saySheet('ofPages'), PageNumber.TOTAL_PAGES] }),
    ],
  });
}
