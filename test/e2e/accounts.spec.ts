import type { Page } from 'playwright-core';
import { tokenTo } from '../support/account-walk.js';
import { expectAccessible, settle, signIn } from '../support/browser.js';
import { readApi, useStage } from '../support/stage.js';

const PASSWORD = 'a password of several words';
const NEW_PASSWORD = 'another password of several words';
const stage = useStage();

/** A computer on which nobody is signed in. */
async function openElsewhere(): Promise<Page> {
  // Pages ask who is there.
  stage.browser.announce(/^GET \/api\/v1\/session: 401$/);
  return stage.browser.openPage();
}

/** The mail server has accepted a mail to the address. */
async function expectMail(officer: Page, email: string, subject: string): Promise<void> {
  const { items } = await readApi<{ items: { subject: string }[] }>(officer, `/demo/inbox?to=${email}`);
  expect(items.map((mail) => mail.subject)).toContain(subject);
}

async function choosePassword(page: Page, password: string, button: string): Promise<void> {
  await page.getByLabel('New password').fill(password);
  await page.getByLabel('Repeat the password').fill(password);
  await page.getByRole('button', { name: button, exact: true }).click();
}

describe('an account', () => {
  it('is opened by an administrator, accepted by its person, and signed in to', async () => {
    const administrator = await stage.arrive('administrator@secretariat.example');
    await administrator.goto('/people/new');
    await settle(administrator);
    const email = 'desk-officer@secretariat.example';
    await administrator.getByLabel('E-mail address').fill(email);
    await administrator.getByLabel('Name').fill('Desk Officer');
    await administrator.getByLabel('Style').fill('Dr');
    await administrator.getByRole('button', { name: 'Add a role' }).click();
    await administrator.getByLabel('Send the invitation at once').check();
    await administrator.getByRole('button', { name: 'Add a person' }).click();
    await administrator.getByRole('heading', { level: 1, name: 'Dr Desk Officer' }).waitFor();
    await administrator.getByText('Has not been here yet').waitFor();
    await settle(administrator);
    await expectAccessible(administrator);

    const token = await tokenTo(stage.demo, email);
    const page = await openElsewhere();
    await page.goto(`/invitation/${token}`);
    await settle(page);
    await page.getByText('An account of the ACTIF tracker, for Desk Officer', { exact: false }).waitFor();
    // Opening it twice uses nothing up.
    await page.reload();
    await settle(page);
    await page.getByLabel('New password').fill('a password');
    await page.getByLabel('Repeat the password').fill('another');
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await page.getByText('The two differ').waitFor();
    await expectAccessible(page);
    stage.browser.announce(/^POST \/api\/v1\/account-links\/invitation\/.*: 400$/);
    await choosePassword(page, 'too short', 'Accept the invitation');
    await page.getByText('The password needs at least 12 characters.').waitFor();
    await choosePassword(page, PASSWORD, 'Accept the invitation');
    await page.getByText('Welcome. Sign in with your address', { exact: false }).waitFor();
    await expectAccessible(page);
    await signIn(page, { email, password: PASSWORD });
    await page.getByRole('button', { name: 'Desk Officer' }).waitFor();
    await expectMail(administrator, email, 'Your account of the ACTIF tracker');

    stage.browser.announce(/^GET \/api\/v1\/account-links\/invitation\/.*: 410$/);
    await page.goto(`/invitation/${token}`);
    await page.getByRole('heading', { level: 1, name: 'This link is no longer in use' }).waitFor();
    await expectAccessible(page);
    await administrator.context().close();
    await page.context().close();
  }, 60_000);

  it('whose password is forgotten gets another by mail', async () => {
    const email = 'alternate@kh.example';
    const page = await openElsewhere();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await settle(page);
    await expectAccessible(page);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('main').getByText('If there is an account', { exact: false }).waitFor();
    await page.goto(`/password-reset/${await tokenTo(stage.demo, email)}`);
    await settle(page);
    await choosePassword(page, NEW_PASSWORD, 'Set the password');
    await page.getByText('Your password was set.', { exact: false }).waitFor();
    await signIn(page, { email, password: NEW_PASSWORD });
    await page.context().close();
  }, 60_000);

  it('of a contributor is opened by the focal point and closed again', async () => {
    const focalPoint = await stage.arrive('focal-point@kh.example');
    await focalPoint.goto('/contributors');
    await settle(focalPoint);
    const email = 'customs@kh.example';
    await focalPoint.getByLabel('E-mail address').fill(email);
    await focalPoint.getByLabel('Name').fill('Desk, Customs');
    await focalPoint.getByRole('button', { name: 'Send the invitation' }).click();
    await focalPoint.getByText(`The invitation to ${email} was recorded.`, { exact: false }).waitFor();
    const page = await openElsewhere();
    await page.goto(`/invitation/${await tokenTo(stage.demo, email)}`);
    await settle(page);
    await page.getByText('is invited to draft updates for Cambodia', { exact: false }).waitFor();
    await choosePassword(page, PASSWORD, 'Accept the invitation');
    await signIn(page, { email, password: PASSWORD });

    await focalPoint.reload();
    await settle(focalPoint);
    await focalPoint.getByRole('button', { name: 'Withdraw: Desk, Customs' }).click();
    await focalPoint.getByRole('button', { name: 'Withdraw: Desk, Customs' }).click();
    await focalPoint.getByText('Desk, Customs drafts no longer for Cambodia.').waitFor();
    stage.browser.announce(/^GET \/api\/v1\/.*: 401$|^console: Problem: /);
    await page.goto('/my-commitments');
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await focalPoint.context().close();
    await page.context().close();
  }, 60_000);

  it('changes hands on the day that the note names', async () => {
    const administrator = await stage.arrive('administrator@secretariat.example');
    await administrator.goto('/nominations?state=TH');
    await settle(administrator);
    await administrator.getByRole('button', { name: 'Record a nomination' }).click();
    await administrator.getByLabel('Nominated as').selectOption({ label: 'main focal point' });
    const people = administrator.getByLabel('Person', { exact: true });
    await people
      .locator('option', { hasText: 'Alternate Focal Point, Thailand' })
      .waitFor({ state: 'attached' });
    await people.selectOption({ label: 'Alternate Focal Point, Thailand · alternate@th.example' });
    const pickDay = async (field: string, day: string) => {
      await administrator.getByRole('button', { name: field, exact: true }).click();
      await administrator.getByRole('button', { name: day, exact: true }).click();
    };
    await pickDay('First day in the post', '20 March 2018');
    await administrator.getByLabel('Note', { exact: true }).fill('Note No. 7/2018');
    await pickDay('Date of the note', '1 March 2018');
    await expectAccessible(administrator);
    await administrator.getByRole('button', { name: 'Record the nomination' }).click();
    await administrator.getByText('The nomination was recorded.', { exact: false }).waitFor();
    await settle(administrator);
    const table = administrator.getByRole('table', { name: 'Nominations' });
    await table.getByText('20 March 2018').first().waitFor();
    expect(await table.getByText('20 March 2018').count()).toBe(2);
    await table
      .getByRole('link', { name: 'Hand-over sheet: Alternate Focal Point, Thailand' })
      .last()
      .click();
    await administrator
      .getByRole('heading', { level: 1, name: 'Hand-over: main focal point, Thailand' })
      .waitFor();
    await settle(administrator);
    await administrator.locator('dd', { hasText: /^Focal Point, Thailand$/ }).waitFor();
    await expectAccessible(administrator);
    await administrator.context().close();
  }, 60_000);
});
