import { InvalidInputError } from '#app/kernel/errors.js';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 200;

/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Sort key of the last row of a page, in the order of the list's ORDER BY. */
export type CursorKey = readonly (string | number | null)[];

export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * @param length number of columns in the list's ORDER BY.
 * @throws InvalidInputError when the text is no cursor of such a list.
 */
export function decodeCursor(cursor: string, length: number): CursorKey {
  const key = parse(Buffer.from(cursor, 'base64url').toString());
  const isKey = Array.isArray(key) && key.length === length && key.every(isKeyPart);
  if (!isKey) throw new InvalidInputError([{ pointer: 'cursor', code: 'not_a_cursor', params: {} }]);
  return key as CursorKey;
}

/** Cuts `rows`, read with LIMIT limit + 1, to a page. */
export function toPage<Row, View>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => CursorKey,
  view: (row: Row) => View,
): Page<View> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}

function isKeyPart(part: unknown): boolean {
  // PostgreSQL stores neither NUL nor half a surrogate pair, so no key of a row holds one.
  if (typeof part === 'string') return !/[\0\p{Surrogate}]/u.test(part);
  return part === null || typeof part === 'number';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
