import { Link, useNavigate } from '@tanstack/react-router';
import { type MouseEvent, type RefObject, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './MatrixTable.module.css';
import { MatrixAreaBody } from './MatrixAreaBody.js';
import { MatrixTotals } from './MatrixTotals.js';
import { cellFilter, type Matrix, type MatrixState } from './matrix-model.js';
import type { MatrixSearch } from './matrix-search.js';
import { useCellWords } from './use-cell-words.js';
import { useGridKeys } from './use-grid-keys.js';

interface Props {
  matrix: Matrix;
  search: MatrixSearch;
  collapsed: ReadonlySet<string>;
  onToggleArea: (code: string) => void;
  /** Where the cell pointed at is told in full. */
  inspector: RefObject<HTMLElement | null>;
}

/**
 * The region on one table: commitments down, states across.
 *
 * Cells are plain links served by one listener each for click, pointer and keys, so that thousands of them stay fast;
 * Tab reaches one cell and arrows move among them.
 */
export function MatrixTable({ matrix, search, collapsed, onToggleArea, inspector }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useCellWords();
  const isMatch = useMemo(() => cellFilter(search), [search]);
  const keys = useGridKeys();

  const openCell = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-cell]');
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain) return;
    event.preventDefault();
    void navigate({ href: link.getAttribute('href') ?? '/' });
  };
  const inspect = useCallback(
    (event: { target: EventTarget }) => {
      const link = (event.target as Element).closest<HTMLElement>('a[data-cell]');
      if (inspector.current !== null && link !== null)
        inspector.current.textContent = link.dataset.detail ?? '';
    },
    [inspector],
  );
  return (
    <div className={classes.scroller}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in it are what is pressed */}
      <table
        className={classes.matrix}
        onClick={openCell}
        onMouseOver={inspect}
        onFocus={inspect}
        onKeyDown={keys}
      >
        <caption className="visually-hidden">{t('matrix.caption')}</caption>
        <colgroup>
          <col className={classes.commitmentColumn} />
          {matrix.states.map((state) => (
            <col key={state.id} className={classes.stateColumn} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('matrix.commitment')}
            </th>
            {matrix.states.map((state) => (
              <StateHeading key={state.id} planId={matrix.planId} state={state} />
            ))}
          </tr>
        </thead>
        {matrix.areas.map((area) => (
          <MatrixAreaBody
            key={area.id}
            planId={matrix.planId}
            area={area}
            states={matrix.states}
            words={words}
            isMatch={isMatch}
            isCollapsed={collapsed.has(area.code)}
            onToggle={onToggleArea}
          />
        ))}
        <MatrixTotals matrix={matrix} />
      </table>
    </div>
  );
}

function StateHeading({ planId, state }: { planId: string; state: MatrixState }) {
  const { t } = useTranslation();
  return (
    <th scope="col" className={classes.state}>
      <Link to="/plans/$planId/member-states/$stateId" params={{ planId, stateId: state.id }} preload={false}>
        <abbr className={classes.iso}>{state.isoCode}</abbr>
        <span className={classes.stateName}>{state.name}</span>
        {state.standing === 'invited' && <span className={classes.invited}>{t('standing.invited')}</span>}
      </Link>
    </th>
  );
}
