import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import { Browser, enrolApp, ORIGIN } from '../support/second-factors.js';
import { type OidcTestProvider, startOidcProvider } from '../support/single-sign-on.js';

const verified = (email: string) => ({ email, email_verified: true });

describe('single sign-on', () => {
  let provider: OidcTestProvider;
  let tracker: TestApplication;

  beforeAll(async () => {
    const invited = Array.from({ length: 12 }, (_, index) => [
      `sub-${index + 1}`,
      verified(`Observer-${index + 1}@tests.example`),
    ]);
    provider = await startOidcProvider(
      {
        ...Object.fromEntries(invited),
        stranger: verified('stranger@tests.example'),
        unverified: { email: 'observer-2@tests.example', email_verified: false },
        impostor: verified('observer-1@tests.example'),
      },
      ORIGIN,
    );
    tracker = await startTestApplication({ variables: provider.variables });
  });
  afterAll(async () => {
    await tracker.stop();
    await provider.stop();
  });

  let accounts = 0;
  /** An invited person; the provider knows them as `sub-` with the number of the account. */
  async function invite(): Promise<{ userId: string; login: string; email: string; browser: Browser }> {
    const { userId } = await tracker.signInAs('observer');
    const number = ++accounts;
    const email = `observer-${number}@tests.example`;
    const browser = new Browser(tracker);
    await browser.send('POST', '/session', { email, password: PASSWORD });
    return { userId, login: `sub-${number}`, email, browser };
  }

  async function begin(browser = new Browser(tracker)): Promise<{ browser: Browser; url: string }> {
    const { body } = await browser.send('POST', '/session/single-sign-on');
    return { browser, url: body.url };
  }

  const answer = (browser: Browser, query: string) =>
    browser.send('POST', '/session/single-sign-on/answer', { query });

  async function signIn(login: string) {
    const { browser, url } = await begin();
    return { browser, ...(await answer(browser, await provider.visit(url, login))) };
  }

  it('is offered by its name', async () => {
    const { body } = await new Browser(tracker).send('GET', '/session/ways');
    expect(body).toEqual({ singleSignOn: 'the ministry' });
  });

  it('asks the provider for a code with PKCE, state and nonce, and for one way back', async () => {
    const { url } = await begin();
    const asked = Object.fromEntries(new URL(url).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${ORIGIN}/sign-in/single-sign-on`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(40);
  });

  it('opens the account that was invited: by address at first, by issuer and subject from then on', async () => {
    const { userId, login, email } = await invite();
    const first = await signIn(login);
    expect(first).toMatchObject({ status: 200, body: { user: { id: userId, email } } });
    await tracker.db.transaction((tx) =>
      tx.query(`UPDATE users SET email = 'moved@tests.example' WHERE id = $1`, [userId]),
    );
    expect(await signIn(login)).toMatchObject({ status: 200, body: { user: { id: userId } } });
    await tracker.db.transaction((tx) =>
      tx.query('UPDATE users SET email = $2 WHERE id = $1', [userId, email]),
    );
    // The provider knows somebody else under the address now.
    expect(await signIn('impostor')).toMatchObject({ status: 401, body: { code: 'single_sign_on_refused' } });
  });

  it.each(['stranger', 'unverified'])('tells a %s no more than that', async (login) => {
    await invite();
    const refused = await signIn(login);
    expect(refused).toMatchObject({ status: 401, body: { code: 'single_sign_on_refused' } });
    expect(refused.browser.cookie('actif_session')).toBeUndefined();
    expect(JSON.stringify(refused.body)).not.toContain('tests.example');
  });

  it('opens no account that was closed, before or after it was linked', async () => {
    const [linked, unlinked] = [await invite(), await invite()];
    expect((await signIn(linked.login)).status).toBe(200);
    await tracker.db.transaction((tx) =>
      tx.query('UPDATE users SET is_active = false WHERE id = ANY($1)', [[linked.userId, unlinked.userId]]),
    );
    for (const { login } of [linked, unlinked])
      expect((await signIn(login)).body.code).toBe('single_sign_on_refused');
  });

  it('asks for the second factor that the account has', async () => {
    const { login, browser } = await invite();
    const { app } = await enrolApp(browser);
    const step = await signIn(login);
    expect(step).toMatchObject({ status: 202, body: { secondFactor: ['totp', 'recovery_code'] } });
    const code = app.code();
    const done = await step.browser.send('POST', '/session/second-factor', { method: 'totp', code });
    expect(done.status).toBe(200);
  });

  it('takes no answer to a question of another browser', async () => {
    const { login } = await invite();
    const [victim, thief] = [await begin(), await begin()];
    const query = await provider.visit(thief.url, login);
    expect((await answer(victim.browser, query)).body.code).toBe('single_sign_on_refused');
    // Nor a second one after that.
    expect((await answer(victim.browser, query)).body.code).toBe('sign_in_lapsed');
    expect((await answer(new Browser(tracker), query)).body.code).toBe('sign_in_lapsed');
  });

  it('takes an answer once', async () => {
    const { login } = await invite();
    const { browser, url } = await begin();
    const token = browser.cookie('actif_sign_in') ?? '';
    const query = await provider.visit(url, login);
    expect((await answer(browser, query)).status).toBe(200);
    const thief = new Browser(tracker);
    thief.setCookie('actif_sign_in', token);
    expect((await answer(thief, query)).body.code).toBe('sign_in_lapsed');
  });

  it.each(['nonce', 'code_challenge'])('takes no answer to a question whose %s was forged', async (name) => {
    const { login } = await invite();
    const { browser, url } = await begin();
    const forged = new URL(url);
    forged.searchParams.set(name, 'x'.repeat(43));
    const query = await provider.visit(forged.href, login);
    expect((await answer(browser, query)).body.code).toBe('single_sign_on_refused');
  });

  it.each(['?error=access_denied', '', '?code=x', '?code=x&state=y', '?%00'])(
    'is refused calmly after an answer of %j',
    async (query) => {
      const { browser, url } = await begin();
      const state = new URL(url).searchParams.get('state') ?? '';
      const sent = query.includes('error') ? `${query}&state=${state}` : query;
      expect((await answer(browser, sent)).status).toBe(401);
    },
  );

  it('proves anew who sits there, where the account has no password', async () => {
    const { login, userId } = await invite();
    const { browser } = await signIn(login);
    await tracker.db.transaction(async (tx) => {
      await tx.query('UPDATE users SET password_hash = NULL WHERE id = $1', [userId]);
      await tx.query(`UPDATE sessions SET proved_at = proved_at - interval '11 minutes' WHERE user_id = $1`, [
        userId,
      ]);
    });
    expect((await browser.send('POST', '/me/totp')).body.code).toBe('reauthentication_required');
    expect((await browser.send('GET', '/me/security')).body.proofs).toEqual(['single_sign_on']);
    const other = await invite();
    const asked = await browser.send('POST', '/session/proof/single-sign-on');
    const wrong = await answer(browser, await provider.visit(asked.body.url, other.login));
    expect(wrong.body.code).toBe('single_sign_on_refused');
    const again = await browser.send('POST', '/session/proof/single-sign-on');
    expect(new URL(again.body.url).searchParams.get('prompt')).toBe('login');
    expect((await answer(browser, await provider.visit(again.body.url, login))).status).toBe(200);
    expect((await browser.send('POST', '/me/totp')).status).toBe(201);
  });

  it('is refused to another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    for (const path of ['/session/single-sign-on', '/session/single-sign-on/answer']) {
      const body = path.endsWith('answer') ? { query: '' } : undefined;
      expect((await new Browser(tracker).send('POST', path, body, headers)).body.code).toBe(
        'cross_site_sign_in',
      );
    }
  });
});

describe('without a provider', () => {
  it('single sign-on is not there, and one that does not answer is said to be away', async () => {
    const plain = await startTestApplication();
    expect((await new Browser(plain).send('GET', '/session/ways')).body).toEqual({ singleSignOn: null });
    expect((await new Browser(plain).send('POST', '/session/single-sign-on')).status).toBe(404);
    await plain.stop();
    const away = await startTestApplication({
      variables: { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'tracker' },
    });
    const answer = await new Browser(away).send('POST', '/session/single-sign-on');
    expect(answer).toMatchObject({ status: 503, body: { code: 'single_sign_on_unavailable' } });
    await away.stop();
  });
});
