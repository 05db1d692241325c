import type { Page } from 'playwright-core';
import { settle } from '../support/browser.js';
import { readApi, useStage } from '../support/stage.js';
import { FOCAL_POINT, OFFICER } from './screens.js';

const DAYS = 'from=2018-03-02&to=2018-03-16';
/** The simulation goes through the rules for every day. */
const WHILE_WORKING = { timeout: 30_000 };

const stage = useStage();
let page: Page;
afterEach(() => page.context().close());

const link = (name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' });

async function openPreview(search: string): Promise<void> {
  page = await stage.arrive(OFFICER);
  await page.goto(`/reminders/preview?${search}`);
  await page.getByText(/^\d+ mails from 2 March 2018 to/).waitFor(WHILE_WORKING);
}

describe('the preview of reminders', () => {
  it('says who gets what on which day, of every Member State or of one', async () => {
    await openPreview(DAYS);
    const preview = await readApi<{ mails: { recipient: { displayName: string }; lines: object[] }[] }>(
      page,
      `/reminders/preview?${DAYS}`,
    );
    await page.getByText(`${preview.mails.length} mails from 2 March 2018 to 16 March 2018`).waitFor();
    await page.getByRole('heading', { name: 'Friday 2 March 2018' }).waitFor();
    await page
      .getByText(/moved from 3 Mar 2018, a rest day/)
      .first()
      .waitFor();

    await page.getByLabel('Member State').selectOption('Malaysia');
    await link('Focal Point, Malaysia: mail of 2 March 2018').waitFor(WHILE_WORKING);
    expect(await link(/^Focal Point, Timor-Leste/).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('state')).not.toBeNull();

    const file = await page.request.get((await link('Download (JSON)').getAttribute('href')) ?? '');
    const { mails } = (await file.json()) as typeof preview;
    expect([...new Set(mails.map(({ recipient }) => recipient.displayName))]).toContain(
      'Focal Point, Malaysia',
    );
    const table = await page.request.get((await link('Download (CSV)').getAttribute('href')) ?? '');
    expect(table.headers()).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="reminders-.*\.csv"$/),
    });
    const [heading, ...rows] = (await table.text()).split('\r\n');
    expect(heading).toBe('day,time,zone,mail,recipient,state,milestone,kind,due,step,counts to,moved');
    expect(rows).toHaveLength(mails.flatMap(({ lines }) => lines).length);
  }, 120_000);

  it('counts the mails of each day in a calendar, which keys walk and whose days open', async () => {
    await openPreview(DAYS);
    await link('Calendar').click();
    const first = link(/^Friday 2 March 2018 \d+ mails$/);
    await first.focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.dataset.day')).toBe('2018-03-15');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await link('All days').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Friday 2 March 2018']);

    await page.goBack();
    await page.setViewportSize({ width: 360, height: 800 });
    await first.waitFor();
    await page.getByText('Friday 2 March 2018', { exact: true }).waitFor();
    expect(await page.getByRole('cell', { name: '5', exact: true }).count()).toBe(0);
  }, 120_000);

  it('shows a mail in a frame in which nothing can be pressed, and sends it as a test to the reader alone', async () => {
    await openPreview(DAYS);
    await link('Focal Point, Malaysia: mail of 2 March 2018').click();
    const frame = page.locator('iframe');
    await frame.waitFor(WHILE_WORKING);
    expect(await frame.getAttribute('sandbox')).toBe('');
    await frame.contentFrame().getByText('To: Focal Point, Malaysia').waitFor();
    await page.getByRole('button', { name: 'Show the plain text' }).click();
    await page.getByText(/^To: Focal Point, Malaysia$/m).waitFor();

    await page.getByText(`It goes to ${OFFICER} alone`).waitFor();
    await page.getByRole('button', { name: 'Send this test to myself' }).click();
    await link('See what becomes of it').click(WHILE_WORKING);
    await page.getByRole('heading', { level: 1, name: /^\[TEST\] / }).waitFor();
    const { items } = await readApi<{ items: { kind: string; toAddress: string }[] }>(page, '/deliveries');
    expect(items.filter(({ kind }) => kind === 'test').map(({ toAddress }) => toAddress)).toEqual([OFFICER]);
  }, 120_000);

  it('says so where a person would be sent nothing any more', async () => {
    await openPreview(DAYS);
    const address = await link(/^Focal Point, Malaysia: mail of 2/).getAttribute('href');
    stage.browser.announce(/^GET \/api\/v1\/reminders\/preview\/mail\?.*: 404$/);
    await page.goto((address ?? '').replace('on=2018-03-02', 'on=2018-03-05'));
    await page.getByText('Nothing would be sent to this person on 5 March 2018').waitFor(WHILE_WORKING);
    await link('Preview of reminders').click();
    await page.getByRole('heading', { level: 1, name: 'Preview of reminders' }).waitFor();
  }, 120_000);

  it('is not offered to those who do not serve the secretariat', async () => {
    page = await stage.arrive(FOCAL_POINT);
    await page.goto('/reminders');
    await settle(page);
    expect(await link('Preview').count()).toBe(0);
    stage.browser.announce(/^GET \/api\/v1\/reminders\/preview\?.*: 403$/);
    await page.goto('/reminders/preview');
    await page.getByText('Your role may not do this.').waitFor();
  }, 60_000);
});

describe('the views of reminders on a narrow screen', () => {
  it('are one line that scrolls, with the current one in sight', async () => {
    page = await stage.arrive(OFFICER);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/reminders/responses');
    await settle(page);
    const views = page.getByRole('navigation', { name: 'Views of reminders' });
    const current = await views.getByRole('link', { name: 'Responses' }).boundingBox();
    expect(current!.x + current!.width).toBeLessThanOrEqual(360);
    await views.getByRole('link', { name: 'Planned' }).click();
    await page.getByRole('heading', { level: 1, name: 'Planned reminders' }).waitFor();
    expect((await views.getByRole('link', { name: 'Planned' }).boundingBox())!.x).toBeGreaterThanOrEqual(0);
  }, 60_000);
});
