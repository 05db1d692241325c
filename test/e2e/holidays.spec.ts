import type { Page } from 'playwright-core';
import { eventually, settle } from '../support/browser.js';
import { readApi, useStage } from '../support/stage.js';
import { ADMINISTRATOR, FOCAL_POINT } from './screens.js';

interface Holiday {
  heldOn: string;
  name: string;
  isConfirmed: boolean;
  version: number;
}

const stage = useStage();
let page: Page;
afterEach(() => page.context().close());

const holidaysOf = async (state: string) =>
  (await readApi<{ items: Holiday[] }>(page, `/holidays?state=${state}&from=2018-01-01&to=2018-12-31`)).items;
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

async function openHolidays(state: string): Promise<void> {
  await page.goto(`/member-states/holidays/${state}?year=2018`);
  await settle(page);
}

async function importFile(name: string, content: string): Promise<void> {
  await button('Import a file').click();
  const buffer = Buffer.from(content);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await button('Show what would change').click();
}

describe('the holidays of the demo', () => {
  it('are marked where the library does not know the state', async () => {
    page = await stage.arrive(ADMINISTRATOR);
    await page.goto('/member-states');
    await page.getByRole('link', { name: 'Holidays' }).click();
    await settle(page);
    const row = (state: string) =>
      page.getByRole('row').filter({ has: page.getByRole('link', { name: state }) });
    for (const state of ['Cambodia', 'Lao PDR', 'Myanmar', 'Timor-Leste'])
      expect(await row(state).innerText()).toContain('not in the library: enter or import them');
    expect(await row('Malaysia').innerText()).toContain('17 days, 17 expected');

    // Of a state that it knows, some feasts of later years are missing.
    await row('Malaysia').getByRole('link', { name: 'none yet' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Holidays of Malaysia, 2020' }).waitFor();
    await page.getByRole('link', { name: '2021' }).click();
    await page.getByRole('heading', { level: 1, name: 'Holidays of Malaysia, 2021' }).waitFor();
    await page.goto('/member-states/holidays/MY?year=2027');
    await page.getByText('It has no day in 2027 for: Vesak Day.').waitFor();
  }, 60_000);

  it('are confirmed at one press, moved, and removed', async () => {
    page = await stage.arrive(ADMINISTRATOR);
    await openHolidays('MY');
    await button(/^Confirm: .*2018-06-15$/).click();
    await button(/^Confirm: .*2018-06-15$/).waitFor({ state: 'detached' });
    expect((await holidaysOf('MY')).find(({ heldOn }) => heldOn === '2018-06-15')).toMatchObject({
      isConfirmed: true,
      version: 2,
    });

    await button(/^Edit: .*2018-08-21$/).click();
    await button('Day 21 August 2018').click();
    await page.getByRole('button', { name: '22 August 2018' }).click();
    await page.getByRole('checkbox', { name: 'Confirmed' }).check();
    await button('Save the holiday').click();
    await page.getByText('Wednesday 22 August 2018').waitFor();
    await eventually(page, async () =>
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/^Edit: /),
    );

    await button(/^Remove: .*2018-06-01$/).click();
    await button(/^Remove this day/).click();
    await page.getByText('Friday 1 June 2018').waitFor({ state: 'detached' });
    const days = (await holidaysOf('MY')).map(({ heldOn }) => heldOn);
    expect(days).toContain('2018-08-22');
    expect(days).not.toContain('2018-08-21');
    expect(days).not.toContain('2018-06-01');

    // The library does not bring back what somebody moved or removed.
    await button('Prefill from the library').click();
    await button('Show what would change').click();
    await page.getByText('Nothing would change.').waitFor();
    await page.getByRole('heading', { name: '3 days left as they are' }).waitFor();
    expect(await page.getByText('somebody removed this day or moved away from it').count()).toBe(2);
  }, 60_000);

  it('are entered for several days in a row, and imported from a file after a look at what changes', async () => {
    page = await stage.arrive(ADMINISTRATOR);
    await openHolidays('KH');
    await page.getByText('Not in the library: enter or import the holidays').waitFor();
    await button('Add holidays').click();
    await button('First day').click();
    await page.getByRole('button', { name: 'Next month' }).first().click();
    await page.getByRole('button', { name: '14 February 2018' }).click();
    await button('Last day, if several').click();
    await page.getByRole('button', { name: '16 February 2018' }).click();
    await page.getByLabel('Name').fill('Meak Bochea');
    await page.getByLabel('Source').fill('Sub-decree 152');
    await button('Save the holiday').click();
    await page.getByText('Friday 16 February 2018').waitFor();
    expect((await holidaysOf('KH')).map(({ heldOn }) => heldOn)).toEqual([
      '2018-02-14',
      '2018-02-15',
      '2018-02-16',
    ]);

    await importFile(
      'kh.csv',
      'date,name,certainty\n2018-02-14,Meak Bochea Day,confirmed\n2018-05-01,Labour Day,confirmed\n',
    );
    await page.getByRole('heading', { name: '1 day to add' }).waitFor();
    await page.getByRole('heading', { name: '1 day to change' }).waitFor();
    expect(await holidaysOf('KH')).toHaveLength(3);
    await button('Change 2 days').click();
    // Said to screen readers, too.
    await page.getByText('Done: 1 added, 1 changed, 0 removed.').first().waitFor();
    expect(await holidaysOf('KH')).toMatchObject([
      { heldOn: '2018-02-14', name: 'Meak Bochea Day', isConfirmed: true },
      { heldOn: '2018-02-15' },
      { heldOn: '2018-02-16' },
      { heldOn: '2018-05-01', isConfirmed: true },
    ]);
  }, 60_000);

  it('are read by others, without anything to press', async () => {
    page = await stage.arrive(FOCAL_POINT);
    await openHolidays('MY');
    await page.getByText('Friday 15 June 2018').waitFor();
    for (const name of [/^Confirm/, /^Edit/, /^Remove/, /^Add/, /^Prefill/, /^Import/])
      expect(await button(name).count()).toBe(0);
    await page.goto('/member-states/working-weeks');
    await page.getByText('Friday, Sunday').waitFor();
    expect(await button(/^Change the days/).count()).toBe(0);
  }, 60_000);

  it('have weekly days of rest beside them, which administrators set', async () => {
    page = await stage.arrive(ADMINISTRATOR);
    await page.goto('/member-states/working-weeks');
    await button(/^Change the days of rest: .*Viet Nam$/).click();
    await page.getByRole('checkbox', { name: 'Saturday' }).uncheck();
    await button('Save').click();
    const row = page.getByRole('row').filter({ hasText: 'Viet Nam' });
    await row.getByRole('cell', { name: 'Sunday', exact: true }).waitFor();
    const { items } = await readApi<{ items: { code: string; restDays: number[] }[] }>(
      page,
      '/organisations?state=VN',
    );
    expect(items[0]?.restDays).toEqual([7]);
  }, 60_000);
});
