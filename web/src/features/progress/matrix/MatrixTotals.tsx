import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusGlyph } from '../../../components/StatusGlyph.js';
import classes from './MatrixTable.module.css';
import { countedKinds, type Matrix } from './matrix-model.js';

/** Counts by status for each state; a number leads to the commitments behind it. */
export const MatrixTotals = memo(function MatrixTotals({ matrix }: { matrix: Matrix }) {
  const { t } = useTranslation();
  return (
    <tfoot>
      {countedKinds.map((kind) => (
        <tr key={kind}>
          <th scope="row">
            <span className={classes.totalLabel}>
              <StatusGlyph kind={kind} />
              {t(`status.${kind}`)}
              <span className={classes.total}>{matrix.total[kind]}</span>
            </span>
          </th>
          {matrix.states.map((state) => (
            <td key={state.id} data-zero={state.counts[kind] === 0 || undefined}>
              {state.counts[kind] === 0 ? (
                0
              ) : (
                <Link
                  to="/plans/$planId/member-states/$stateId"
                  params={{ planId: matrix.planId, stateId: state.id }}
                  search={{ status: kind }}
                  preload={false}
                  aria-label={t('matrix.countOfState', {
                    state: state.name,
                    count: state.counts[kind],
                    status: t(`status.${kind}`),
                  })}
                >
                  {state.counts[kind]}
                </Link>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
});
