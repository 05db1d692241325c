import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import { SoftwareAuthenticator } from '../support/authenticator.js';
import { Browser, enrolPasskey, ORIGIN } from '../support/second-factors.js';

describe('a passkey', () => {
  let tracker: TestApplication;
  beforeAll(async () => {
    tracker = await startTestApplication();
  });
  afterAll(() => tracker.stop());

  async function arrive(): Promise<{ email: string; userId: string; browser: Browser }> {
    const { userId, send } = await tracker.signInAs('secretariat_officer');
    const email = (await send('GET', '/session')).body.user.email as string;
    const browser = new Browser(tracker);
    await browser.send('POST', '/session', { email, password: PASSWORD });
    return { email, userId, browser };
  }

  async function withPasskey() {
    const person = await arrive();
    return { ...person, authenticator: await enrolPasskey(person.browser) };
  }

  async function begin(): Promise<{ browser: Browser; options: any }> {
    const browser = new Browser(tracker);
    const { body } = await browser.send('POST', '/session/passkey-options');
    return { browser, options: body.options };
  }

  const finish = (browser: Browser, credential: unknown) =>
    browser.send('POST', '/session/passkey', { credential });

  it('opens a session without a password, and counts for two', async () => {
    const { email, authenticator } = await withPasskey();
    const { browser, options } = await begin();
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(options.allowCredentials ?? []).toEqual([]);
    const answer = await finish(browser, authenticator.sign(options, { origin: ORIGIN }));
    expect(answer).toMatchObject({ status: 200, body: { user: { email } } });
    expect((await browser.send('GET', '/session')).status).toBe(200);
  });

  it('is the second step after a password, with or without a finger', async () => {
    const { email, authenticator } = await withPasskey();
    const browser = new Browser(tracker);
    const first = await browser.send('POST', '/session', { email, password: PASSWORD });
    expect(first).toMatchObject({ status: 202, body: { secondFactor: ['passkey', 'recovery_code'] } });
    const { options } = (await browser.send('POST', '/session/second-factor/passkey-options')).body;
    expect(options.allowCredentials).toEqual([
      expect.objectContaining({ id: authenticator.id.toString('base64url') }),
    ]);
    const answer = await finish(browser, authenticator.sign(options, { origin: ORIGIN, isVerified: false }));
    expect(answer.status).toBe(200);
  });

  it('opens nothing with an answer that was used before', async () => {
    const { authenticator } = await withPasskey();
    const { browser, options } = await begin();
    const token = browser.cookie('actif_sign_in') ?? '';
    const credential = authenticator.sign(options, { origin: ORIGIN });
    expect((await finish(browser, credential)).status).toBe(200);
    const thief = new Browser(tracker);
    thief.setCookie('actif_sign_in', token);
    expect((await finish(thief, credential)).body.code).toBe('sign_in_lapsed');
    const other = await begin();
    expect((await finish(other.browser, credential)).body.code).toBe('second_step_refused');
  });

  it.each([
    ['for another site', { origin: 'https://evil.example' }],
    ['to another challenge', { origin: ORIGIN, challenge: Buffer.from('mine').toString('base64url') }],
    ['without finger or PIN', { origin: ORIGIN, isVerified: false }],
    ['with a count that did not rise', { origin: ORIGIN, signCount: 1 }],
  ])('opens nothing with an answer %s, and ends the attempt', async (_, cheating) => {
    const { authenticator } = await withPasskey();
    const used = await begin();
    await finish(used.browser, authenticator.sign(used.options, { origin: ORIGIN, signCount: 5 }));
    const { browser, options } = await begin();
    expect((await finish(browser, authenticator.sign(options, cheating))).body.code).toBe(
      'second_step_refused',
    );
    const honest = authenticator.sign(options, { origin: ORIGIN, signCount: 9 });
    expect((await finish(browser, honest)).body.code).toBe('sign_in_lapsed');
  });

  it('of one person is no second step of another', async () => {
    const [victim, thief] = [await withPasskey(), await withPasskey()];
    const browser = new Browser(tracker);
    await browser.send('POST', '/session', { email: victim.email, password: PASSWORD });
    const { options } = (await browser.send('POST', '/session/second-factor/passkey-options')).body;
    const answer = await finish(browser, thief.authenticator.sign(options, { origin: ORIGIN }));
    expect(answer).toMatchObject({ status: 401, body: { code: 'second_step_refused' } });
  });

  it.each([
    {},
    { id: 7 },
    { id: 'x', response: null },
    { id: 'eA', rawId: 'eA', type: 'public-key', response: {} },
  ])('that is %j is refused and nothing breaks', async (credential) => {
    await withPasskey();
    const { browser } = await begin();
    expect((await finish(browser, credential)).body.code).toBe('second_step_refused');
    const { browser: own } = await arrive();
    await own.send('POST', '/me/passkeys/options');
    expect((await own.send('POST', '/me/passkeys', { name: 'x', credential })).body.code).toBe(
      'passkey_refused',
    );
  });

  it('is registered once, to the challenge of its own person', async () => {
    const [left, right] = [await arrive(), await arrive()];
    const authenticator = new SoftwareAuthenticator();
    const { options } = (await left.browser.send('POST', '/me/passkeys/options')).body;
    await right.browser.send('POST', '/me/passkeys/options');
    const credential = authenticator.register(options, { origin: ORIGIN });
    const add = (browser: Browser) => browser.send('POST', '/me/passkeys', { name: 'Key', credential });
    expect((await add(right.browser)).body.code).toBe('passkey_refused');
    expect((await add(left.browser)).status).toBe(201);
    expect((await add(left.browser)).body.code).toBe('passkey_refused');
  });

  it('has a name, is listed, and opens nothing once it was removed', async () => {
    const { browser, authenticator, email } = await withPasskey();
    const [listed] = (await browser.send('GET', '/me/security')).body.passkeys;
    expect(listed).toMatchObject({ name: 'A key', isSynced: false, lastUsedAt: null });
    const path = `/me/passkeys/${listed.id}`;
    expect((await browser.send('PUT', path, { name: 'Key ring' })).status).toBe(204);
    const stranger = await arrive();
    expect((await stranger.browser.send('PUT', path, { name: 'Mine' })).status).toBe(404);
    expect((await stranger.browser.send('DELETE', path)).status).toBe(404);
    expect((await browser.send('GET', '/me/security')).body.passkeys[0].name).toBe('Key ring');
    expect((await browser.send('DELETE', path)).status).toBe(204);
    const { browser: other, options } = await begin();
    expect((await finish(other, authenticator.sign(options, { origin: ORIGIN }))).status).toBe(401);
    expect((await new Browser(tracker).send('POST', '/session', { email, password: PASSWORD })).status).toBe(
      200,
    );
  });

  it('of a closed account opens nothing', async () => {
    const { authenticator, userId } = await withPasskey();
    await tracker.db.transaction((tx) =>
      tx.query('UPDATE users SET is_active = false WHERE id = $1', [userId]),
    );
    const { browser, options } = await begin();
    expect((await finish(browser, authenticator.sign(options, { origin: ORIGIN }))).status).toBe(401);
  });

  it('is asked for nobody whom another site sends', async () => {
    const browser = new Browser(tracker);
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await browser.send('POST', '/session/passkey-options', undefined, headers);
    expect(answer.body.code).toBe('cross_site_sign_in');
  });
});
