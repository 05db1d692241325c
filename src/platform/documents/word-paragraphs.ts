import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { scriptRunsOf } from '#app/platform/documents/script-runs.js';

export const FONT = 'Times New Roman';

export type Look = { bold?: boolean; italics?: boolean; size?: number };

export function paragraph(text: string, options: IParagraphOptions = {}, look: Look = {}): Paragraph {
  return new Paragraph({ ...options, children: runsOf(text, look) });
}

/** A text in runs for Word, each script with a font that has it and the language that breaks its lines. */
export function runsOf(text: string, look: Look = {}): TextRun[] {
  return scriptRunsOf(text).map(
    ({ text: piece, language, font }) =>
      new TextRun({
        text: piece,
        ...look,
        ...(language === null || font === null
          ? {}
          : {
              font: { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: font },
              language: { bidirectional: language },
            }),
      }),
  );
}
