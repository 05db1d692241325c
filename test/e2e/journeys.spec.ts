import type { Locator, Page } from 'playwright-core';
import { eventually, expectAccessible, settle, signIn, TestBrowser } from '../support/browser.js';
import { type Demo, startDemo } from '../support/demo.js';

type Cell = [status: number, applicability: number, health: number, confirmedOn: string | null] | null;

interface Matrix {
  plan: { id: string };
  states: { id: string; isoCode: string; name: string }[];
  legend: { statuses: string[] };
  rows: [string, string, string, number, string | null, string, string | null, number, Cell[]][];
}

const words = ['no report received', 'not started', 'in progress', 'implemented'];
const NOT_APPLICABLE = 2;

let demo: Demo;
let browser: TestBrowser;

beforeAll(async () => {
  demo = await startDemo();
  browser = await TestBrowser.launch(demo.url);
}, 120_000);
afterEach(() => browser.check());
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** A person who has just signed in, each in a browser of their own. */
async function arrive(email: string): Promise<Page> {
  const page = await browser.openPage();
  browser.announce(/^GET \/api\/v1\/session: 401$/);
  await signIn(page, demo.account(email));
  return page;
}

async function read<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(`/api/v1${path}`);
  expect(response.status()).toBe(200);
  return (await response.json()) as T;
}

async function readMatrix(page: Page): Promise<Matrix> {
  const { items } = await read<{ items: { id: string }[] }>(page, '/plans');
  return read(page, `/plans/${items[0]?.id}/matrix`);
}

/** What a cell says to those who cannot see it; null where it is blank. */
function wordsOf(cell: Cell): string | null {
  if (cell === null) return null;
  return cell[1] === NOT_APPLICABLE ? 'does not apply' : (words[cell[0]] ?? null);
}

/** "Cambodia, 1.1 National point of contact: implemented" → "implemented" */
const statusIn = (name: string): string => (name.split(': ').at(-1) ?? '').split(', ')[0] ?? '';

const cells = (page: Page): Locator => page.locator('a[data-cell]');

/** Opens the commitment's page of one state from the matrix, as the secretariat does. */
async function openCell(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Region', exact: true }).click();
  await page.getByRole('link', { name }).click();
  await settle(page);
}

describe('the secretariat reads the matrix', () => {
  let page: Page;
  let matrix: Matrix;

  beforeAll(async () => {
    page = await arrive('officer@secretariat.example');
    matrix = await readMatrix(page);
  });
  afterAll(() => page?.context().close());

  it('begins there after signing in', async () => {
    expect(new URL(page.url()).pathname).toBe(`/plans/${matrix.plan.id}/matrix`);
    expect(await page.title()).toBe('Regional matrix · ACTIF tracker');
  });

  it('reads in words what each state has done about each commitment', async () => {
    const names = await cells(page).evaluateAll((links) =>
      links.map((link) => link.getAttribute('aria-label') ?? ''),
    );
    const expected = matrix.rows.flatMap(([, code, title, , , , , , row]) =>
      row.flatMap((cell, column) => {
        const status = wordsOf(cell);
        return status === null ? [] : [`${matrix.states[column]?.name}, ${code} ${title}: ${status}`];
      }),
    );
    expect(names.map((name) => name.replace(/: ([^:,]+)(, [^:]+)?$/, ': $1'))).toEqual(expected);
    expect(new Set(names.map(statusIn))).toEqual(new Set(words));
  });

  it('finds the counts of each state and of the region to be those of the cells', async () => {
    const count = (status: string, column?: number) =>
      matrix.rows
        .flatMap((row) => (column === undefined ? row[8] : [row[8][column] ?? null]))
        .filter((cell) => wordsOf(cell) === status).length;
    for (const [label, status] of [
      ['Implemented', 'implemented'],
      ['In progress', 'in progress'],
      ['Not started', 'not started'],
      ['No report received', 'no report received'],
      ['Does not apply', 'does not apply'],
    ] as const) {
      const row = page.getByRole('table').locator('tfoot').getByRole('row', { name: label });
      expect(await row.getByRole('rowheader').innerText()).toContain(String(count(status)));
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
      .filter((row) => row[1].startsWith('1.'))
      .filter((row) => columns.some((column) => wordsOf(row[8][column] ?? null) === 'no report received'))
      .map((row) => row[1]);

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
      matrix.rows.map((row) => row[1]),
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
    await settle(page);
  });

  it('opens a commitment from a cell and a state from its heading', async () => {
    await openCell(page, /^Malaysia, 1\.6 /);
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
    const implemented = matrix.rows.filter((row) => wordsOf(row[8][column] ?? null) === 'implemented').length;
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

describe('a focal point reports', () => {
  let focalPoint: Page;
  let officer: Page;

  beforeAll(async () => {
    focalPoint = await arrive('focal-point@kh.example');
    officer = await arrive('officer@secretariat.example');
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
    await openCell(officer, /^Cambodia, 1\.1 .*: implemented$/);
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
    const cell = rows.find(([, code]) => code === '1.2')?.[8][column] ?? null;
    expect([wordsOf(cell), cell?.[3]]).toEqual(['in progress', '2018-03-01']);
  });

  it('is shown both versions when somebody else reported meanwhile, and keeps what was typed', async () => {
    const typed = 'The draft law is with the Council of Ministers.';
    const mine = item(focalPoint, '1.4');
    await mine.getByRole('button', { name: 'Update 1.4' }).click();
    await mine.getByLabel('What was done').fill(typed);

    const alternate = await arrive('alternate@kh.example');
    const theirs = item(alternate, '1.4');
    await theirs.getByRole('button', { name: 'Update 1.4' }).click();
    await theirs.getByRole('radio', { name: 'Not started' }).check();
    await theirs.getByLabel('What was done').fill('Drafting has to begin anew.');
    await theirs.getByRole('button', { name: 'Post update' }).click();
    await alternate.getByText('Your update on commitment 1.4 was recorded.').first().waitFor();
    await alternate.context().close();

    browser.announce(/^POST \/api\/v1\/assignments\/[0-9a-f-]+\/updates: 409$/);
    await mine.getByRole('button', { name: 'Post update' }).click();
    await mine.getByText('Somebody else updated this while you were writing').waitFor();
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
    await openCell(officer, /^Cambodia, 1\.4 /);
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

describe('the clock moves to 1 June 2018', () => {
  let page: Page;
  let mailCount: number;

  beforeAll(async () => {
    page = await arrive('officer@secretariat.example');
  });
  afterAll(() => page?.context().close());

  it('shows that it is under way, then what was sent and that no mail failed', async () => {
    const bar = page.getByRole('region', { name: 'Demo: clock and inbox' });
    await bar.getByText('Thursday 1 March 2018, 09:00 in Kuala Lumpur').waitFor();
    await bar.getByRole('button', { name: 'To 1 June 2018' }).click();
    await bar.getByText('Moving the clock and sending what falls due on the way…').waitFor();
    expect(await bar.getByRole('button', { name: '+1 day' }).isDisabled()).toBe(true);

    const outcome = bar.getByText(/reminders fell due · \d+ mails accepted, 0 failed/);
    await outcome.waitFor({ timeout: 100_000 });
    await bar.getByText('Friday 1 June 2018, 12:00 in Kuala Lumpur').waitFor();
    mailCount = Number(/(\d+) mails accepted/.exec(await outcome.innerText())?.[1]);
    expect(mailCount).toBeGreaterThan(100);
  }, 120_000);

  it('has the mails of the main focal points and of the secretariat in the inbox, and no others', async () => {
    await page.getByRole('link', { name: 'Inbox' }).click();
    await settle(page);
    const mails = page.getByRole('navigation', { name: 'Mails' }).getByRole('listitem');
    const more = page.getByRole('button', { name: 'Show more' });
    while ((await mails.count()) < mailCount) {
      const before = await mails.count();
      await more.click();
      await mails.nth(before).waitFor();
    }
    const texts = await mails.allInnerTexts();
    expect(texts).toHaveLength(mailCount);
    const states = ['bn', 'kh', 'id', 'la', 'my', 'mm', 'ph', 'sg', 'th', 'tl', 'vn'];
    expect(new Set(texts.map((text) => text.split('\n')[0]))).toEqual(
      new Set([...states.map((code) => `focal-point@${code}.example`), 'officer@secretariat.example']),
    );
  });

  it('shows the mail of 31 May to Lao PDR as its focal point sees it; its link opens the commitment', async () => {
    await page.getByLabel('Recipient').selectOption('focal-point@la.example');
    const mails = page.getByRole('navigation', { name: 'Mails' });
    await mails.getByRole('link', { name: '31 May 2018, 09:30' }).click();
    const mail = page.getByRole('article');
    await mail.getByRole('button', { name: 'Show the plain text' }).waitFor();
    expect(await mail.innerText()).toContain('focal-point@la.example');
    await eventually(page, async () =>
      expect(await inMail<string>(page, 'body.innerText')).toContain('1.2 National coordination body'),
    );
    const text = await inMail<string>(page, 'body.innerText');
    expect(text).toContain('To: Focal Point, Lao PDR');
    expect(text).not.toMatch(
      /Brunei|Cambodia|Indonesia|Malaysia|Myanmar|Philippines|Singapore|Thailand|Timor|Viet Nam/,
    );
    // Styled as it was designed, although the page's policy forbids styles of unknown origin.
    expect(await inMail(page, 'defaultView.getComputedStyle(document.links[0]).color')).not.toBe('');
    await expectAccessible(page);

    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      clickInMail(page, 'Open this commitment'),
    ]);
    await settle(opened);
    expect(new URL(opened.url()).pathname).toMatch(/^\/plans\/[0-9a-f-]+\/commitments\/[0-9a-f-]+$/);
    await opened.close();

    await mail.getByRole('button', { name: 'Show the plain text' }).click();
    expect(await mail.getByLabel('Plain text of the mail').innerText()).toContain(
      '1.2 National coordination body',
    );
  });

  it('reminds no state of what it has implemented', async () => {
    // Cambodia has implemented 1.6, Myanmar has not.
    expect(await mailsAbout('1.6', 'focal-point@kh.example')).toBe(0);
    expect(await mailsAbout('1.6', 'focal-point@mm.example')).toBeGreaterThan(2);
  });

  it('announced the first meeting of the working group ninety and thirty days ahead', async () => {
    await page.getByLabel('Recipient').selectOption('focal-point@vn.example');
    const announced = page
      .getByRole('navigation', { name: 'Mails' })
      .getByRole('link', { name: /focal-point@vn\.example.*1 meeting, June 2018/ });
    await announced.nth(1).waitFor();
    const dates = (await announced.allInnerTexts()).map((text) => text.split('\n').at(-1));
    expect(dates).toEqual(['2 May 2018, 09:30', '2 March 2018, 09:30']);
  });

  async function mailsAbout(code: string, address: string): Promise<number> {
    const { items } = await read<{ items: { id: string }[] }>(page, `/demo/inbox?to=${address}&limit=200`);
    const mails = await Promise.all(items.map(({ id }) => read<{ text: string }>(page, `/demo/inbox/${id}`)));
    return mails.filter(({ text }) => text.includes(`. ${code} `)).length;
  }
});

// No script runs in the frame of a mail, not even a browser driver's: it is looked at from outside.
const FRAME = `document.querySelector('iframe[title^="Mail: "]')`;

function inMail<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate<T>(`${FRAME}?.contentDocument?.${expression}`);
}

/** Presses the first link of the mail that has these words. */
async function clickInMail(page: Page, words: string): Promise<void> {
  const { x, y } = await page.evaluate<{ x: number; y: number }>(`{
    const link = [...${FRAME}.contentDocument.links].find((each) => each.textContent.includes('${words}'));
    const [outer, inner] = [${FRAME}.getBoundingClientRect(), link.getBoundingClientRect()];
    ({ x: outer.x + inner.x + inner.width / 2, y: outer.y + inner.y + inner.height / 2 });
  }`);
  await page.mouse.click(x, y);
}
