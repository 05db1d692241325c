import type { Locator, Page } from 'playwright-core';
import { expectAccessible, settle } from '../support/browser.js';
import { openCell, readMatrix, wordsOf } from '../support/matrix.js';
import { useStage } from '../support/stage.js';

const stage = useStage();

describe('a focal point reports', () => {
  let focalPoint: Page;
  let officer: Page;

  beforeAll(async () => {
    focalPoint = await stage.arrive('focal-point@kh.example');
    officer = await stage.arrive('officer@secretariat.example');
  });
  afterAll(() => Promise.all([focalPoint.context().close(), officer.context().close()]));

  const item = (page: Page, code: string): Locator =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: `Update ${code}`, exact: true }) });

  it('begins with what is theirs', async () => {
    expect(new URL(focalPoint.url()).pathname).toBe('/my-commitments');
    expect(await focalPoint.getByRole('main').innerText()).toContain('Cambodia');
  });

  it('posts an update with evidence by keyboard alone, and the matrix shows it', async () => {
    const page = focalPoint;
    await tabTo(page, page.getByRole('button', { name: 'Update 1.1' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('radio', { name: 'Not started' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByLabel('What was done'));
    await page.keyboard.type('The point of contact was designated and notified.');
    await tabTo(page, page.getByRole('button', { name: 'Add evidence' }));
    await page.keyboard.press('Enter');
    // A new line of evidence takes the focus: what follows is typed into it.
    await page.keyboard.type('Sub-decree 42 of 28 February 2018');
    await tabTo(page, page.getByLabel('Link 1 (optional)'));
    await page.keyboard.type('https://gazette.example/42');
    await expectAccessible(page);
    await tabTo(page, page.getByRole('button', { name: 'Post update' }));
    await page.keyboard.press('Enter');

    await page.getByText('Your update on commitment 1.1 was recorded.').first().waitFor();
    const done = page.getByRole('region', { name: 'Done' });
    await done.getByRole('button', { name: 'Update 1.1' }).waitFor();
    expect(await item(page, '1.1').innerText()).toContain('Implemented');

    await officer.reload();
    await settle(officer);
    await openCell(officer, 'Cambodia', '1.1', 'implemented$');
    const history = officer.getByRole('region', { name: 'History' });
    await history.getByText('The point of contact was designated and notified.').waitFor();
    const evidence = history.getByRole('link', { name: 'Sub-decree 42 of 28 February 2018' });
    expect(await evidence.getAttribute('href')).toBe('https://gazette.example/42');
  });

  it('says what is missing beside the field and posts nothing', async () => {
    const page = focalPoint;
    await page.getByRole('button', { name: 'Update 1.5', exact: true }).click();
    await item(page, '1.5').getByRole('button', { name: 'Post update' }).click();
    await page.getByText('Choose a status').waitFor();
    await expectAccessible(page);
    await item(page, '1.5').getByRole('button', { name: 'Cancel' }).click();
    expect(await item(page, '1.5').innerText()).toContain('No report received');
  });

  it('confirms in one press that nothing has changed', async () => {
    await focalPoint.getByRole('button', { name: 'No change on 1.2', exact: true }).click();
    await focalPoint.getByText('Recorded: no change on commitment 1.2.').first().waitFor();
    await item(focalPoint, '1.2').getByText('last confirmed on 1 March 2018').waitFor();

    const { states, rows } = await readMatrix(officer);
    const column = states.findIndex(({ isoCode }) => isoCode === 'KH');
    const cell = rows.find(({ code }) => code === '1.2')?.cells[column] ?? null;
    expect([wordsOf(cell), cell?.[3]]).toEqual(['in progress', '2018-03-01']);
  });

  it('is shown both versions when somebody else reported meanwhile, and keeps what was typed', async () => {
    const typed = 'The draft law is with the Council of Ministers.';
    const mine = item(focalPoint, '1.4');
    await mine.getByRole('button', { name: 'Update 1.4' }).click();
    await mine.getByLabel('What was done').fill(typed);

    const alternate = await stage.arrive('alternate@kh.example');
    const theirs = item(alternate, '1.4');
    await theirs.getByRole('button', { name: 'Update 1.4' }).click();
    await theirs.getByRole('radio', { name: 'Not started' }).check();
    await theirs.getByLabel('What was done').fill('Drafting has to begin anew.');
    await theirs.getByRole('button', { name: 'Post update' }).click();
    await alternate.getByText('Your update on commitment 1.4 was recorded.').first().waitFor();
    await alternate.context().close();

    stage.browser.announce(/^POST \/api\/v1\/assignments\/[0-9a-f-]+\/updates: 409$/);
    await mine.getByRole('button', { name: 'Post update' }).click();
    await mine.locator(':focus').getByText('Somebody else updated this while you were writing').waitFor();
    expect(await mine.getByRole('region', { name: 'As it stands now' }).innerText()).toMatch(
      /Alternate Focal Point, Cambodia[^]*Not started[^]*Drafting has to begin anew\./,
    );
    expect(await mine.getByRole('region', { name: 'Yours' }).innerText()).toMatch(
      /In progress[^]*The draft law is with the Council of Ministers\./,
    );
    await expectAccessible(focalPoint);
    expect(await mine.getByLabel('What was done').inputValue()).toBe(typed);
    // Even a reload loses nothing.
    await focalPoint.reload();
    expect(await mine.getByLabel('What was done').inputValue()).toBe(typed);

    await mine.getByRole('button', { name: 'Post update' }).click();
    await mine.getByRole('button', { name: 'Post mine as the later update' }).click();
    await focalPoint.getByText('Your update on commitment 1.4 was recorded.').first().waitFor();
    await openCell(officer, 'Cambodia', '1.4');
    const updates = officer.getByRole('region', { name: 'History' }).locator('ol > li');
    await updates.nth(1).waitFor();
    expect((await updates.allInnerTexts()).slice(0, 2)).toEqual([
      expect.stringContaining(typed),
      expect.stringContaining('Drafting has to begin anew.'),
    ]);
  });
});

/** Presses Tab until the element has the focus. @throws where Tab never reaches it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element.matches(':focus'))) return;
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}
