import type { CDPSession, Page } from 'playwright-core';
import { Environment } from '#app/platform/config/environment.js';
import { Database } from '#app/platform/database/database.js';
import { expectAccessible, settle, signIn, TestBrowser } from '../support/browser.js';
import { type Demo, startDemo } from '../support/demo.js';
import { AuthenticatorApp } from '../support/second-factors.js';
import { type OidcTestProvider, startOidcProvider } from '../support/single-sign-on.js';

const ADMINISTRATOR = 'administrator@secretariat.example';
const OFFICER = 'officer@secretariat.example';
const OBSERVER = 'observer@partner.example';
const FOCAL_POINT = 'focal-point@kh.example';

describe('signing in', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let provider: OidcTestProvider;

  beforeAll(async () => {
    demo = await startDemo();
    // Passkeys belong to a name, not to an address of four numbers.
    const url = demo.url.replace('127.0.0.1', 'localhost');
    provider = await startOidcProvider({ observer: { email: OBSERVER, email_verified: true } }, url);
    Object.assign(demo.get(Environment), { PUBLIC_URL: url, ...provider.variables });
    browser = await TestBrowser.launch(url);
  }, 120_000);
  beforeEach(() => {
    // That nobody is signed in yet.
    browser.announce(/^GET \/api\/v1\/session: 401$/);
  });
  afterEach(() => {
    demo.get(Environment).REQUIRE_SECOND_FACTOR = 'nobody';
    browser.check();
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
    await provider.stop();
  });

  async function openSecurity(email: string): Promise<Page> {
    const page = await browser.openPage();
    await signIn(page, demo.account(email));
    await page.goto('/settings/security');
    await settle(page);
    return page;
  }

  /** A device with a finger on it, in software of the browser. */
  async function giveDevice(page: Page): Promise<CDPSession> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return devtools;
  }

  async function givePassword(page: Page, email: string): Promise<void> {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(demo.account(email).password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  const arrived = async (page: Page) => {
    await page.getByRole('heading', { level: 1, name: 'Regional matrix' }).waitFor();
    await settle(page);
  };

  const grow = (email: string) =>
    demo.get(Database).transaction((tx) =>
      tx.query(
        `UPDATE sessions SET proved_at = proved_at - interval '11 minutes'
         WHERE user_id = (SELECT id FROM users WHERE email = $1)`,
        [email],
      ),
    );

  const signOut = async (page: Page) => {
    await page.getByRole('button', { name: /^Secretariat|^Observer|^Focal/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  };

  it('by authenticator app: set up, asked for, and a recovery code in its place', async () => {
    const page = await openSecurity(OFFICER);
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    await expectAccessible(page);
    const secret = (await page.locator('code').first().innerText()).replaceAll(' ', '');
    const app = new AuthenticatorApp(secret);
    await page.getByLabel('Code that the app shows now').fill(app.code(-1));
    await page.getByRole('button', { name: 'Confirm the app' }).click();
    const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
    await codes.first().waitFor();
    expect(await codes.count()).toBe(10);
    await expectAccessible(page);
    const recoveryCode = await codes.first().innerText();
    await page.getByRole('button', { name: 'I have kept them' }).click();

    await signOut(page);
    await givePassword(page, OFFICER);
    await page.getByRole('heading', { level: 1, name: 'Second step' }).waitFor();
    await expectAccessible(page);
    browser.announce(/second-factor: 401$/);
    await page.getByLabel('Code of the authenticator app').fill('000000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('This was not right, or was used before.').waitFor();
    await page.getByLabel('Code of the authenticator app').fill(app.code());
    await page.getByRole('button', { name: 'Continue' }).click();
    await arrived(page);

    await signOut(page);
    await givePassword(page, OFFICER);
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await page.getByLabel('Recovery code').fill(recoveryCode);
    await page.getByRole('button', { name: 'Continue' }).click();
    await arrived(page);
    await page.goto('/settings/security');
    await page.getByText('9 codes are left.').waitFor();
  }, 60_000);

  it('by passkey: added, without a password, as the second step, and removed', async () => {
    const page = await openSecurity(FOCAL_POINT);
    await giveDevice(page);
    await page.getByLabel('Name of the new passkey').fill('Office computer');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('list', { name: 'Recovery codes' }).waitFor();
    await page.getByText('Office computer', { exact: true }).waitFor();
    await expectAccessible(page);

    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { level: 1, name: 'My commitments' }).waitFor();
    await settle(page);

    await signOut(page);
    await givePassword(page, FOCAL_POINT);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByRole('heading', { level: 1, name: 'My commitments' }).waitFor();

    await page.goto('/settings/security');
    await page.getByRole('button', { name: 'Remove: Office computer' }).click();
    await page.getByRole('button', { name: 'Remove it: Office computer' }).click();
    await page.getByText('No passkey is set up').waitFor();
  }, 60_000);

  it('by single sign-on, which leads back to where one was going', async () => {
    const page = await browser.openPage();
    // The provider's own forms fetch their type from afar.
    browser.announce(/^GET \/css\?family=Roboto/);
    await page.goto('/instruments');
    await page.getByRole('button', { name: 'Sign in with the ministry' }).click();
    await page.locator('input[name=login]').fill('observer');
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]').click();
    await page.getByRole('heading', { level: 1, name: 'Instruments' }).waitFor();
    await settle(page);
    expect(page.url()).toMatch(/\/instruments$/);
  }, 60_000);

  it('is asked again before what matters, and then goes on by itself', async () => {
    const page = await openSecurity(OBSERVER);
    await grow(OBSERVER);
    browser.announce(/^POST \/api\/v1\/me\/totp: 403$/);
    browser.announce(/^POST \/api\/v1\/session\/proof: 403$/);
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
    await dialog.getByLabel('Password', { exact: true }).fill('not it');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByText('This does not prove that it is you.').waitFor();
    await dialog.getByLabel('Password', { exact: true }).fill(demo.account(OBSERVER).password);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    expect(await dialog.count()).toBe(0);
  }, 60_000);

  it('changes the password and ends other sessions', async () => {
    const email = 'contributor@kh.example';
    const other = await openSecurity(email);
    const page = await openSecurity(email);
    await page.getByText('this one').waitFor();
    await page.getByRole('button', { name: 'Change the password' }).click();
    browser.announce(/^PUT \/api\/v1\/me\/password: 400$/);
    await page.getByLabel('Present password', { exact: true }).fill(demo.account(email).password);
    await page.getByLabel('New password', { exact: true }).fill('qwerty123456');
    await page.getByRole('button', { name: 'Set the new password' }).click();
    await page.getByText('among those that everybody tries first').waitFor();
    await page.getByLabel('New password', { exact: true }).fill('ministry of patient bees');
    await page.getByRole('button', { name: 'Set the new password' }).click();
    await page.getByText('The password was changed.').first().waitFor();
    browser.announce(/: 401$/);
    await other.goto('/settings/security');
    await other.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  }, 60_000);

  it('leads an administrator without a second factor to enrolling one, and nowhere else', async () => {
    demo.get(Environment).REQUIRE_SECOND_FACTOR = 'administrators';
    const page = await browser.openPage();
    await giveDevice(page);
    await givePassword(page, ADMINISTRATOR);
    await page.getByText('Your account needs a second factor').waitFor();
    await settle(page);
    await expectAccessible(page);
    await page.goto('/member-states');
    await page.getByText('Your account needs a second factor').waitFor();
    await page.getByLabel('Name of the new passkey').fill('Key ring');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('list', { name: 'Recovery codes' }).waitFor();
    await page.goto('/member-states');
    await page.getByRole('heading', { level: 1, name: 'Member States' }).waitFor();
    await settle(page);
  }, 60_000);

  it('leaves the documentation of the API readable under a strict policy', async () => {
    const page = await browser.openPage();
    await page.goto('/api/docs');
    await page.getByRole('heading', { name: /ACTIF tracker/ }).waitFor();
    // The page shows what is scrolled to.
    await page.getByText('/api/v1/audit-entries/sealing', { exact: true }).waitFor();
  }, 60_000);
});
