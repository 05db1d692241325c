/** A piece of text in one script, as Word wants it told. */
export interface ScriptRun {
  text: string;
  /** BCP 47 tag for spelling and line breaking; null: the document's own. */
  language: string | null;
  font: string | null;
}

// Fonts that come with every Windows since 8.1; where they are missing, Word and LibreOffice take another of the script.
const scripts = [
  { pattern: /\p{sc=Thai}/u, language: 'th-TH', font: 'Leelawadee UI' },
  { pattern: /\p{sc=Lao}/u, language: 'lo-LA', font: 'Leelawadee UI' },
  { pattern: /\p{sc=Khmer}/u, language: 'km-KH', font: 'Leelawadee UI' },
  { pattern: /\p{sc=Myanmar}/u, language: 'my-MM', font: 'Myanmar Text' },
] as const;

// Spaces, digits, punctuation and combining marks belong to what stands before them.
const SHARED = /[\p{sc=Zyyy}\p{sc=Zinh}]/u;

/** Cuts a text where its script changes; the pieces together are the text again. Vietnamese is Latin. */
export function scriptRunsOf(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const script = scripts.find(({ pattern }) => pattern.test(character));
    const language = script?.language ?? null;
    if (last !== undefined && (SHARED.test(character) || last.language === language)) last.text += character;
    else runs.push({ text: character, language, font: script?.font ?? null });
  }
  return runs;
}
