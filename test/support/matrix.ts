import type { Page } from 'playwright-core';
import { settle } from './browser.js';
import { readApi } from './stage.js';

export type MatrixCell =
  | [status: number, applicability: number, health: number, confirmedOn: string | null]
  | null;

export interface Matrix {
  planId: string;
  states: { id: string; isoCode: string; name: string }[];
  /** Cells in the order of the states. */
  rows: { id: string; code: string; title: string; cells: MatrixCell[] }[];
}

const words = ['no report received', 'not started', 'in progress', 'implemented'];
const NOT_APPLICABLE = 2;

/** The matrix of the first plan, as the API gives it to the person on this page. */
export async function readMatrix(page: Page): Promise<Matrix> {
  const { items } = await readApi<{ items: { id: string }[] }>(page, '/plans');
  const planId = items[0]?.id ?? '';
  const view = await readApi<{
    states: Matrix['states'];
    rows: [string, string, string, number, string | null, string, string | null, number, MatrixCell[]][];
  }>(page, `/plans/${planId}/matrix`);
  return {
    planId,
    states: view.states,
    rows: view.rows.map(([id, code, title, , , , , , cells]) => ({ id, code, title, cells })),
  };
}

/** What a cell says to those who cannot see it; null where it is blank. */
export function wordsOf(cell: MatrixCell): string | null {
  if (cell === null) return null;
  return cell[1] === NOT_APPLICABLE ? 'does not apply' : (words[cell[0]] ?? null);
}

/** Opens the page of a state's implementation from the matrix, as the secretariat does. */
export async function openCell(page: Page, state: string, code: string, status = ''): Promise<void> {
  await page.getByRole('link', { name: 'Region', exact: true }).click();
  const cell = new RegExp(`^${state}, ${code.replace('.', '\\.')} .*: ${status}`);
  await page.getByRole('link', { name: cell }).click();
  await page.getByRole('heading', { name: `National implementation: ${state}` }).waitFor();
  await settle(page);
}
