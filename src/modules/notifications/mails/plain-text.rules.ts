/** RFC 3676 asks for lines of 78 at most; what is quoted in two answers still fits a terminal then. */
const WIDTH = 72;

// Line breaks make headers, the others make text look like what it is not: control and format characters (bidirectional
// marks, zero-width characters), half surrogate pairs, line and paragraph separators.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const FORMATS = /[\p{Cf}\p{Cs}]/gu;

/** One line of text as people see it: without line breaks, control, bidirectional and zero-width characters. */
export function cleanLine(text: string): string {
  return UNSEEN.test(text) ? text.replace(BREAKS, ' ').replace(FORMATS, '').trim() : text;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `length` UTF-16 code units; what is cut off, between two characters as people see them, shows as an ellipsis. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${piecesOf(text, length - 1)[0] ?? ''}…`;
}

/**
 * Breaks a line at spaces to 72 columns; continuation lines are indented by `indent` columns, and so is the first.
 * A word that is longer than a line is broken, but an address is not: it would no longer lead anywhere.
 */
export function wrap(text: string, indent = 0): string {
  const margin = ' '.repeat(indent);
  const width = WIDTH - indent;
  if (text.length <= width) return `${margin}${text}`;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((long) => breakable(long, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => `${margin}${each}`).join('\n');
}

function breakable(word: string, width: number): string[] {
  return word.length <= width || /^https?:\/\//.test(word) ? [word] : piecesOf(word, width);
}

/** Cuts a text into pieces of `width` at most; a single character that is wider, of many combining marks, is left out. */
function piecesOf(text: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(text)) {
    if (segment.length > width) continue;
    if (piece.length + segment.length > width) {
      pieces.push(piece);
      piece = segment;
    } else {
      piece += segment;
    }
  }
  return [...pieces, piece];
}
