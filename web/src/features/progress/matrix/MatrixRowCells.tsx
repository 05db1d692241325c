import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusDrawing } from '../../../components/StatusGlyph.js';
import { glyphKind } from '../../../lib/glyph-kind.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import classes from './MatrixTable.module.css';
import type { MatrixCell, MatrixRow, MatrixState } from './matrix-model.js';
import type { CellWords } from './use-cell-words.js';

interface Props {
  planId: string;
  row: MatrixRow;
  states: MatrixState[];
  words: CellWords;
  isMatch: ((cell: MatrixCell | null) => boolean) | null;
}

/** One commitment across all states. */
export const MatrixRowCells = memo(function MatrixRowCells({ planId, row, states, words, isMatch }: Props) {
  const { t } = useTranslation();
  const dates = useDateWords();
  return (
    <tr>
      <th scope="row" className={classes.commitment}>
        <span className={classes.code}>{row.code}</span>
        <span className={classes.commitmentWords}>
          <Link
            to="/plans/$planId/commitments/$commitmentId"
            params={{ planId, commitmentId: row.id }}
            preload={false}
            className={classes.commitmentTitle}
          >
            {row.title}
          </Link>
          <span className={classes.due}>
            {row.recurrence !== null && `${t('recurrence.short')} · `}
            {row.due.endsOn === null ? t('date.toBeConfirmed') : dates.shortDay(row.due.endsOn)}
          </span>
        </span>
      </th>
      {states.map((state, index) => {
        const cell = row.cells[index] ?? null;
        if (cell === null) {
          return (
            <td key={state.id} className={classes.blank}>
              <span className="visually-hidden">{words.blank(state)}</span>
            </td>
          );
        }
        const kind = glyphKind(cell.status, cell.applicability);
        return (
          <td
            key={state.id}
            data-kind={kind}
            data-health={cell.health}
            data-part={cell.applicability === 'part' || undefined}
            data-faded={(isMatch !== null && !isMatch(cell)) || undefined}
          >
            <a
              href={`/plans/${planId}/commitments/${row.id}?state=${state.isoCode}`}
              data-cell
              data-detail={words.detail(state, row, cell)}
              tabIndex={-1}
              aria-label={words.name(state, row, cell)}
            >
              <StatusDrawing kind={kind} />
            </a>
          </td>
        );
      })}
    </tr>
  );
});
