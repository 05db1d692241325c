import type { Page } from 'playwright-core';
import { eventually, expectAccessible, settle } from '../support/browser.js';
import { readApi, useStage, writeApi } from '../support/stage.js';
import { bounceLastMail, holdMails } from '../support/troubled-mails.js';
import { ADMINISTRATOR, OFFICER } from './screens.js';

interface Delivery {
  id: string;
  state: string;
  isHeld: boolean;
}

const HEALTH = '/api/v1/reminders/health';

const stage = useStage();
let page: Page;
let held: string[];
let bounced: string;

beforeAll(async () => {
  const officer = await stage.arrive(OFFICER);
  await writeApi(officer, 'PUT', '/demo/clock', { now: '2018-03-02T04:00:00Z' });
  await holdMails(stage.demo.databaseUrl);
  await bounceLastMail(stage.demo.databaseUrl);
  const idsOf = async (filter: string) =>
    (await readApi<{ items: Delivery[] }>(officer, `/deliveries?${filter}`)).items.map(({ id }) => id);
  held = await idsOf('isHeld=true');
  bounced = (await idsOf('state=bounced'))[0] ?? '';
  expect(held).toHaveLength(2);
  await officer.context().close();
}, 90_000);
afterEach(() => page.context().close());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const readDelivery = (id: string | undefined) => readApi<Delivery>(page, `/deliveries/${id}`);

async function open(path: string, person = ADMINISTRATOR): Promise<void> {
  page = await stage.arrive(person);
  await page.goto(path);
  await settle(page);
}

describe('the ledger', () => {
  it('is narrowed to one outcome, which stays in the address', async () => {
    await open('/reminders/sent');
    await page.getByText(/^2 mails wait for a decision/).waitFor();
    await page.getByRole('link', { name: 'Show what waits' }).click();
    await eventually(page, async () =>
      expect(await page.getByRole('cell', { name: 'uncertain', exact: true }).count()).toBe(2),
    );
    expect(await page.getByLabel('Outcome').inputValue()).toBe('uncertain');
    await page.reload();
    await settle(page);
    expect(new URL(page.url()).search).toBe('?state=uncertain');
    expect(await page.getByRole('row').count()).toBe(3);
    await page.getByLabel('Outcome').selectOption('deferred');
    await page.getByText('No mail: will be tried again', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Show all mails' }).click();
    await page.getByRole('cell', { name: 'came back', exact: true }).waitFor();
  }, 60_000);

  it('says of a mail that came back what the mail system said', async () => {
    await open(`/reminders/sent/${bounced}`);
    const report = page.getByRole('region', { name: 'What came back' });
    expect(await report.innerText()).toMatch(
      /not delivered 5\.1\.1[^]*550 5\.1\.1 User unknown in virtual mailbox table[^]*said by mail\.interior\.example/,
    );
    await page.getByText(/^The mail server took it, but it could not be delivered and came back/).waitFor();
    await page.getByRole('region', { name: 'Attempts' }).getByText(/^250 /).waitFor();
  }, 60_000);

  it('leaves to administrators what becomes of a mail of which nobody knows', async () => {
    await open(`/reminders/sent/${held[0]}`, OFFICER);
    await page.getByText(/It waits for an administrator's decision/).waitFor();
    expect(await button('Send again').count()).toBe(0);
    expect(await button('Mark as arrived').count()).toBe(0);
  }, 60_000);

  it('has such a mail sent again, after one has read what that means', async () => {
    await open(`/reminders/sent/${held[0]}`);
    await button('Send again').click();
    await page.getByText(/^The same message goes out once more\./).waitFor();
    await expectAccessible(page);
    await button('Send it again').click();
    await page.getByText('The mail is sent again, as the same message.').waitFor();
    await button('Send again').waitFor({ state: 'detached' });
    await eventually(page, async () =>
      expect(await readDelivery(held[0])).toMatchObject({ state: 'accepted', isHeld: false }),
    );
  }, 60_000);

  it('tells that somebody else has decided, and takes nothing back', async () => {
    await open(`/reminders/sent/${held[1]}`);
    await button('Send again').click();
    await writeApi(page, 'POST', `/deliveries/${held[1]}/mark-arrived`);
    stage.browser.announce(/^POST \/api\/v1\/deliveries\/.*\/send-again: 409$/);
    await button('Send it again').click();
    await page.getByText(/^This mail waits for no decision any more/).waitFor();
    await page.getByText('accepted', { exact: true }).first().waitFor();
    await button('Mark as arrived').waitFor({ state: 'detached' });
    expect(await readDelivery(held[1])).toMatchObject({ state: 'accepted', isHeld: false });
  }, 60_000);

  it('marks a mail as arrived', async () => {
    await holdMails(stage.demo.databaseUrl, held.slice(1));
    await open(`/reminders/sent/${held[1]}`);
    await button('Mark as arrived').click();
    await page.getByText(/^The mail counts as received by /).waitFor();
    await button('It arrived').click();
    await page.getByText('The mail is marked as arrived.').waitFor();
    expect(await readDelivery(held[1])).toMatchObject({ state: 'accepted', isHeld: false });
  }, 60_000);
});

describe('failing addresses', () => {
  it('are listed with what the mail system said, and cleared by an administrator', async () => {
    await open('/reminders');
    await page.getByRole('link', { name: 'Failing addresses' }).click();
    await page.getByRole('heading', { level: 1, name: 'Failing addresses' }).waitFor();
    await page.getByText('550 5.1.1 User unknown in virtual mailbox table').waitFor();
    await button(/^Clear: /).click();
    await page.getByText(/^Reminders go to .* again\. Clear it once you know/).waitFor();
    await expectAccessible(page);
    await button(/^The address works: /).click();
    await page.getByText(/^Cleared: reminders to /).waitFor();
    await page.getByText('No address is known to fail', { exact: true }).waitFor();
    expect(await readApi<{ items: unknown[] }>(page, '/failing-addresses')).toMatchObject({ items: [] });
  }, 60_000);

  it('that have been cleared meanwhile are told as that', async () => {
    const userId = await bounceLastMail(stage.demo.databaseUrl);
    await open('/reminders/failing-addresses');
    await button(/^Clear: /).click();
    await writeApi(page, 'POST', `/failing-addresses/${userId}/clear`);
    stage.browser.announce(/^POST \/api\/v1\/failing-addresses\/.*: 404$/);
    await button(/^The address works: /).click();
    await page.getByText(/does not count as failing any more/).waitFor();
    await page.getByText('No address is known to fail', { exact: true }).waitFor();
  }, 60_000);
});

describe('that reminders do not go out', () => {
  const alarm = {
    isAlert: true,
    oldestDueSeconds: 1860,
    dueSince: '2026-01-05T02:00:00.000Z',
    dueReminders: 43,
    waitingMails: 1,
    isMailServerSilent: false,
    held: 0,
    failingAddresses: 0,
  };

  it('is said to administrators on every page, with since when and how many, and leads to the ledger', async () => {
    page = await stage.arrive(ADMINISTRATOR);
    await page.route(`**${HEALTH}`, (route) => route.fulfill({ json: alarm }));
    await page.goto('/meetings');
    await settle(page);
    const banner = page.getByRole('region', { name: 'Reminders do not go out.' });
    await banner.waitFor();
    expect(await banner.innerText()).toMatch(
      /43 reminders are due and in no mail yet\.[^]*1 mail waits to be sent\.[^]*waited since 5 January 2026, \d\d:00/,
    );
    await expectAccessible(page);
    await banner.getByRole('link', { name: 'Open the ledger' }).click();
    await page.getByRole('heading', { level: 1, name: 'Reminders sent' }).waitFor();
    await banner.waitFor();
  }, 60_000);

  it('is asked once a minute while the page is in sight, and not while it is hidden', async () => {
    page = await stage.arrive(ADMINISTRATOR);
    let asked = 0;
    await page.route(`**${HEALTH}`, async (route) => {
      asked += 1;
      await route.fulfill({ json: { ...alarm, isAlert: false } });
    });
    await page.clock.install();
    await page.goto('/meetings');
    await settle(page);
    await eventually(page, async () => expect(asked).toBe(1));
    await page.clock.fastForward(61_000);
    await eventually(page, async () => expect(asked).toBe(2));
    await page.evaluate(`{
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }`);
    await page.clock.fastForward(300_000);
    await settle(page);
    expect(asked).toBe(2);
    expect(await page.getByRole('region', { name: 'Reminders do not go out.' }).count()).toBe(0);
  }, 60_000);

  it('is asked by nobody else', async () => {
    page = await stage.arrive(OFFICER);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/reminders');
    await settle(page);
    expect(asked).toContain('/api/v1/reminders');
    expect(asked).not.toContain(HEALTH);
  }, 60_000);
});
