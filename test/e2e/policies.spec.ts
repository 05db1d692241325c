import type { Page } from 'playwright-core';
import { eventually, expectAccessible, settle } from '../support/browser.js';
import { readApi, useStage } from '../support/stage.js';
import { ADMINISTRATOR, OFFICER } from './screens.js';

interface Policy {
  id: string;
  milestoneKind: string;
  planId: string | null;
  milestoneId: string | null;
  steps: { code: string; offset: string; audience: string[] }[];
  sendAtLocal: string;
  maxMailsPerWeek: number | null;
  version: number;
}

const stage = useStage();
let page: Page;
afterEach(() => page.context().close());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const step = (number: number) => page.getByRole('group', { name: `Step ${number}`, exact: true });
const policies = async () => (await readApi<{ items: Policy[] }>(page, '/reminder-policies')).items;
const general = async (kind: string) =>
  (await policies()).find(({ milestoneKind, planId }) => milestoneKind === kind && planId === null)!;

async function openPolicies(person: string): Promise<void> {
  page = await stage.arrive(person);
  await page.goto('/reminders/policies');
  await settle(page);
}

async function showChanges(): Promise<void> {
  await button('Show what would change').click();
  await page.getByRole('heading', { name: 'What would change in what is planned' }).waitFor();
}

/** As a colleague at another desk. */
async function setHour({ id, version, steps, maxMailsPerWeek }: Policy, sendAtLocal: string): Promise<void> {
  const { csrfToken } = await readApi<{ csrfToken: string }>(page, '/session');
  const response = await page.request.put(`/api/v1/reminder-policies/${id}`, {
    data: { steps, sendAtLocal, maxMailsPerWeek, basedOnVersion: version },
    headers: { 'x-csrf-token': csrfToken },
  });
  expect(response.status()).toBe(200);
}

describe('the reminder policies', () => {
  it('are changed once one has seen what exactly that changes in what is planned', async () => {
    await openPolicies(ADMINISTRATOR);
    await button('Edit: Meetings, Every plan').click();
    await step(2).getByLabel('Number').fill('45');
    await step(2).getByLabel('validating authority').check();
    await button('Remove the step: Step 1').click();
    await page.getByLabel('Most mails in a week').selectOption('5');
    expect(await button('Save the policy').count()).toBe(0);
    await showChanges();
    await page
      .getByRole('row', { name: /moved.*First Meeting of the ASEAN Working Group/ })
      .first()
      .waitFor();
    await page
      .getByRole('row', { name: /added.*45 days before/ })
      .first()
      .waitFor();

    // What was shown is not about this any more.
    await page.getByLabel('Hour of sending').fill('09:15');
    await page.getByText('The form was edited since.').waitFor();
    expect(await button('Save the policy').count()).toBe(0);
    await showChanges();
    await button('Save the policy').click();
    await eventually(page, async () =>
      expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^The policy was saved\./),
    );
    const saved = await general('meeting');
    expect(saved).toMatchObject({ sendAtLocal: '09:15', maxMailsPerWeek: 5, version: 2 });
    expect(saved.steps.map(({ code, offset }) => [code, offset])).toEqual([
      ['before-30', '-P45D'],
      ['before-14', '-P14D'],
      ['before-7', '-P7D'],
      ['before-1', '-P1D'],
    ]);
    expect(saved.steps[0]?.audience).toEqual(['main', 'validating_authority', 'secretariat']);
  }, 90_000);

  it('are not asked about while something is missing, and the fields say what', async () => {
    await openPolicies(ADMINISTRATOR);
    await button('Edit: Registrations, Every plan').click();
    await button('Add a step').click();
    await step(5).getByLabel('main focal point').uncheck();
    await button('Show what would change').click();
    await page.getByText('Enter a whole number').waitFor();
    await page.getByText('Choose at least one post').waitFor();
    await page.getByText('Something is missing above.').waitFor();
    expect(await button('Save the policy').count()).toBe(0);
    await button('Cancel').click();
    await eventually(page, async () =>
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
        'Edit: Registrations, Every plan',
      ),
    );
  }, 60_000);

  it('are told apart where a plan or a milestone has its own, which is removed again', async () => {
    await openPolicies(ADMINISTRATOR);
    await page.locator('#add-policy-periodic_report').click();
    await page.getByLabel('For', { exact: true }).selectOption('Plan: ACTIF Plan of Action');
    await button('Write its steps').click();
    await step(2).getByLabel('Number').fill('2');
    await step(2).getByLabel('Unit').selectOption('weeks');
    await showChanges();
    await button('Save the policy').click();
    await page.getByText('Takes the place of “Every plan”.').waitFor();

    await page.locator('#add-policy-periodic_report').click();
    await page.getByLabel('Member State').selectOption('Malaysia');
    await page.getByLabel('Milestone', { exact: true }).selectOption({ index: 1 });
    await button('Write its steps').click();
    await page.getByText('It begins with the steps of “Plan: ACTIF Plan of Action”.').waitFor();
    await showChanges();
    await page.getByText('0 added, 0 removed, 0 moved').waitFor();
    await button('Save the policy').click();
    await page.getByText('Takes the place of “Plan: ACTIF Plan of Action”.').waitFor();

    await button('Remove: Periodic reports, Plan: ACTIF Plan of Action').click();
    expect(await button('Remove this policy').count()).toBe(0);
    await showChanges();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await button('Remove this policy').click();
    await page.getByText('The policy was removed.').first().waitFor();
    const left = (await policies()).filter(({ milestoneKind }) => milestoneKind === 'periodic_report');
    expect(left.map(({ planId, milestoneId }) => [planId, milestoneId])).toEqual([
      [null, null],
      [null, expect.any(String)],
    ]);
  }, 90_000);

  it('keep the form when somebody else was faster, and show what holds now', async () => {
    await openPolicies(ADMINISTRATOR);
    await button('Edit: Action items, Every plan').click();
    await step(1).getByLabel('Number').fill('21');
    await showChanges();
    await setHour(await general('action_item'), '07:45');
    stage.browser.announce(/^PUT \/api\/v1\/reminder-policies\/.*: 409$/);
    await button('Save the policy').click();
    await page.getByText('Somebody else changed this policy meanwhile').waitFor();
    await page.getByText("Sent at 07:45, the recipient's local time.").waitFor();
    expect(await step(1).getByLabel('Number').inputValue()).toBe('21');

    await button('Go on with mine').click();
    expect(await button('Save the policy').count()).toBe(0);
    await showChanges();
    await button('Save the policy').click();
    await page.getByText('The policy was saved.').first().waitFor();
    const saved = await general('action_item');
    expect(saved).toMatchObject({ sendAtLocal: '08:30', version: 3 });
    expect(saved.steps[0]).toMatchObject({ code: 'before-30', offset: '-P21D' });
  }, 60_000);

  it('are read by others, without anything to press', async () => {
    await openPolicies(OFFICER);
    await page.getByRole('heading', { name: 'Meetings' }).waitFor();
    for (const name of [/^Edit/, /^Remove/, /^Add/]) expect(await button(name).count()).toBe(0);
  }, 60_000);
});
