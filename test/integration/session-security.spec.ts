import { PasswordService } from '#app/modules/identity/password.service.js';
import { PASSWORD, send, startTestApplication, type TestApplication } from '../support/application.js';
import { Browser, enrolApp, enrolPasskey, ORIGIN } from '../support/second-factors.js';

const NEW_PASSWORD = 'ministry of patient bees';

describe('the security of an account', () => {
  let tracker: TestApplication;
  beforeAll(async () => {
    tracker = await startTestApplication();
  });
  afterAll(() => tracker.stop());

  async function arrive(): Promise<{ email: string; userId: string; browser: Browser }> {
    const { userId, send: ask } = await tracker.signInAs('observer');
    const email = (await ask('GET', '/session')).body.user.email as string;
    const browser = new Browser(tracker);
    await browser.send(
      'POST',
      '/session',
      { email, password: PASSWORD },
      { 'user-agent': 'X11; Linux Firefox/140.0' },
    );
    return { email, userId, browser };
  }

  /** As if the person had signed in an hour ago. */
  const grow = (userId: string, column: 'proved_at' | 'last_used_at', minutes: number) =>
    tracker.db.transaction((tx) =>
      tx.query(`UPDATE sessions SET ${column} = ${column} - make_interval(mins => $2) WHERE user_id = $1`, [
        userId,
        minutes,
      ]),
    );

  const changing = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };

  it('changes the password, ends other sessions and goes on with another cookie', async () => {
    const { email, browser } = await arrive();
    const other = new Browser(tracker);
    await other.send('POST', '/session', { email, password: PASSWORD });
    const before = browser.cookie('actif_session') ?? '';
    expect((await browser.send('PUT', '/me/password', changing)).status).toBe(200);

    expect(browser.cookie('actif_session')).not.toBe(before);
    expect((await browser.send('GET', '/session')).status).toBe(200);
    expect((await other.send('GET', '/session')).status).toBe(401);
    const old = { cookie: `actif_session=${before}` };
    expect((await send(tracker.app, 'GET', '/session', undefined, old)).status).toBe(401);
    expect((await new Browser(tracker).send('POST', '/session', { email, password: PASSWORD })).status).toBe(
      401,
    );
    const again = await new Browser(tracker).send('POST', '/session', { email, password: NEW_PASSWORD });
    expect(again.status).toBe(200);
  });

  it.each([
    ['/currentPassword', 'password_wrong', { ...changing, currentPassword: 'not it' }],
    ['/newPassword', 'password_too_short', { ...changing, newPassword: 'short' }],
    ['/newPassword', 'password_common', { ...changing, newPassword: 'Qwerty123456' }],
    ['/newPassword', 'password_about_owner', { ...changing, newPassword: 'observer-1@tests.example' }],
  ])('says at %s that the change is refused: %s', async (pointer, code, input) => {
    const { browser, email } = await arrive();
    const newPassword = code === 'password_about_owner' ? email : input.newPassword;
    const answer = await browser.send('PUT', '/me/password', { ...input, newPassword });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } });
    expect((await browser.send('GET', '/session')).status).toBe(200);
  });

  it('lets another module set a password, which ends every session', async () => {
    const { email, userId, browser } = await arrive();
    await tracker.db.transaction((tx) => tracker.app.get(PasswordService).set(tx, userId, NEW_PASSWORD));
    expect((await browser.send('GET', '/session')).status).toBe(401);
    const again = await new Browser(tracker).send('POST', '/session', { email, password: NEW_PASSWORD });
    expect(again.status).toBe(200);
    const refused = tracker.db.transaction((tx) =>
      tracker.app.get(PasswordService).set(tx, userId, 'qwerty123456'),
    );
    await expect(refused).rejects.toMatchObject({
      faults: [{ pointer: '/password', code: 'password_common' }],
    });
  });

  it('asks again ten minutes after the last proof, by password where there is no second factor', async () => {
    const { browser, userId } = await arrive();
    expect((await browser.send('GET', '/me/security')).body).toMatchObject({
      isProven: true,
      proofs: ['password'],
    });
    await grow(userId, 'proved_at', 11);
    for (const [method, path, body] of [
      ['POST', '/me/totp', undefined],
      ['POST', '/me/passkeys/options', undefined],
      ['POST', '/me/recovery-codes', undefined],
      ['PUT', '/me/password', changing],
      ['POST', '/access-tokens', { name: 'x', expiresOn: '2018-01-01' }],
    ] as const) {
      const answer = await browser.send(method, path, body);
      expect(answer).toMatchObject({ status: 403, body: { code: 'reauthentication_required' } });
    }
    expect((await browser.send('GET', '/me/security')).body.isProven).toBe(false);
    const wrong = await browser.send('POST', '/session/proof', { method: 'password', password: 'not it' });
    expect(wrong).toMatchObject({ status: 403, body: { code: 'proof_refused' } });
    const before = browser.cookie('actif_session');
    const { csrfToken } = browser;
    const right = await browser.send('POST', '/session/proof', { method: 'password', password: PASSWORD });
    expect(right).toMatchObject({ status: 200, body: { csrfToken } });
    expect(browser.cookie('actif_session')).not.toBe(before);
    expect((await browser.send('POST', '/me/totp')).status).toBe(201);
  });

  it('asks whoever has a second factor for that, and not for the password', async () => {
    const { browser, userId } = await arrive();
    const { app } = await enrolApp(browser);
    const authenticator = await enrolPasskey(browser);
    await grow(userId, 'proved_at', 11);
    expect((await browser.send('GET', '/me/security')).body.proofs).toEqual(['passkey', 'totp']);
    const prove = (body: object) => browser.send('POST', '/session/proof', body);
    expect((await prove({ method: 'password', password: PASSWORD })).body.code).toBe('proof_refused');
    const code = app.code();
    expect((await prove({ method: 'totp', code })).status).toBe(200);
    expect((await prove({ method: 'totp', code })).body.code).toBe('proof_refused');
    const { options } = (await browser.send('POST', '/session/proof/passkey-options')).body;
    const credential = authenticator.sign(options, { origin: ORIGIN });
    expect((await prove({ method: 'passkey', credential })).status).toBe(200);
    expect((await prove({ method: 'passkey', credential })).body.code).toBe('proof_refused');
  });

  it('takes no proof from a program, whose token proves nobody’s presence', async () => {
    const { browser } = await arrive();
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { token } = (await browser.send('POST', '/access-tokens', { name: 'x', expiresOn })).body;
    const bearer = { authorization: `Bearer ${token}` };
    const ask = (method: 'POST' | 'PUT' | 'DELETE' | 'GET', path: string, body?: object) =>
      send(tracker.app, method, path, body, bearer);
    expect((await ask('PUT', '/me/password', changing)).body.code).toBe('session_required');
    expect((await ask('POST', '/me/totp')).body.code).toBe('session_required');
    expect((await ask('POST', '/session/proof', { method: 'password', password: PASSWORD })).body.code).toBe(
      'session_required',
    );
    expect((await ask('GET', '/me/sessions')).body.code).toBe('session_required');
  });

  it('limits how often a proof may be guessed', async () => {
    const { browser } = await arrive();
    const guess = () => browser.send('POST', '/session/proof', { method: 'password', password: 'guess' });
    for (let tried = 0; tried < 10; tried++) expect((await guess()).status).toBe(403);
    expect((await guess()).status).toBe(429);
    expect((await browser.send('PUT', '/me/password', changing)).status).toBe(429);
  });

  it('lists the sessions by device and network, and ends one or all others', async () => {
    const { browser, email } = await arrive();
    const [second, third] = [new Browser(tracker), new Browser(tracker)];
    for (const other of [second, third]) await other.send('POST', '/session', { email, password: PASSWORD });
    const { items } = (await browser.send('GET', '/me/sessions')).body;
    const own = items.find(({ isThisOne }: { isThisOne: boolean }) => isThisOne);
    // The first is the one that the tests themselves signed in with.
    expect(items).toHaveLength(4);
    expect(own).toMatchObject({ browser: 'firefox', system: 'linux', network: '127.0.0.0/24' });
    const theirs = (await second.send('GET', '/me/sessions')).body.items.find(
      ({ isThisOne }: { isThisOne: boolean }) => isThisOne,
    );
    const stranger = await arrive();
    expect((await stranger.browser.send('DELETE', `/me/sessions/${theirs.id}`)).status).toBe(404);
    expect((await browser.send('DELETE', `/me/sessions/${theirs.id}`)).status).toBe(204);
    expect((await second.send('GET', '/session')).status).toBe(401);
    expect((await third.send('GET', '/session')).status).toBe(200);
    expect((await browser.send('DELETE', '/me/sessions')).status).toBe(204);
    expect((await third.send('GET', '/session')).status).toBe(401);
    expect((await browser.send('GET', '/me/sessions')).body.items).toHaveLength(1);
  });

  it('ends a session that nobody has used for two hours, and keeps one in use', async () => {
    const { browser, userId } = await arrive();
    await grow(userId, 'last_used_at', 119);
    expect((await browser.send('GET', '/session')).status).toBe(200);
    await grow(userId, 'last_used_at', 119);
    expect((await browser.send('GET', '/session')).status).toBe(200);
    await grow(userId, 'last_used_at', 121);
    expect((await browser.send('GET', '/session')).status).toBe(401);
  });

  it('takes no session identifier from outside, and ends the former one at sign-in', async () => {
    const { email, browser } = await arrive();
    const planted = 'x'.repeat(43);
    const victim = new Browser(tracker);
    victim.setCookie('actif_session', planted);
    victim.setCookie('actif_sign_in', planted);
    await victim.send('POST', '/session', { email, password: PASSWORD });
    expect(victim.cookie('actif_session')).not.toBe(planted);
    const before = browser.cookie('actif_session');
    await browser.send('POST', '/session', { email, password: PASSWORD });
    const former = { cookie: `actif_session=${before}` };
    expect((await send(tracker.app, 'GET', '/session', undefined, former)).status).toBe(401);
  });

  it('takes no write without the token of the session', async () => {
    const { browser } = await arrive();
    for (const [method, path, body] of [
      ['PUT', '/me/password', changing],
      ['POST', '/me/totp', undefined],
      ['DELETE', '/me/sessions', undefined],
      ['POST', '/session/proof', { method: 'password', password: PASSWORD }],
    ] as const) {
      const answer = await browser.send(method, path, body, { 'x-csrf-token': 'guessed' });
      expect(answer.body.code).toBe('csrf_token_mismatch');
    }
  });

  it('takes about as long for an address that nobody has', async () => {
    const { email } = await arrive();
    const time = async (address: string) => {
      const began = performance.now();
      await send(tracker.app, 'POST', '/session', { email: address, password: 'a wrong password' });
      return performance.now() - began;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 9; round++) {
      known.push(await time(email));
      unknown.push(await time(`nobody-${round}@tests.example`));
    }
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[4] ?? 0;
    // Both verify a hash of the same cost, which is most of it; a look-up alone takes a tenth.
    expect(median(unknown)).toBeGreaterThan(median(known) / 2);
  });
});

describe('over https', () => {
  it('cookies carry the prefix that binds them to this host', async () => {
    const tracker = await startTestApplication({
      variables: { PUBLIC_URL: 'https://tracker.tests.example' },
    });
    const { setCookie, cookie, send: ask } = await tracker.signInAs('observer');
    expect(setCookie).toMatch(/^__Host-actif_session=.*; Path=\/;.*Secure/);
    expect((await ask('GET', '/session')).status).toBe(200);
    const unprefixed = { cookie: cookie.replace('__Host-', '') };
    expect((await send(tracker.app, 'GET', '/session', undefined, unprefixed)).status).toBe(401);
    await tracker.stop();
  });
});
