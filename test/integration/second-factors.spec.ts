import { TotpFactor } from '#app/modules/identity/sign-in/sign-in.entity.js';
import { PASSWORD, send, startTestApplication, type TestApplication } from '../support/application.js';
import { type AuthenticatorApp, Browser, enrolApp } from '../support/second-factors.js';

interface Person {
  email: string;
  userId: string;
  browser: Browser;
}

/** Somebody signed in by password, in a browser that keeps its cookies. */
async function arrive(
  tracker: TestApplication,
  role: Parameters<TestApplication['signInAs']>[0] = 'secretariat_officer',
): Promise<Person> {
  const { userId, send: ask } = await tracker.signInAs(role);
  const email = (await ask('GET', '/session')).body.user.email as string;
  const browser = new Browser(tracker);
  await browser.send('POST', '/session', { email, password: PASSWORD });
  return { email, userId, browser };
}

const trailOf = (tracker: TestApplication, userId: string) =>
  tracker.db.read<{ action: string; after: any }>({
    name: 'test.trail',
    text: `SELECT action, after FROM audit_entries WHERE subject_id = $1 ORDER BY id`,
    values: [userId],
  });

describe('a second factor', () => {
  let tracker: TestApplication;
  beforeAll(async () => {
    tracker = await startTestApplication();
  });
  afterAll(() => tracker.stop());

  async function withApp(): Promise<Person & { app: AuthenticatorApp; recoveryCodes: string[] }> {
    const person = await arrive(tracker);
    return { ...person, ...(await enrolApp(person.browser)) };
  }

  async function givePassword(email: string): Promise<Browser> {
    const browser = new Browser(tracker);
    const answer = await browser.send('POST', '/session', { email, password: PASSWORD });
    expect(answer.status).toBe(202);
    return browser;
  }

  it('is asked for after the password, and opens the session', async () => {
    const { email, app, userId } = await withApp();
    const browser = new Browser(tracker);
    const first = await browser.send('POST', '/session', { email, password: PASSWORD });
    expect(first).toMatchObject({ status: 202, body: { secondFactor: ['totp', 'recovery_code'] } });
    expect(first.body.csrfToken).toBeUndefined();
    expect(browser.cookie('actif_session')).toBeUndefined();

    const second = await browser.send('POST', '/session/second-factor', { method: 'totp', code: app.code() });
    expect(second).toMatchObject({ status: 200, body: { user: { email }, mustEnrol: false } });
    expect(browser.cookie('actif_sign_in')).toBeUndefined();
    expect((await browser.send('GET', '/session')).status).toBe(200);
    const opened = (await trailOf(tracker, userId)).findLast(({ action }) => action === 'session.opened');
    expect(opened?.after).toEqual({ methods: ['password', 'totp'] });
  });

  it('leaves the cookie between the steps good for nothing else', async () => {
    const { email } = await withApp();
    const browser = await givePassword(email);
    const token = browser.cookie('actif_sign_in') ?? '';
    expect(token.length).toBeGreaterThan(40);
    for (const path of ['/session', '/plans', '/me/security', '/me/sessions', '/access-tokens']) {
      expect((await browser.send('GET', path)).status).toBe(401);
    }
    const asSession = { cookie: `actif_session=${token}` };
    expect((await send(tracker.app, 'GET', '/session', undefined, asSession)).status).toBe(401);
    const asBearer = { authorization: `Bearer ${token}` };
    expect((await send(tracker.app, 'GET', '/session', undefined, asBearer)).status).toBe(401);
  });

  it('takes each code once, and once at a time', async () => {
    const { email, app } = await withApp();
    const code = app.code();
    const [left, right] = [await givePassword(email), await givePassword(email)];
    const answers = await Promise.all(
      [left, right].map((browser) =>
        browser.send('POST', '/session/second-factor', { method: 'totp', code }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    const third = await givePassword(email);
    expect(await third.send('POST', '/session/second-factor', { method: 'totp', code })).toMatchObject({
      status: 401,
      body: { code: 'second_step_refused' },
    });
  });

  it('ends a sign-in after five wrong codes, and makes guessing wait', async () => {
    const { email, app, userId } = await withApp();
    const browser = await givePassword(email);
    const guess = (from: Browser, code = '000000') =>
      from.send('POST', '/session/second-factor', { method: 'totp', code });
    for (let tried = 0; tried < 5; tried++)
      expect((await guess(browser)).body.code).toBe('second_step_refused');
    expect((await guess(browser, app.code())).body.code).toBe('sign_in_lapsed');
    const second = await givePassword(email);
    for (let tried = 0; tried < 5; tried++) await guess(second);
    const answer = await guess(await givePassword(email), app.code());
    expect(answer).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
    const refused = (await trailOf(tracker, userId)).filter(({ action }) => action === 'session.refused');
    expect(refused.length).toBe(10);
    expect(refused[0]?.after).toEqual({ method: 'totp' });
  });

  it('counts guesses that are sent at the same time', async () => {
    const { email } = await withApp();
    const browser = await givePassword(email);
    const answers = await Promise.all(
      Array.from({ length: 9 }, () =>
        browser.send('POST', '/session/second-factor', { method: 'recovery_code', code: 'aaaaa-bbbbb' }),
      ),
    );
    expect(answers.filter(({ body }) => body.code === 'second_step_refused').length).toBeLessThanOrEqual(5);
  });

  it('gives way to a recovery code, once', async () => {
    const { email, recoveryCodes, userId } = await withApp();
    expect(recoveryCodes).toHaveLength(10);
    const [code = ''] = recoveryCodes;
    const typed = code.toUpperCase().replace('-', ' ');
    const first = await givePassword(email);
    const opened = await first.send('POST', '/session/second-factor', {
      method: 'recovery_code',
      code: typed,
    });
    expect(opened.status).toBe(200);
    expect((await first.send('GET', '/me/security')).body.recoveryCodesLeft).toBe(9);
    const second = await givePassword(email);
    const again = await second.send('POST', '/session/second-factor', { method: 'recovery_code', code });
    expect(again.body.code).toBe('second_step_refused');
    const mails = await mailsTo(userId);
    expect(mails.at(-1)).toContain('A recovery code was used');
  });

  it('makes new recovery codes in the place of the old ones', async () => {
    const { email, browser, recoveryCodes } = await withApp();
    const made = await browser.send('POST', '/me/recovery-codes');
    expect(made.status).toBe(201);
    const step = await givePassword(email);
    const tryCode = (code: string) =>
      step.send('POST', '/session/second-factor', { method: 'recovery_code', code });
    expect((await tryCode(recoveryCodes[1] ?? '')).status).toBe(401);
    expect((await tryCode(made.body.recoveryCodes[1])).status).toBe(200);
  });

  it('keeps no secret and no code that a copy of the tables would show', async () => {
    const { userId, recoveryCodes } = await withApp();
    const kept = await tracker.db.transaction((tx) => tx.findOneByOrFail(TotpFactor, { userId }));
    expect(kept.secret?.length).toBe(12 + 16 + 20);
    const [row] = await tracker.db.read<{ found: number }>({
      name: 'test.codes',
      text: `SELECT count(*)::int AS found FROM recovery_codes WHERE position(convert_to($1, 'UTF8') in code_hash) > 0`,
      values: [recoveryCodes[0]],
    });
    expect(row?.found).toBe(0);
    const [audit] = await tracker.db.read<{ found: number }>({
      name: 'test.audit',
      text: `SELECT count(*)::int AS found FROM audit_entries WHERE audit_entries::text LIKE '%' || $1 || '%'`,
      values: [recoveryCodes[0]],
    });
    expect(audit?.found).toBe(0);
  });

  it('is not on before the app has shown a right code, nor replaced before', async () => {
    const { email, browser } = await arrive(tracker);
    await browser.send('POST', '/me/totp');
    expect(await browser.send('POST', '/me/totp/confirmation', { code: '000000' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/code', code: 'code_wrong' }] },
    });
    expect((await new Browser(tracker).send('POST', '/session', { email, password: PASSWORD })).status).toBe(
      200,
    );

    const { app } = await enrolApp(browser);
    await browser.send('POST', '/me/totp');
    const step = await givePassword(email);
    expect(
      (await step.send('POST', '/session/second-factor', { method: 'totp', code: app.code() })).status,
    ).toBe(200);
    expect((await browser.send('DELETE', '/me/totp')).status).toBe(204);
    expect((await browser.send('DELETE', '/me/totp')).status).toBe(404);
    expect((await new Browser(tracker).send('POST', '/session', { email, password: PASSWORD })).status).toBe(
      200,
    );
  });

  it('is not asked for where the account was closed between the steps', async () => {
    const { email, app, userId } = await withApp();
    const step = await givePassword(email);
    await tracker.db.transaction((tx) =>
      tx.query('UPDATE users SET is_active = false WHERE id = $1', [userId]),
    );
    const answer = await step.send('POST', '/session/second-factor', { method: 'totp', code: app.code() });
    expect(answer).toMatchObject({ status: 401, body: { code: 'sign_in_refused' } });
  });

  it('of somebody else is taken away by an administrator alone, who tells them', async () => {
    const { email, browser, userId } = await withApp();
    const officer = await tracker.signInAs('secretariat_officer');
    const administrator = await tracker.signInAs('secretariat_administrator');
    const path = `/users/${userId}/second-factors`;
    expect((await officer.send('DELETE', path)).body.code).toBe('role_not_permitted');
    expect(
      (await administrator.send('DELETE', `/users/${administrator.userId}/second-factors`)).body.code,
    ).toBe('own_second_factors');
    const strange = '01890000-0000-7000-8000-000000000000';
    expect((await administrator.send('DELETE', `/users/${strange}/second-factors`)).status).toBe(404);
    expect((await administrator.send('DELETE', path)).status).toBe(204);
    expect((await browser.send('GET', '/session')).status).toBe(401);
    expect((await new Browser(tracker).send('POST', '/session', { email, password: PASSWORD })).status).toBe(
      200,
    );
    expect((await mailsTo(userId)).at(-1)).toContain('An administrator has removed the second factors');
    expect((await trailOf(tracker, userId)).map(({ action }) => action)).toContain('second-factor.reset');
  });

  function mailsTo(userId: string): Promise<string[]> {
    return tracker.db
      .read<{ body: string }>({
        name: 'test.mails',
        text: `SELECT replace(body_text, E'\\n', ' ') AS body FROM deliveries WHERE recipient_user_id = $1 ORDER BY id`,
        values: [userId],
      })
      .then((rows) => rows.map(({ body }) => body));
  }
});

describe('where administrators must have a second factor', () => {
  let tracker: TestApplication;
  beforeAll(async () => {
    tracker = await startTestApplication({ variables: { REQUIRE_SECOND_FACTOR: 'administrators' } });
  });
  afterAll(() => tracker.stop());

  it('one without gets no further than enrolling it, and then everywhere', async () => {
    const { browser, email } = await arrive(tracker, 'secretariat_administrator');
    expect((await browser.send('GET', '/session')).body).toMatchObject({ mustEnrol: true });
    for (const [method, path] of [
      ['GET', '/plans'],
      ['GET', '/me/sessions'],
      ['POST', '/me/recovery-codes'],
      ['POST', '/access-tokens'],
      ['PUT', '/me/password'],
    ] as const) {
      expect((await browser.send(method, path, method === 'GET' ? undefined : {})).body.code).toBe(
        'second_factor_missing',
      );
    }
    const { app } = await enrolApp(browser);
    expect((await browser.send('GET', '/plans')).status).toBe(200);
    expect((await browser.send('GET', '/session')).body).toMatchObject({ mustEnrol: false });
    expect((await browser.send('DELETE', '/me/totp')).body.code).toBe('last_second_factor');

    const next = new Browser(tracker);
    expect((await next.send('POST', '/session', { email, password: PASSWORD })).status).toBe(202);
    await next.send('POST', '/session/second-factor', { method: 'totp', code: app.code() });
    expect((await next.send('GET', '/plans')).status).toBe(200);
  });

  it('a session, and a token, of somebody who becomes one afterwards are held to it as well', async () => {
    const { browser, userId } = await arrive(tracker);
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { token } = (await browser.send('POST', '/access-tokens', { name: 'x', expiresOn })).body;
    const bearer = { authorization: `Bearer ${token}` };
    expect((await send(tracker.app, 'GET', '/plans', undefined, bearer)).status).toBe(200);
    await tracker.db.transaction((tx) =>
      tx.query(`UPDATE grants SET role = 'secretariat_administrator' WHERE user_id = $1`, [userId]),
    );
    expect((await browser.send('GET', '/plans')).body.code).toBe('second_factor_missing');
    expect((await send(tracker.app, 'GET', '/plans', undefined, bearer)).body.code).toBe(
      'second_factor_missing',
    );
  });

  it('nobody else is', async () => {
    const { browser } = await arrive(tracker, 'observer');
    expect((await browser.send('GET', '/plans')).status).toBe(200);
  });
});
