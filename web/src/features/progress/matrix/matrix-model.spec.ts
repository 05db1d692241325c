import type { MatrixView } from '../../../lib/api-types.js';
import { cellFilter, toMatrix } from './matrix-model.js';

const view: MatrixView = {
  plan: { id: 'plan', code: 'POA', title: 'Plan', isIllustrative: true },
  asOf: '2018-03-01',
  today: '2018-03-01',
  audience: 'secretariat',
  states: [
    { id: 'kh', isoCode: 'KH', name: 'Cambodia', standing: 'member', adoption: null },
    { id: 'la', isoCode: 'LA', name: 'Lao PDR', standing: 'member', adoption: null },
  ],
  areas: [
    { id: 'a1', code: '1', title: 'Law' },
    { id: 'a2', code: '2', title: 'Marking' },
  ],
  legend: { statuses: [], applicabilities: [], healths: [] },
  rows: [
    ['c1', '1.1', 'Contact', 0, '2018-03-30', 'day', null, 1, [[2, 0, 2, '2018-02-13'], null]],
    [
      'c2',
      '2.1',
      'Marks',
      1,
      null,
      'tbc',
      'P6M',
      1,
      [
        [0, 2, 0, null],
        [3, 0, 0, '2018-02-14'],
      ],
    ],
  ],
  counts: {
    byState: [
      [0, 0, 1, 0, 1],
      [0, 0, 0, 1, 0],
    ],
    byArea: [
      [0, 0, 1, 0, 0],
      [0, 0, 0, 1, 1],
    ],
    total: [0, 0, 1, 1, 1],
  },
  reports: { reported: 2, of: 2 },
};

describe('matrix', () => {
  it('gives the compact arrays their names', () => {
    const { areas, total } = toMatrix(view, {});
    expect(areas[0]?.rows[0]).toMatchObject({
      code: '1.1',
      cells: [
        { status: 'in_progress', applicability: 'full', health: 'due_soon', confirmedOn: '2018-02-13' },
        null,
      ],
    });
    expect(total).toEqual({
      not_reported: 0,
      not_started: 0,
      in_progress: 1,
      implemented: 1,
      not_applicable: 1,
    });
  });

  it('keeps a column with its own counts when states are chosen', () => {
    const { states, areas } = toMatrix(view, { state: 'LA' });
    expect(states.map(({ isoCode, counts }) => [isoCode, counts.implemented])).toEqual([['LA', 1]]);
    expect(areas[1]?.rows[0]?.cells).toHaveLength(1);
  });

  it('keeps the areas and rows that have what is looked for', () => {
    const codes = (search: Parameters<typeof toMatrix>[1]) =>
      toMatrix(view, search).areas.flatMap(({ rows }) => rows.map(({ code }) => code));
    expect(codes({ area: '2' })).toEqual(['2.1']);
    expect(codes({ status: 'in_progress' })).toEqual(['1.1']);
    expect(codes({ status: 'in_progress', health: 'overdue' })).toEqual([]);
  });

  it('finds a silent cell that does not apply as not applicable, never as not reported', () => {
    const cell = toMatrix(view, {}).areas[1]?.rows[0]?.cells[0] ?? null;
    expect(cellFilter({ status: 'not_applicable' })?.(cell)).toBe(true);
    expect(cellFilter({ status: 'not_reported' })?.(cell)).toBe(false);
  });
});
