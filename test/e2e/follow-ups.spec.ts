import type { Page } from 'playwright-core';
import { draftFollowUps, type FollowUp, waitingFollowUps } from '../support/follow-ups.js';
import { eventually, expectAccessible, settle } from '../support/browser.js';
import { readApi, useStage, writeApi } from '../support/stage.js';
import { ADMINISTRATOR, FOCAL_POINT, OFFICER } from './screens.js';

const ALTERNATE = 'Alternate Focal Point, Thailand';
const VALIDATOR = 'Validating Authority, Thailand';

const stage = useStage();
let page: Page;
let followUps: FollowUp[];

async function openWaiting(): Promise<void> {
  page = await stage.arrive(OFFICER);
  await page.goto('/reminders/waiting');
  await settle(page);
}

const rowOf = (name: string) => page.getByRole('row').filter({ hasText: name });
const focused = () => page.evaluate('document.activeElement.innerText');

describe('follow-ups to others', () => {
  beforeAll(async () => {
    const administrator = await stage.arrive(ADMINISTRATOR);
    await draftFollowUps(stage.demo, administrator, '2018-03-02');
    await writeApi(administrator, 'PUT', '/demo/clock', { now: '2018-03-02T04:00:00Z' });
    followUps = await waitingFollowUps(administrator);
    expect(followUps).toHaveLength(2);
    await administrator.context().close();
  }, 90_000);
  afterEach(() => page.context().close());

  it('are counted by the tab, and say about what, for whom and since when they wait', async () => {
    page = await stage.arrive(OFFICER);
    await page.goto('/reminders');
    await page.getByRole('link', { name: 'Waiting for release (2)' }).click();
    await page.getByRole('heading', { level: 1, name: 'Waiting for release' }).waitFor();
    await settle(page);
    const text = await rowOf(ALTERNATE).innerText();
    expect(text).toContain(followUps[0]?.milestone.title);
    expect(text).toMatch(/Thailand[^]*2 March 2018 \(today\)/);
  }, 60_000);

  it('are not released before one has read what it means, and can be left alone by Escape', async () => {
    await openWaiting();
    const release = rowOf(ALTERNATE).getByRole('button', { name: /^Release: / });
    await release.click();
    const question = page.getByRole('group', { name: /^It is sent to Alternate Focal Point/ });
    await eventually(page, async () =>
      expect(await question.evaluate((element) => element.matches(':focus'))).toBe(true),
    );
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await release.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await waitingFollowUps(page)).toHaveLength(2);
  }, 60_000);

  it('that somebody else dismissed meanwhile are told as that, and leave the list', async () => {
    await openWaiting();
    const { id } = followUps.find(({ recipient }) => recipient.displayName === VALIDATOR) ?? { id: '' };
    await rowOf(VALIDATOR)
      .getByRole('button', { name: /^Release: / })
      .click();
    await writeApi(page, 'POST', `/reminders/${id}/dismiss`);
    stage.browser.announce(/^POST \/api\/v1\/reminders\/.*\/release: 409$/);
    await page.getByRole('button', { name: /^Release it: / }).click();
    await page.getByText(/does not wait any more: somebody else dismissed it/).waitFor();
    await rowOf(VALIDATOR).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Waiting for release (1)' }).waitFor();
    expect(await focused()).toContain('does not wait any more');
  }, 60_000);

  it('go out at their addressee’s next send time once an officer has released them', async () => {
    await openWaiting();
    await rowOf(ALTERNATE)
      .getByRole('button', { name: /^Release: / })
      .click();
    await page.getByRole('button', { name: /^Release it: / }).click();
    await page.getByText(/^Released: .* on \d+ March 2018 at 08:00, their local time\.$/).waitFor();
    await page.getByText('Nothing waits for release', { exact: true }).waitFor();
    await expectAccessible(page);
    const { items } = await readApi<{ items: FollowUp[] }>(page, '/reminders?state=planned&limit=200');
    expect(items.map(({ id }) => id)).toContain(
      followUps.find(({ recipient }) => recipient.displayName === ALTERNATE)?.id,
    );
  }, 60_000);

  it.each([ADMINISTRATOR, FOCAL_POINT])('are not decided by %s', async (person) => {
    page = await stage.arrive(person);
    await page.goto('/reminders');
    await settle(page);
    expect(await page.getByRole('link', { name: /^Waiting for release/ }).count()).toBe(0);
  });
});
