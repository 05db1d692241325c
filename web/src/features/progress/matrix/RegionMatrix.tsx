import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.js';
import { Legend } from '../../../components/Legend.js';
import { Loaded } from '../../../components/Loaded.js';
import type { MatrixView } from '../../../lib/api-types.js';
import { matrixQuery } from '../progress.queries.js';
import { MatrixCards } from './MatrixCards.js';
import { MatrixFilters, type StateChoice } from './MatrixFilters.js';
import { MatrixTable } from './MatrixTable.js';
import { toMatrix } from './matrix-model.js';
import type { MatrixSearch } from './matrix-search.js';
import classes from './RegionMatrix.module.css';

interface Props {
  planId: string;
  search: MatrixSearch;
  /** Those that one may choose from; until they are known, those of the matrix. */
  stateChoices: StateChoice[] | undefined;
}

/** The whole region: filters, the matrix (cards on a narrow screen), and the legend always in sight. */
export function RegionMatrix({ planId, search, stateChoices }: Props) {
  const query = useQuery(matrixQuery(planId, search));
  return (
    <Loaded query={query}>
      {(view) => (
        <LoadedMatrix
          view={view}
          search={search}
          stateChoices={stateChoices ?? view.states}
          isStale={query.isPlaceholderData}
        />
      )}
    </Loaded>
  );
}

function LoadedMatrix({
  view,
  search,
  stateChoices,
  isStale,
}: {
  view: MatrixView;
  search: MatrixSearch;
  stateChoices: StateChoice[];
  isStale: boolean;
}) {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery('(max-width: 40em)', undefined, { getInitialValueInEffect: false });
  const matrix = useMemo(() => toMatrix(view, search), [view, search]);
  const inspector = useRef<HTMLParagraphElement>(null);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());

  const toggleArea = useCallback((code: string) => {
    setToggled((old) => {
      const next = new Set(old);
      if (!next.delete(code)) next.add(code);
      return next;
    });
  }, []);
  const areAllToggled = matrix.areas.every((area) => toggled.has(area.code));
  const toggleAll = () => setToggled(new Set(areAllToggled ? [] : matrix.areas.map((area) => area.code)));
  const isCollapsed = areAllToggled !== isNarrow;

  return (
    <div className={classes.root} data-stale={isStale || undefined} aria-busy={isStale}>
      <div className={`${classes.toolbar} no-print`}>
        <MatrixFilters areas={view.areas} states={stateChoices} search={search} />
        <div className={classes.summary}>
          <p>{t('matrix.reports', { reported: matrix.reports.reported, count: matrix.reports.of })}</p>
          {matrix.areas.length > 0 && (
            <Button variant="subtle" onClick={toggleAll}>
              {isCollapsed ? t('matrix.expandAll') : t('matrix.collapseAll')}
            </Button>
          )}
        </div>
      </div>
      {matrix.areas.length === 0 ? (
        <EmptyState title={t('matrix.empty')}>{t('matrix.emptyHint')}</EmptyState>
      ) : isNarrow ? (
        <MatrixCards matrix={matrix} opened={toggled} onToggleArea={toggleArea} />
      ) : (
        <MatrixTable
          matrix={matrix}
          search={search}
          collapsed={toggled}
          onToggleArea={toggleArea}
          inspector={inspector}
        />
      )}
      <div className={classes.strip}>
        {!isNarrow && (
          <p ref={inspector} className={`${classes.inspector} no-print`} aria-hidden="true">
            {t('matrix.hint')}
          </p>
        )}
        <Legend />
      </div>
    </div>
  );
}
