import { healths, statuses } from '../../../lib/api-types.js';

/** What the address of the matrix may say; lists are words separated by commas. */
export interface MatrixSearch {
  asOf?: string;
  area?: string;
  status?: string;
  health?: string;
  state?: string;
}

const keys = ['asOf', 'area', 'status', 'health', 'state'] as const;

/** Takes from an address what the matrix understands, and nothing else. */
export function readMatrixSearch(search: Record<string, unknown>): MatrixSearch {
  const read: MatrixSearch = {};
  for (const key of keys) {
    const value = search[key];
    if (typeof value === 'string' && value !== '') read[key] = value;
  }
  return read;
}

/** "KH,LA" → ["KH", "LA"] */
export function readList(words: string | undefined): string[] {
  return words === undefined || words === '' ? [] : words.split(',');
}

/** ["KH", "LA"] → "KH,LA"; an empty list leaves the address. */
export function writeList(values: string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}

/** What the API is asked. It filters by status alone; what does not apply is sifted out here. */
export function toMatrixQuery(search: MatrixSearch) {
  const wanted = readList(search.status);
  return {
    asOf: search.asOf,
    area: atLeastOne(readList(search.area)),
    status: wanted.includes('not_applicable')
      ? undefined
      : atLeastOne(statuses.filter((word) => wanted.includes(word))),
    health: atLeastOne(healths.filter((word) => readList(search.health).includes(word))),
    state: atLeastOne(readList(search.state)),
  };
}

function atLeastOne<T>(words: T[]): T[] | undefined {
  return words.length === 0 ? undefined : words;
}
