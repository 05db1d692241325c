import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusDrawing } from '../../../components/StatusGlyph.js';
import { MatrixRowCells } from './MatrixRowCells.js';
import classes from './MatrixTable.module.css';
import { countedKinds, type MatrixArea, type MatrixCell, type MatrixState } from './matrix-model.js';
import type { CellWords } from './use-cell-words.js';

interface Props {
  planId: string;
  area: MatrixArea;
  states: MatrixState[];
  words: CellWords;
  isMatch: ((cell: MatrixCell | null) => boolean) | null;
  isCollapsed: boolean;
  onToggle: (code: string) => void;
}

/** One area of collaboration: its heading with counts by status, and its commitments. */
export const MatrixAreaBody = memo(function MatrixAreaBody(props: Props) {
  const { planId, area, states, words, isMatch, isCollapsed, onToggle } = props;
  const { t } = useTranslation();
  const Chevron = isCollapsed ? IconChevronRight : IconChevronDown;
  return (
    <tbody data-collapsed={isCollapsed || undefined}>
      <tr className={classes.area}>
        <th scope="rowgroup">
          <UnstyledButton
            className={classes.areaToggle}
            aria-expanded={!isCollapsed}
            onClick={() => onToggle(area.code)}
          >
            <Chevron size={16} aria-hidden className="no-print" />
            <span>
              {area.code}. {area.title}
            </span>
          </UnstyledButton>
        </th>
        <td colSpan={states.length}>
          <ul className={classes.areaCounts} aria-label={t('matrix.areaCounts', { area: area.title })}>
            {countedKinds.map((kind) => (
              <li key={kind} data-zero={area.counts[kind] === 0 || undefined}>
                <StatusDrawing kind={kind} />
                <Link
                  to="/plans/$planId/matrix"
                  params={{ planId }}
                  search={(search) => ({ ...search, area: area.code, status: kind })}
                  preload={false}
                  aria-label={t('matrix.countOf', { count: area.counts[kind], status: t(`status.${kind}`) })}
                >
                  {area.counts[kind]}
                </Link>
              </li>
            ))}
          </ul>
        </td>
      </tr>
      {!isCollapsed &&
        area.rows.map((row) => (
          <MatrixRowCells
            key={row.id}
            planId={planId}
            row={row}
            states={states}
            words={words}
            isMatch={isMatch}
          />
        ))}
    </tbody>
  );
});
