import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { glyphKind } from '../../../lib/glyph-kind.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import type { MatrixCell, MatrixRow, MatrixState } from './matrix-model.js';

export interface CellWords {
  /** "Cambodia, 1.1 Designate a national body: in progress, agreed date passed" */
  name(state: MatrixState, row: MatrixRow, cell: MatrixCell): string;
  /** What the name says, with the dates behind it. */
  detail(state: MatrixState, row: MatrixRow, cell: MatrixCell): string;
  /** Why a cell is blank. */
  blank(state: MatrixState): string;
}

/** What a cell says to those who hear it, and what it says in full when pointed at. */
export function useCellWords(): CellWords {
  const { t } = useTranslation();
  const dates = useDateWords();
  return useMemo<CellWords>(() => {
    const said = new Map<string, string>();
    const condition = ({ status, applicability, health }: MatrixCell): string => {
      const key = `${status} ${applicability} ${health}`;
      const known = said.get(key);
      if (known !== undefined) return known;
      const parts: string[] = [t(`status.${glyphKind(status, applicability)}`)];
      if (applicability === 'part') parts.push(t('applicability.part'));
      if (health === 'overdue' || health === 'due_soon' || health === 'stale')
        parts.push(t(`health.${health}`));
      const words = parts.join(', ').toLocaleLowerCase();
      said.set(key, words);
      return words;
    };
    const name: CellWords['name'] = (state, row, cell) =>
      `${state.name}, ${row.code} ${row.title}: ${condition(cell)}`;
    return {
      name,
      detail(state, row, cell) {
        const parts = [name(state, row, cell)];
        if (row.due.endsOn !== null) parts.push(t('matrix.agreedDate', { date: dates.due(row.due) }));
        if (cell.confirmedOn !== null) parts.push(t('confirmedOn', { date: dates.day(cell.confirmedOn) }));
        return parts.join('; ');
      },
      blank: (state) => (state.adoption === null ? t('matrix.noReportDue') : t('status.notShared')),
    };
  }, [t, dates]);
}
