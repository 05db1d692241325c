import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CornerMark } from '../../../components/HealthMark.js';
import { StatusDrawing, StatusGlyph } from '../../../components/StatusGlyph.js';
import { glyphKind } from '../../../lib/glyph-kind.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import classes from './MatrixCards.module.css';
import { countedKinds, type Matrix, type MatrixArea, type MatrixRow } from './matrix-model.js';
import { useCellWords } from './use-cell-words.js';

interface Props {
  matrix: Matrix;
  /** Areas that are open; on a narrow screen all begin closed. */
  opened: ReadonlySet<string>;
  onToggleArea: (code: string) => void;
}

/** The matrix on a narrow screen: a card per area, a tile per state; with one state chosen, a plain list. */
export function MatrixCards({ matrix, opened, onToggleArea }: Props) {
  return (
    <div className="stack">
      {matrix.areas.map((area) => (
        <AreaCard
          key={area.id}
          matrix={matrix}
          area={area}
          isOpen={opened.has(area.code)}
          onToggle={onToggleArea}
        />
      ))}
    </div>
  );
}

interface AreaProps {
  matrix: Matrix;
  area: MatrixArea;
  isOpen: boolean;
  onToggle: (code: string) => void;
}

function AreaCard({ matrix, area, isOpen, onToggle }: AreaProps) {
  const { t } = useTranslation();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <section className={classes.area} aria-label={area.title}>
      <h2 className={classes.heading}>
        <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={() => onToggle(area.code)}>
          <Chevron size={18} aria-hidden />
          {area.code}. {area.title}
        </UnstyledButton>
      </h2>
      <ul className={classes.counts} aria-label={t('matrix.areaCounts', { area: area.title })}>
        {countedKinds.map((kind) => (
          <li key={kind}>
            <StatusGlyph kind={kind} />
            <span className="visually-hidden">{t(`status.${kind}`)}</span>
            {area.counts[kind]}
          </li>
        ))}
      </ul>
      {isOpen && (
        <ul>
          {area.rows.map((row) => (
            <li key={row.id} className={classes.commitment}>
              <CommitmentTiles matrix={matrix} row={row} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function CommitmentTiles({ matrix, row }: { matrix: Matrix; row: MatrixRow }) {
  const { t } = useTranslation();
  const dates = useDateWords();
  const words = useCellWords();
  const isOneState = matrix.states.length === 1;
  return (
    <>
      <h3 className={classes.title}>
        {row.code} {row.title}
      </h3>
      <p className={classes.due}>
        {row.due.endsOn === null
          ? t('date.toBeConfirmed')
          : t('matrix.agreedDate', { date: dates.due(row.due) })}
      </p>
      <ul className={classes.tiles} data-one={isOneState || undefined}>
        {matrix.states.map((state, index) => {
          const cell = row.cells[index] ?? null;
          if (cell === null) {
            return (
              <li key={state.id} className={classes.blank}>
                {state.isoCode}
                <span className="visually-hidden">{words.blank(state)}</span>
              </li>
            );
          }
          const kind = glyphKind(cell.status, cell.applicability);
          return (
            <li key={state.id}>
              <Link
                to="/plans/$planId/commitments/$commitmentId"
                params={{ planId: matrix.planId, commitmentId: row.id }}
                search={{ state: state.isoCode }}
                preload={false}
                className={classes.tile}
                data-kind={kind}
              >
                <span aria-hidden="true">{state.isoCode}</span>
                <StatusDrawing kind={kind} />
                <span className="visually-hidden">{words.name(state, row, cell)}</span>
                {(cell.health === 'overdue' || cell.health === 'due_soon') && (
                  <span className={classes.mark}>
                    <CornerMark health={cell.health} />
                  </span>
                )}
                {isOneState && <span aria-hidden="true">{t(`status.${kind}`)}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
