import type { BrowserContext, Page, Route } from 'playwright-core';
import { plantAccounts } from '../support/account-walk.js';
import { signIn as callAs } from '../support/api-walk.js';
import { eventually, expectAccessible, settle, signIn } from '../support/browser.js';
import { draftFollowUps } from '../support/follow-ups.js';
import { submitUpdate } from '../support/submit-update.js';
import { tokenOf } from '../support/mail-links.js';
import { readMatrix } from '../support/matrix.js';
import { readApi, useStage } from '../support/stage.js';
import { bounceLastMail } from '../support/troubled-mails.js';
import { ADMINISTRATOR, FOCAL_POINT, type Ids, OFFICER, screens } from './screens.js';

const WIDTHS = [1280, 360];
const FAILURE = 'The tracker failed to answer. Try again; if it keeps failing, quote the code.';

const stage = useStage();
const computers = new Map<string, BrowserContext>();
let ids: Ids;
let page: Page;

beforeAll(async () => {
  page = await open(OFFICER);
  await draftFollowUps(stage.demo, await open(ADMINISTRATOR), '2018-03-02');
  await moveClock('2018-03-02T04:00:00Z');
  await bounceLastMail(stage.demo.databaseUrl);
  ids = await readIds();
}, 90_000);
afterEach(() => page.close());

/** A new page on the person's computer, where they signed in once. */
async function open(email: string): Promise<Page> {
  const known = computers.get(email);
  if (known !== undefined) return known.newPage();
  const first = await stage.arrive(email);
  computers.set(email, first.context());
  return first;
}

/** So that there are mails to show. */
async function moveClock(now: string): Promise<void> {
  const { csrfToken } = await readApi<{ csrfToken: string }>(page, '/session');
  const response = await page.request.put('/api/v1/demo/clock', {
    data: { now },
    headers: { 'x-csrf-token': csrfToken },
  });
  expect(response.status()).toBe(200);
}

async function readIds(): Promise<Ids> {
  const matrix = await readMatrix(page);
  const idOf = async (path: string, isWanted: (item: { id: string; code: string }) => boolean) => {
    const { items } = await readApi<{ items: { id: string; code: string }[] }>(page, path);
    return items.find(isWanted)?.id ?? '';
  };
  return {
    plan: matrix.planId,
    commitment: matrix.rows.find(({ code }) => code === '1.6')?.id ?? '',
    state: matrix.states.find(({ isoCode }) => isoCode === 'KH')?.id ?? '',
    meeting: await idOf('/meetings', ({ code }) => code === 'PHNOM-PENH-SEMINAR-2017'),
    bareMeeting: await idOf('/meetings', ({ code }) => code === 'ASEAN-WG-1'),
    instrument: await idOf('/instruments', ({ code }) => code === 'FP'),
    bareInstrument: await idOf('/instruments', ({ code }) => code === 'ACTIF'),
    delivery: await idOf('/deliveries?state=bounced', () => true),
    letter: await idOf('/letters?memberState=KH', () => true),
    mail: await idOf('/demo/inbox', () => true),
    previewedMail: await readPreviewedMail(),
    update: await submitUpdate('MY', await open(ADMINISTRATOR), await open('focal-point@my.example')),
    ...(await readTokens()),
    ...(await readAccounts()),
  };
}

async function readAccounts(): Promise<
  Pick<Ids, 'person' | 'nomination' | 'invitationToken' | 'resetToken' | 'addressToken'>
> {
  const planted = await plantAccounts(stage.demo, await callAs(stage.demo, ADMINISTRATOR));
  const first = (name: string) => planted[name]?.[0] ?? '';
  return {
    person: first('people'),
    nomination: first('nominations'),
    invitationToken: first('invitation'),
    resetToken: first('password-reset'),
    addressToken: first('address'),
  };
}

async function readPreviewedMail(): Promise<Ids['previewedMail']> {
  const { mails } = await readApi<{ mails: { sendOn: string; recipient: { id: string } }[] }>(
    page,
    '/reminders/preview?from=2018-03-05&to=2018-03-16',
  );
  const [first] = mails;
  return { recipient: first?.recipient.id ?? '', on: first?.sendOn ?? '' };
}

/** As in a mail to the focal point. */
async function readTokens(): Promise<Pick<Ids, 'updateToken' | 'unsubscribeToken'>> {
  const desk = await open(FOCAL_POINT);
  const deliveries = await readApi<{ items: { id: string; recipient: { id: string } }[] }>(
    desk,
    '/deliveries',
  );
  const assignments = await readApi<{ items: { id: string; commitment: { code: string } }[] }>(
    desk,
    '/assignments?limit=100',
  );
  await desk.close();
  const [delivery] = deliveries.items;
  const ofMail = { deliveryId: delivery?.id ?? '', recipientId: delivery?.recipient.id ?? '' };
  const assignmentId = assignments.items.find(({ commitment }) => commitment.code === '1.6')?.id ?? '';
  return {
    updateToken: tokenOf(stage.demo.links.updateLink({ ...ofMail, assignmentId })),
    unsubscribeToken: tokenOf(stage.demo.links.unsubscribeLink(ofMail)),
  };
}

const answerEmpty = (route: Route) => route.fulfill({ json: { items: [], nextCursor: null } });
const answerFailure = (route: Route) =>
  route.fulfill({
    status: 500,
    contentType: 'application/problem+json',
    json: { type: 'about:blank', title: 'Internal error', status: 500, code: 'internal_error' },
  });

/** What everybody may expect of every screen, by day and by night, at a desk and on a telephone. */
async function expectFit(heading: RegExp): Promise<void> {
  const first = page.getByRole('heading', { level: 1 });
  await eventually(page, async () => expect(await first.innerText()).toMatch(heading));
  expect(await first.count()).toBe(1);
  expect(await page.title()).toBe(`${await first.innerText()} · ACTIF tracker`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await settle(page);
      await expectAccessible(page);
      expect({ width, scrollWidth: await page.evaluate('document.documentElement.scrollWidth') }).toEqual({
        width,
        scrollWidth: width,
      });
    }
  }
}

/** Walks by Tab from the top of the page: what has the focus is in sight, and outlined. */
async function expectFocusVisible(): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    // A page of few controls is at its end, and Tab leads out of it.
    if (press > 0 && (await page.evaluate('document.activeElement === document.body'))) return;
    const unfit = await page.evaluate(`{
      const element = document.activeElement;
      // The outline of a field may be drawn around its box.
      const isOutlined = [element, element.parentElement].some((each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
      });
      const { top, bottom } = element.getBoundingClientRect();
      const isInSight = bottom > 0 && top < innerHeight;
      isOutlined && isInSight ? null : element.outerHTML;
    }`);
    expect(unfit).toBeNull();
  }
}

describe.each(screens)('$name', ({ person, path, heading, isNamedByRecord, read, empty }) => {
  const isRead = (url: URL) => url.pathname.startsWith('/api/') && read.test(url.pathname + url.search);

  it('is fit to be used with what it shows', async () => {
    page = await open(person);
    await page.goto(path(ids));
    await settle(page);
    expect(await page.getByRole('alert').count()).toBe(0);
    await expectFit(heading);
    await expectFocusVisible();
  }, 60_000);

  if (empty !== undefined) {
    it('is fit to be used when there is nothing to show, and says so', async () => {
      page = await open(empty.person ?? person);
      if (empty.isAnswered) await page.route(isRead, answerEmpty);
      await page.goto((empty.path ?? path)(ids));
      await settle(page);
      await page.getByText(empty.says, { exact: true }).waitFor();
      await expectFit(/./);
    }, 60_000);
  }

  it('is fit to be used when it cannot be shown, and comes when asked again', async () => {
    stage.browser.announce(/^GET \/api\/v1\/.*: 500$|^console: Problem: internal_error/);
    page = await open(person);
    await page.route(isRead, answerFailure);
    await page.goto(path(ids));
    await settle(page);
    await page.getByText(FAILURE).waitFor();
    await expectFit(isNamedByRecord ? /^This page could not be shown$/ : heading);

    await page.unroute(isRead);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(FAILURE).waitFor({ state: 'detached' });
    await eventually(page, async () =>
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(heading),
    );
  }, 60_000);
});

describe('what opens over a screen', () => {
  it.each([
    ['the choices of a filter', 'Status: all', '/matrix'],
    ['the form that moves the clock', 'Move to…', '/reminders'],
    ['the account', 'Secretariat Officer', '/meetings'],
  ])('%s is fit to be used, and Escape leads back to its button', async (_what, button, path) => {
    page = await open(OFFICER);
    await page.goto(path);
    await settle(page);
    const opener = page.getByRole('button', { name: button });
    await opener.click();
    await page.getByRole('dialog').waitFor();
    await expectFit(/./);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await opener.evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it('the form of an update is fit to be used', async () => {
    page = await open(FOCAL_POINT);
    await page.goto('/my-commitments');
    await page.getByRole('button', { name: 'Update 1.1' }).click();
    await page.getByRole('button', { name: 'Add evidence' }).click();
    await expectFit(/^My commitments$/);
    await page.getByRole('button', { name: 'It applies in part, or does not apply' }).click();
    await expectFit(/^My commitments$/);
    await page.getByRole('button', { name: 'Cancel' }).click();
  }, 60_000);
});

describe('what is done with reminder policies', () => {
  it('is fit to be used: choosing what a policy is for, writing its steps, and what they would change', async () => {
    page = await open(ADMINISTRATOR);
    await page.goto('/reminders/policies');
    await page.locator('#add-policy-meeting').click();
    await page.getByLabel('For', { exact: true }).selectOption('One milestone');
    await page.getByLabel('Milestone', { exact: true }).selectOption({ index: 1 });
    await expectFit(/^Reminder policy$/);
    await page.getByRole('button', { name: 'Write its steps' }).click();
    const second = page.getByRole('group', { name: 'Step 2', exact: true });
    await second.getByLabel('Number').fill('');
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.getByText('Enter a whole number').waitFor();
    await expectFit(/^Reminder policy$/);
    await second.getByLabel('Number').fill('21');
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.getByRole('button', { name: 'Save the policy' }).waitFor();
    await expectFit(/^Reminder policy$/);
  }, 90_000);
});

describe('what is done with holidays', () => {
  it('is fit to be used: adding, editing, prefilling and importing, each with what it would change', async () => {
    page = await open(ADMINISTRATOR);
    await page.goto('/member-states/holidays/MY?year=2018');
    await page.getByRole('button', { name: 'Add holidays' }).click();
    await page.getByRole('button', { name: /^First day/ }).waitFor();
    await expectFit(/^Holidays of Malaysia, 2018$/);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: /^Edit: .*2018-06-15$/ }).click();
    await page.getByRole('heading', { name: /^Edit: End of Ramadan/ }).waitFor();
    await expectFit(/^Holidays of Malaysia, 2018$/);
    await page.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('button', { name: 'Prefill from the library' }).click();
    await page.getByRole('checkbox', { name: '2019' }).check();
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.getByText('Nothing would change.').waitFor();
    await expectFit(/^Holidays of Malaysia, 2018$/);
    await page.getByRole('button', { name: 'Cancel' }).click();

    stage.browser.announce(/^POST \/api\/v1\/holidays\/import\?dryRun=true: 400$/);
    await page.getByRole('button', { name: 'Import a file' }).click();
    const buffer = Buffer.from('date,name,certainty\n2018-02-30,A feast,perhaps\n');
    await page.locator('input[type=file]').setInputFiles({ name: 'my.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.getByText('2018-02-30 is no date (YYYY-MM-DD)').waitFor();
    await expectFit(/^Holidays of Malaysia, 2018$/);
  }, 90_000);

  it('is fit to be used: changing the days of rest', async () => {
    page = await open(ADMINISTRATOR);
    await page.goto('/member-states/working-weeks');
    await page.getByRole('button', { name: /^Change the days of rest: .*Cambodia$/ }).click();
    await page.getByRole('checkbox', { name: 'Saturday' }).waitFor();
    await expectFit(/^Working weeks$/);
  }, 60_000);
});

describe('the page to sign in on', () => {
  beforeEach(async () => {
    page = await stage.browser.openPage();
    stage.browser.announce(/^GET \/api\/v1\/session: 401$/);
  });

  it('is fit to be used, in the demo and where there are no demo accounts', async () => {
    await page.goto('/sign-in');
    await page.getByText('Demo accounts').waitFor();
    await expectFit(/^Sign in$/);
    await expectFocusVisible();
    stage.browser.announce(/^GET \/api\/v1\/demo\/accounts: 404$/);
    await page.route('**/api/v1/demo/accounts', (route) => route.fulfill({ status: 404, json: {} }));
    await page.reload();
    await page.getByLabel('E-mail address').waitFor();
    await expectFit(/^Sign in$/);
    expect(await page.getByText('Demo accounts').count()).toBe(0);
  });

  it('says that a password is wrong without saying which part, and is fit to be used', async () => {
    stage.browser.announce(/^POST \/api\/v1\/session: 401$/);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(stage.demo.account(OFFICER).email);
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('The e-mail address or the password is not right.').waitFor();
    await expectFit(/^Sign in$/);
  });

  it('leads to the page that one had asked for', async () => {
    await page.goto('/meetings?from=a-link');
    await page.waitForURL((url) => url.pathname === '/sign-in');
    await page.getByRole('button', { name: /^Focal Point ?, Viet Nam$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
  });

  it('leads an observer to what observers may read; signing out leads back, and nothing is shown any more', async () => {
    await signIn(page, stage.demo.account('observer@partner.example'));
    // An observer is led to no page that would be refused.
    const navigation = page.getByRole('navigation', { name: 'Main' });
    expect(await navigation.getByRole('link').allInnerTexts()).toEqual([
      'Region',
      'Meetings',
      'Member States',
      'Instruments',
    ]);
    await page.getByRole('button', { name: 'Observer, partner organisation' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect((await page.request.get('/api/v1/plans')).status()).toBe(401);
  });
});

describe('where there is nothing', () => {
  it.each(['/nowhere', '/meetings/0195f000-0000-7000-8000-000000000000'])(
    '%s says that there is no such page, in the frame of the others',
    async (path) => {
      stage.browser.announce(/^GET \/api\/v1\/meetings\/.*: 404$/);
      page = await open(OFFICER);
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
      await expectFit(/^Page not found$/);
      await page.getByRole('link', { name: 'Go to your home page' }).click();
      await page.getByRole('heading', { level: 1, name: 'Regional matrix' }).waitFor();
    },
  );

  it('says that the tracker did not answer when the connection is lost, and goes on when it is back', async () => {
    stage.browser.announce(/^GET \/api\/v1\/meetings.*: net::ERR_INTERNET_DISCONNECTED$/);
    page = await open(OFFICER);
    await page.route('**/api/v1/meetings*', (route) => route.abort('internetdisconnected'));
    await page.goto('/meetings');
    await page.getByText('The tracker did not answer. Check your connection.').waitFor();
    await expectFit(/^Meetings$/);
    await page.unroute('**/api/v1/meetings*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'First Meeting of the ASEAN Working Group' }).waitFor();
  });
});
