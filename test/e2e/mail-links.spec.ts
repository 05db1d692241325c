import type { Page } from 'playwright-core';
import { eventually, expectAccessible, settle } from '../support/browser.js';
import { tokenOf } from '../support/mail-links.js';
import { readApi, useStage } from '../support/stage.js';

interface Assignment {
  id: string;
  plan: { id: string };
  commitment: { id: string; code: string };
}
interface Delivery {
  id: string;
  recipient: { id: string };
}

const FOCAL_POINT = 'focal-point@kh.example';
const stage = useStage();

describe('a link in a mail', () => {
  /** The focal point's own computer, where they are signed in. */
  let desk: Page;
  let mail: { deliveryId: string; recipientId: string };
  let assignments: Assignment[];
  /** A telephone on which nobody is signed in. */
  let page: Page;

  beforeAll(async () => {
    const officer = await stage.arrive('officer@secretariat.example');
    const { csrfToken } = await readApi<{ csrfToken: string }>(officer, '/session');
    const moved = await officer.request.put('/api/v1/demo/clock', {
      data: { now: '2018-03-02T04:00:00Z' },
      headers: { 'x-csrf-token': csrfToken },
    });
    expect(moved.status()).toBe(200);
    await officer.context().close();
    desk = await stage.arrive(FOCAL_POINT);
    const deliveries = await readApi<{ items: Delivery[] }>(desk, '/deliveries');
    const [delivery] = deliveries.items;
    mail = { deliveryId: delivery?.id ?? '', recipientId: delivery?.recipient.id ?? '' };
    assignments = (await readApi<{ items: Assignment[] }>(desk, '/assignments?limit=100')).items;
  }, 60_000);
  beforeEach(async () => {
    page = await stage.browser.openPage({ viewport: { width: 360, height: 740 } });
  });
  afterEach(() => page.context().close());
  afterAll(() => desk.context().close());

  const assignmentOf = (code: string): Assignment => {
    const found = assignments.find(({ commitment }) => commitment.code === code);
    if (found === undefined) throw new Error(`the demo has no commitment ${code}`);
    return found;
  };
  const pathTo = (code: string, rest: { expiresAt?: Date } = {}): string => {
    const assignmentId = assignmentOf(code).id;
    return `/update/${tokenOf(stage.demo.links.updateLink({ ...mail, assignmentId, ...rest }))}`;
  };
  const historyOf = async (code: string): Promise<string> => {
    const { plan, commitment } = assignmentOf(code);
    await desk.goto(`/plans/${plan.id}/commitments/${commitment.id}?state=KH`);
    const history = desk.getByRole('region', { name: 'History' });
    await history.locator('ol > li').first().waitFor();
    return history.locator('ol > li').first().innerText();
  };

  it('confirms in one press that nothing has changed, and the history says by which way and who', async () => {
    await page.goto(`${pathTo('1.2')}#no-change`);
    await settle(page);
    const press = page.getByRole('button', { name: /^No change since / });
    await eventually(page, async () =>
      expect(await press.evaluate((element) => element.matches(':focus'))).toBe(true),
    );
    expect(await page.getByText('Focal Point, Cambodia', { exact: true }).count()).toBe(1);
    // A mailbox of a post: without a name nothing is sent, and the field is shown.
    await page.keyboard.press('Enter');
    await page.getByText('Enter your name').waitFor();
    expect(await page.getByLabel('Your name').evaluate((element) => element.matches(':focus'))).toBe(true);
    await expectAccessible(page);
    await page.keyboard.type('Desk officer on duty');
    await press.click();
    await page.getByRole('heading', { level: 1, name: 'Received, thank you' }).waitFor();
    await page.getByText(/^Received on 2 March 2018, 11:00\./).waitFor();
    await expectAccessible(page);
    expect(await historyOf('1.2')).toMatch(
      /Focal Point · entered by Desk officer on duty · by mail link[^]*No change since the last update/,
    );
  });

  it('reports with evidence from a short form at 360 px, and asks nobody to sign in', async () => {
    await page.goto(pathTo('1.1'));
    await settle(page);
    await page.getByLabel('Your name').fill('Desk officer');
    await page.getByRole('radio', { name: 'Implemented' }).check();
    await page.getByLabel('What was done').fill('The point of contact was notified.');
    await page.getByRole('button', { name: 'Add evidence' }).click();
    await page.keyboard.type('Sub-decree 42');
    await page.getByRole('button', { name: 'Send update' }).click();
    await page.getByRole('heading', { level: 1, name: 'Received, thank you' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(await historyOf('1.1')).toMatch(
      /by mail link[^]*The point of contact was notified\.[^]*Sub-decree 42/,
    );
  });

  it('tells that a colleague was faster, without their words, and loses nothing that was typed', async () => {
    await page.goto(pathTo('1.4'));
    await settle(page);
    await page.getByLabel('Your name').fill('Desk officer');
    await page.getByLabel('What was done').fill('MINE');
    const { csrfToken } = await readApi<{ csrfToken: string }>(desk, '/session');
    const { id } = assignmentOf('1.4');
    const { version } = await readApi<{ version: number }>(desk, `/assignments/${id}`);
    const posted = await desk.request.post(`/api/v1/assignments/${id}/updates`, {
      data: {
        id: '0195f000-0000-7000-8000-000000000001',
        basedOnVersion: version,
        kind: 'report',
        status: 'implemented',
        narrative: 'THEIRS',
      },
      headers: { 'x-csrf-token': csrfToken },
    });
    expect(posted.status()).toBe(201);

    stage.browser.announce(/^POST \/api\/v1\/mail-links\/update\/[\w-]+: 409$/);
    await page.getByRole('button', { name: 'Send update' }).click();
    const conflict = page.locator(':focus').getByRole('alert');
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/2 March 2018, 11:00, Focal Point[^]*Implemented/);
    expect(await page.getByText('THEIRS').count()).toBe(0);
    await expectAccessible(page);
    await conflict.getByRole('button', { name: 'Keep editing mine' }).click();
    await conflict.waitFor({ state: 'detached' });
    expect(await page.getByLabel('What was done').inputValue()).toBe('MINE');
    await page.getByRole('button', { name: 'Send update' }).click();
    await page.getByRole('heading', { level: 1, name: 'Received, thank you' }).waitFor();
    expect(await historyOf('1.4')).toContain('MINE');
  });

  it('that has expired offers a fresh one for the person it was made for', async () => {
    stage.browser.announce(/^GET \/api\/v1\/mail-links\/update\/[\w-]+: 410$/);
    await page.goto(pathTo('1.2', { expiresAt: new Date('2018-01-31T12:00:00Z') }));
    await page.getByRole('heading', { level: 1, name: 'This link has expired' }).waitFor();
    await page
      .getByText('It was made for Focal Point, Cambodia and could be used until 31 January 2018.')
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send a fresh link to Focal Point, Cambodia' }).click();
    await page
      .getByText(/a fresh one is on its way to Focal Point, Cambodia/)
      .first()
      .waitFor();
    await expectAccessible(page);
  });

  it('that leads nowhere says so', async () => {
    stage.browser.announce(/^GET \/api\/v1\/mail-links\/\w+\/[\w-]+: 404$/);
    for (const path of ['/update/cut-off', '/unsubscribe/cut-off']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: 'This link leads nowhere' }).waitFor();
      await expectAccessible(page);
    }
  });

  it('at the foot of a digest ends the digests by one press, and resumes them by another', async () => {
    await page.goto(`/unsubscribe/${tokenOf(stage.demo.links.unsubscribeLink(mail))}`);
    await settle(page);
    const preferences = () => readApi<{ isUnsubscribed: boolean }>(desk, '/me/preferences');
    expect((await preferences()).isUnsubscribed).toBe(false);
    await page.getByRole('button', { name: 'Receive no more digests' }).click();
    await page.getByText('No more digests are sent.').first().waitFor();
    expect((await preferences()).isUnsubscribed).toBe(true);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Receive them again' }).click();
    await page.getByText('Digests are sent again.').first().waitFor();
    expect((await preferences()).isUnsubscribed).toBe(false);
  });

  it('opens nothing once whoever it was passed on to has made it harmless', async () => {
    const path = pathTo('1.2');
    await page.goto(path);
    await settle(page);
    await page.getByRole('button', { name: 'End the links of this mail' }).click();
    await page.getByText('The links of this mail open nothing any more.').first().waitFor();
    stage.browser.announce(/^GET \/api\/v1\/mail-links\/update\/[\w-]+: 410$/);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'This link was ended' }).waitFor();
    await expectAccessible(page);
  });

  it('opens nothing once an administrator has ended those of the person, where the mail stands in the ledger', async () => {
    const path = pathTo('1.2');
    const administrator = await stage.arrive('administrator@secretariat.example');
    await administrator.goto(`/reminders/sent/${mail.deliveryId}`);
    await settle(administrator);
    await administrator.getByRole('button', { name: 'End all links sent to Focal Point, Cambodia' }).click();
    await administrator
      .getByText(/^The links sent to Focal Point, Cambodia until now/)
      .first()
      .waitFor();
    await expectAccessible(administrator);
    await administrator.context().close();
    stage.browser.announce(/^GET \/api\/v1\/mail-links\/update\/[\w-]+: 410$/);
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: 'This link was ended' }).waitFor();
  });
});

describe('settings', () => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.arrive('focal-point@my.example');
  });
  afterAll(() => page.context().close());

  it('are reached from the account, and are kept', async () => {
    await page.getByRole('button', { name: 'Focal Point, Malaysia' }).click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await settle(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('radio', { name: 'Once a week' }).check();
    await page.getByLabel('Day of the weekly mail').selectOption('Wednesday');
    stage.browser.announce(/^PUT \/api\/v1\/me\/preferences: 400$/);
    await page.getByRole('checkbox', { name: 'Wednesday' }).check();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page
      .getByText('The day of the weekly mail is a quiet day or a rest day. Choose another.')
      .waitFor();
    await expectAccessible(page);
    await page.getByLabel('Day of the weekly mail').selectOption('Tuesday');
    await page.getByRole('checkbox', { name: 'No reminders but the last one before each date' }).check();
    await page.getByRole('radio', { name: 'My alternate' }).check();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('Your settings were saved.').first().waitFor();
    await expectAccessible(page);
    expect(await readApi(page, '/me/preferences')).toMatchObject({
      digestFrequency: 'weekly',
      weeklyOn: 2,
      quietDays: [3],
      isUnsubscribed: true,
      lastReminderTo: 'alternate',
    });
  });

  it('hold absences, which can be taken back', async () => {
    await page.goto('/settings');
    await page.getByText('No absence is on record').waitFor();
    await page.getByRole('button', { name: 'First day away' }).click();
    await page.getByRole('button', { name: '5 March 2018', exact: true }).click();
    await page.getByRole('button', { name: /^First day back/ }).click();
    await page.getByRole('button', { name: '10 March 2018', exact: true }).click();
    await page.getByRole('button', { name: 'Add absence' }).click();
    await page.getByText('Away from 5 March 2018, back on 10 March 2018').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Remove: Away from 5 March/ }).click();
    await page.getByText('No absence is on record').waitFor();
  });

  it('end all links that were sent', async () => {
    await page.getByRole('button', { name: 'End all links sent to me' }).click();
    await page.getByText('The links sent to you until now open nothing any more.').first().waitFor();
    await expectAccessible(page);
  });
});
