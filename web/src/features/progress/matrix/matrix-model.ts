import { type GlyphKind, glyphKind } from '../../../lib/glyph-kind.js';
import {
  type Applicability,
  applicabilities,
  type Health,
  healths,
  type ImpreciseDate,
  type MatrixView,
  type Status,
  statuses,
} from '../../../lib/api-types.js';
import { type MatrixSearch, readList } from './matrix-search.js';

export interface MatrixCell {
  status: Status;
  applicability: Applicability;
  health: Health;
  confirmedOn: string | null;
}

export interface MatrixRow {
  id: string;
  code: string;
  title: string;
  due: ImpreciseDate;
  recurrence: string | null;
  /** In the order of the states; null where no report is due or nothing was shared with the reader. */
  cells: (MatrixCell | null)[];
}

export interface MatrixArea {
  id: string;
  code: string;
  title: string;
  counts: Counts;
  rows: MatrixRow[];
}

export type MatrixState = MatrixView['states'][number] & { counts: Counts };

export type Counts = Record<GlyphKind, number>;

export interface Matrix {
  planId: string;
  asOf: string;
  states: MatrixState[];
  areas: MatrixArea[];
  total: Counts;
  reports: { reported: number; of: number };
}

/** The order in which kinds are counted and explained: the furthest first. */
export const countedKinds: GlyphKind[] = [
  'implemented',
  'in_progress',
  'not_started',
  'not_reported',
  'not_applicable',
];

/** Positions of the API's compact arrays. */
const rowPart = {
  id: 0,
  code: 1,
  title: 2,
  area: 3,
  dueEndsOn: 4,
  precision: 5,
  recurrence: 6,
  cells: 8,
} as const;
const cellPart = { status: 0, applicability: 1, health: 2, confirmedOn: 3 } as const;

/** Gives the compact arrays of the API their names, and keeps only the columns and rows that the filters ask for. */
export function toMatrix(view: MatrixView, search: MatrixSearch): Matrix {
  const chosenStates = readList(search.state);
  const chosenAreas = readList(search.area);
  const columns = view.states.flatMap((state, index) =>
    chosenStates.length === 0 || chosenStates.includes(state.isoCode) ? [index] : [],
  );
  const isMatch = cellFilter(search);
  const rows = view.rows.map((row) => ({
    areaIndex: row[rowPart.area] as number,
    row: readRow(row, columns),
  }));
  const areas = view.areas.map((area, index) => ({
    ...area,
    counts: readCounts(view.counts.byArea[index]),
    rows: rows.flatMap(({ areaIndex, row }) =>
      areaIndex === index && (isMatch === null || row.cells.some(isMatch)) ? [row] : [],
    ),
  }));
  return {
    planId: view.plan.id,
    asOf: view.asOf,
    states: columns.flatMap((index) => {
      const state = view.states[index];
      return state === undefined ? [] : [{ ...state, counts: readCounts(view.counts.byState[index]) }];
    }),
    areas: areas.filter(
      (area) => area.rows.length > 0 && (chosenAreas.length === 0 || chosenAreas.includes(area.code)),
    ),
    total: readCounts(view.counts.total),
    reports: view.reports,
  };
}

/** Whether a cell is what the filters by status and health look for; null when they look for nothing. */
export function cellFilter(search: MatrixSearch): ((cell: MatrixCell | null) => boolean) | null {
  const wantedStatuses = readList(search.status);
  const wantedHealths = readList(search.health);
  if (wantedStatuses.length === 0 && wantedHealths.length === 0) return null;
  return (cell) =>
    cell !== null &&
    (wantedStatuses.length === 0 || wantedStatuses.includes(glyphKind(cell.status, cell.applicability))) &&
    (wantedHealths.length === 0 || wantedHealths.includes(cell.health));
}

function readRow(row: unknown[], columns: number[]): MatrixRow {
  const endsOn = row[rowPart.dueEndsOn] as string | null;
  const cells = row[rowPart.cells] as ([number, number, number, string | null] | null)[];
  return {
    id: row[rowPart.id] as string,
    code: row[rowPart.code] as string,
    title: row[rowPart.title] as string,
    due: { startsOn: endsOn, endsOn, precision: row[rowPart.precision] as ImpreciseDate['precision'] },
    recurrence: row[rowPart.recurrence] as string | null,
    cells: columns.map((index) => readCell(cells[index] ?? null)),
  };
}

function readCell(cell: [number, number, number, string | null] | null): MatrixCell | null {
  if (cell === null) return null;
  return {
    status: statuses[cell[cellPart.status]] ?? 'not_reported',
    applicability: applicabilities[cell[cellPart.applicability]] ?? 'full',
    health: healths[cell[cellPart.health]] ?? 'none',
    confirmedOn: cell[cellPart.confirmedOn],
  };
}

/** The API counts in the order of its legend, then what does not apply. */
export function readCounts(counts: number[] | undefined): Counts {
  const [notReported = 0, notStarted = 0, inProgress = 0, implemented = 0, notApplicable = 0] = counts ?? [];
  return {
    not_reported: notReported,
    not_started: notStarted,
    in_progress: inProgress,
    implemented,
    not_applicable: notApplicable,
  };
}
