import { type CsvError, parse } from 'csv-parse/sync';
import type { HolidayLine, LineFault, ReadFile } from '#app/modules/member-states/holiday-file.js';

const COLUMNS = ['state', 'date', 'name', 'certainty', 'source'] as const;
type ColumnName = (typeof COLUMNS)[number];
const REQUIRED: readonly ColumnName[] = ['date', 'name', 'certainty'];
const CERTAINTIES = new Map([
  ['expected', false],
  ['confirmed', true],
]);

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

/**
 * Reads a table of holidays: a heading with the columns `date`, `name` and `certainty` (expected or confirmed) and, where
 * the caller does not say them for all, `state` (ISO code) and `source`; then one line for each state and day. Commas,
 * semicolons and tabs divide, as the spreadsheet programs of different countries have it.
 */
export function readHolidayCsv(text: string): ReadFile {
  const faults: LineFault[] = [];
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    trim: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = lineOf(error);
      // Each stray quotation mark of a line is told.
      if (faults.at(-1)?.line !== line)
        faults.push({ line, code: 'malformed', params: { reason: error?.code ?? 'CSV' } });
      return undefined;
    },
  }) as unknown as CsvRecord[];
  const [heading, ...body] = records.filter(({ record }) => record.some((cell) => cell !== ''));
  if (heading === undefined) return { lines: [], faults };
  const columns = heading.record.map((name) => name.toLowerCase());
  faults.push(...headingFaults(columns, heading.info.lines));
  if (REQUIRED.some((name) => !columns.includes(name))) return { lines: [], faults };
  const lines = body.flatMap(({ record, info: { lines: line } }) => {
    if (record.length !== columns.length) {
      const params = { expected: columns.length, found: record.length };
      faults.push({ line, code: 'column_count', params });
      return [];
    }
    return readRecord((name) => record[columns.indexOf(name)] ?? '', line, faults);
  });
  return { lines, faults };
}

function readRecord(cell: (name: ColumnName) => string, line: number, faults: LineFault[]): HolidayLine[] {
  const certainty = cell('certainty');
  const isConfirmed = CERTAINTIES.get(certainty.toLowerCase());
  if (isConfirmed === undefined)
    faults.push({
      line,
      code: 'not_a_certainty',
      params: { value: certainty, one: [...CERTAINTIES.keys()] },
    });
  return [
    {
      line,
      state: cell('state').toUpperCase() || null,
      heldOn: cell('date'),
      name: cell('name'),
      isConfirmed: isConfirmed ?? false,
      source: cell('source') || null,
    },
  ];
}

function headingFaults(columns: readonly string[], line: number): LineFault[] {
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  const unknown = columns.filter((name) => !(COLUMNS as readonly string[]).includes(name));
  const repeated = columns.filter((name, place) => columns.indexOf(name) !== place);
  return [
    ...missing.map((name) => ({ line, code: 'column_missing', params: { name } })),
    ...unknown.map((name) => ({ line, code: 'column_unknown', params: { name, known: COLUMNS } })),
    ...repeated.map((name) => ({ line, code: 'column_repeated', params: { name } })),
  ];
}

/** What stands between the names of the heading, which hold none of these. */
function delimiterOf(text: string): string {
  const heading = text.split(/\r?\n/, 1)[0] ?? '';
  return [',', ';', '\t'].find((candidate) => heading.includes(candidate)) ?? ',';
}

function lineOf(error: CsvError | undefined): number {
  return typeof error?.['lines'] === 'number' ? error['lines'] : 1;
}
