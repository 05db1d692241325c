import type { Page } from 'playwright-core';
import { eventually, expectAccessible, settle } from '../support/browser.js';
import { readApi, useStage } from '../support/stage.js';

const stage = useStage();

describe('the clock moves to 1 June 2018', () => {
  let page: Page;
  let mailCount: number;

  beforeAll(async () => {
    page = await stage.arrive('officer@secretariat.example');
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
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
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
    // The day is not known: no other date among the reminders is a month's.
    const announced = (await mailsTo('focal-point@vn.example')).filter(({ text }) =>
      text.includes('Date: June 2018, day to be confirmed'),
    );
    expect(announced.map(({ datedAt }) => datedAt.slice(0, 10))).toEqual(['2018-05-02', '2018-03-02']);
  });

  async function mailsAbout(code: string, address: string): Promise<number> {
    return (await mailsTo(address)).filter(({ text }) => text.includes(`. ${code} `)).length;
  }

  /** Latest first. */
  async function mailsTo(address: string): Promise<{ datedAt: string; text: string }[]> {
    const { items } = await readApi<{ items: { id: string }[] }>(page, `/demo/inbox?to=${address}&limit=200`);
    return Promise.all(
      items.map(({ id }) => readApi<{ datedAt: string; text: string }>(page, `/demo/inbox/${id}`)),
    );
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
