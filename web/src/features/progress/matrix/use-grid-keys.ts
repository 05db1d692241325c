import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';

const selector = 'a[data-cell]';

/** Arrow keys among the matrix's cells, with one of them in the tab order: hundreds of tab stops serve nobody. */
export function useGridKeys() {
  const current = useRef<HTMLElement | null>(null);

  useEffect(() => {
    // After each render: the cell that Tab reached may be gone.
    if (current.current?.isConnected !== true) {
      current.current = document.querySelector<HTMLElement>(selector);
      if (current.current !== null) current.current.tabIndex = 0;
    }
  });

  return useCallback((event: KeyboardEvent<HTMLTableElement>) => {
    const from = (event.target as Element).closest<HTMLElement>(selector);
    if (from === null) return;
    const to = destination(from, event.key, event.ctrlKey || event.metaKey);
    if (to === null) return;
    event.preventDefault();
    if (current.current !== null) current.current.tabIndex = -1;
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
    current.current = to;
  }, []);
}

function destination(from: HTMLElement, key: string, isFar: boolean): HTMLElement | null {
  const cell = from.closest('td');
  const row = cell?.closest('tr');
  if (cell == null || row == null) return null;
  const inRow = [...row.querySelectorAll<HTMLElement>(selector)];
  switch (key) {
    case 'ArrowLeft':
      return inRow[inRow.indexOf(from) - 1] ?? null;
    case 'ArrowRight':
      return inRow[inRow.indexOf(from) + 1] ?? null;
    case 'Home':
      return (isFar ? ends(row).first : inRow[0]) ?? null;
    case 'End':
      return (isFar ? ends(row).last : inRow.at(-1)) ?? null;
    case 'ArrowUp':
      return inColumn(cell, row, -1);
    case 'ArrowDown':
      return inColumn(cell, row, 1);
    default:
      return null;
  }
}

/** The next cell up or down the column, past headings of areas and blank cells. */
function inColumn(cell: HTMLTableCellElement, row: HTMLTableRowElement, step: 1 | -1): HTMLElement | null {
  const rows = [...(row.closest('table')?.rows ?? [])];
  for (let index = rows.indexOf(row) + step; index >= 0 && index < rows.length; index += step) {
    const found = rows[index]?.cells[cell.cellIndex]?.querySelector<HTMLElement>(selector);
    if (found != null) return found;
  }
  return null;
}

function ends(row: HTMLTableRowElement): { first?: HTMLElement; last?: HTMLElement } {
  const cells = [...(row.closest('table')?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return { first: cells[0], last: cells.at(-1) };
}
