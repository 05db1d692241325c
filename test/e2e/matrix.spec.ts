import type { Locator, Page } from 'playwright-core';
import { eventually, expectAccessible } from '../support/browser.js';
import { type Matrix, openCell, readMatrix, wordsOf } from '../support/matrix.js';
import { useStage } from '../support/stage.js';

const stage = useStage();

/** "Cambodia, 1.1 National point of contact: implemented" → "implemented" */
const statusIn = (name: string): string => (name.split(': ').at(-1) ?? '').split(', ')[0] ?? '';

const cells = (page: Page): Locator => page.locator('a[data-cell]');

describe('the secretariat reads the matrix', () => {
  let page: Page;
  let matrix: Matrix;

  beforeAll(async () => {
    page = await stage.arrive('officer@secretariat.example');
    matrix = await readMatrix(page);
  });
  afterAll(() => page?.context().close());

  it('begins there after signing in', async () => {
    expect(new URL(page.url()).pathname).toBe(`/plans/${matrix.planId}/matrix`);
    expect(await page.title()).toBe('Regional matrix · ACTIF tracker');
  });

  it('reads in words what each state has done about each commitment', async () => {
    const names = await cells(page).evaluateAll((links) =>
      links.map((link) => link.getAttribute('aria-label') ?? ''),
    );
    const expected = matrix.rows.flatMap(({ code, title, cells: row }) =>
      row.flatMap((cell, column) => {
        const status = wordsOf(cell);
        return status === null ? [] : [`${matrix.states[column]?.name}, ${code} ${title}: ${status}`];
      }),
    );
    expect(names.map((name) => name.replace(/: ([^:,]+)(, [^:]+)?$/, ': $1'))).toEqual(expected);
    // All but the last status are in the region.
    expect(new Set(names.map(statusIn)).size).toBe(4);
  });

  it('finds the counts of each state and of the region to be those of the cells', async () => {
    const count = (status: string, column?: number) =>
      matrix.rows
        .flatMap((row) => (column === undefined ? row.cells : [row.cells[column] ?? null]))
        .filter((cell) => wordsOf(cell) === status).length;
    for (const [label, status] of [
      ['Implemented', 'implemented'],
      ['In progress', 'in progress'],
      ['Not started', 'not started'],
      ['No report received', 'no report received'],
      ['Does not apply', 'does not apply'],
    ] as const) {
      const row = page.getByRole('table').locator('tfoot').getByRole('row', { name: label });
      expect((await row.getByRole('rowheader').innerText()).split(/\s+/).at(-1)).toBe(String(count(status)));
      expect(await row.getByRole('cell').allInnerTexts()).toEqual(
        matrix.states.map((_, column) => String(count(status, column))),
      );
    }
  });

  it('filters by area, status and state; the address keeps the choice over a reload', async () => {
    await choose(page, 'Area', '1. Law and institutions');
    await choose(page, 'Status', 'No report received');
    await choose(page, 'Member State', 'Cambodia', 'Lao PDR');
    const isAsked = (url: URL) =>
      url.searchParams.get('area') === '1' &&
      url.searchParams.get('status') === 'not_reported' &&
      url.searchParams.get('state') === 'KH,LA';
    await page.waitForURL(isAsked);
    const columns = ['KH', 'LA'].map((code) => matrix.states.findIndex(({ isoCode }) => isoCode === code));
    const expected = matrix.rows
      .filter((row) => row.code.startsWith('1.'))
      .filter((row) => columns.some((column) => wordsOf(row.cells[column] ?? null) === 'no report received'))
      .map(({ code }) => code);

    await expectCommitments(page, expected);
    await page.reload();
    await expectCommitments(page, expected);
    expect(isAsked(new URL(page.url()))).toBe(true);
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      expect.any(String),
      expect.stringMatching(/^KH\b/),
      expect.stringMatching(/^LA\b/),
    ]);

    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expectCommitments(
      page,
      matrix.rows.map(({ code }) => code),
    );
    expect(new URL(page.url()).search).toBe('');
  });

  it('moves among the cells with the arrow keys and opens one with Enter', async () => {
    await cells(page).first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const name = await page.locator('a[data-cell]:focus').getAttribute('aria-label');
    expect(name).toMatch(/^Cambodia, 1\.2 /);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'National implementation: Cambodia' }).waitFor();
    await page.goBack();
    await cells(page).first().waitFor();
  });

  it('opens a commitment from a cell and a state from its heading', async () => {
    await openCell(page, 'Malaysia', '1.6');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^1\.6 /);
    const malaysia = page.getByRole('region', { name: 'National implementation: Malaysia' });
    expect(await malaysia.innerText()).toContain('Not started');
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Regional matrix' }).click();
    await page
      .getByRole('columnheader', { name: /Viet Nam/ })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { level: 1, name: 'Viet Nam' }).waitFor();
    const column = matrix.states.findIndex(({ isoCode }) => isoCode === 'VN');
    const implemented = matrix.rows.filter(
      (row) => wordsOf(row.cells[column] ?? null) === 'implemented',
    ).length;
    await page.getByRole('link', { name: `${implemented} Implemented` }).waitFor();
  });
});

async function choose(page: Page, filter: string, ...options: string[]): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${filter}:`) }).click();
  const dialog = page.getByRole('dialog', { name: filter });
  for (const option of options) await dialog.getByRole('checkbox', { name: option, exact: true }).check();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** Waits until the matrix shows these commitments, in this order, and no other. */
async function expectCommitments(page: Page, codes: string[]): Promise<void> {
  const shown = page.locator('tbody th[scope="row"] > span:first-child');
  await eventually(page, async () => expect(await shown.allInnerTexts()).toEqual(codes));
}
