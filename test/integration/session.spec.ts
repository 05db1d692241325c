import { AccountRegistry } from '#app/modules/identity/account-registry.js';
import { hashPassword } from '#app/modules/identity/passwords.js';
import { send, startTestApplication, type TestApplication } from '../support/application.js';

describe('sessions', () => {
  let tracker: TestApplication;
  beforeAll(async () => {
    tracker = await startTestApplication();
  });
  afterAll(() => tracker.stop());

  it('tells who is signed in, and no more once the session has ended', async () => {
    const officer = await tracker.signInAs('secretariat_officer');
    const session = await officer.send('GET', '/session');
    expect(session.status).toBe(200);
    expect(session.body).toMatchObject({
      home: 'matrix',
      isDemo: false,
      grants: [{ role: 'secretariat_officer', memberState: null }],
      permissions: expect.arrayContaining(['meeting:plan', 'reminder-policy:read']),
    });
    expect(session.body.permissions).not.toContain('reminder-policy:edit');

    expect((await officer.send('DELETE', '/session')).status).toBe(204);
    expect(await officer.send('GET', '/session')).toMatchObject({
      status: 401,
      body: { code: 'sign_in_required' },
    });
  });

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const officer = await tracker.signInAs('secretariat_officer');
    expect(officer.setCookie).toMatch(/; HttpOnly/);
    expect(officer.setCookie).toMatch(/; SameSite=Lax/);
  });

  it('ends at its hour, and at once with the account or a token of it', async () => {
    const [expired, closed] = [await tracker.signInAs('observer'), await tracker.signInAs('observer')];
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { token } = (await closed.send('POST', '/access-tokens', { name: 'x', expiresOn })).body;
    await tracker.db.transaction(async (tx) => {
      await tx.query(`UPDATE sessions SET expires_at = '2018-01-01' WHERE user_id = $1`, [expired.userId]);
      await tx.query('UPDATE users SET is_active = false WHERE id = $1', [closed.userId]);
    });
    const bearer = { authorization: `Bearer ${token}` };
    expect((await expired.send('GET', '/session')).status).toBe(401);
    expect((await closed.send('GET', '/session')).status).toBe(401);
    expect((await send(tracker.app, 'GET', '/session', undefined, bearer)).status).toBe(401);
  });

  it('refuses a write without the CSRF token of the session', async () => {
    const officer = await tracker.signInAs('secretariat_officer');
    const answer = await officer.send('DELETE', '/session', undefined, { 'x-csrf-token': 'guessed' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'csrf_token_mismatch' } });
    expect((await officer.send('GET', '/session')).status).toBe(200);
  });

  it('answers an unknown address and a wrong password alike', async () => {
    const officer = await tracker.signInAs('secretariat_officer');
    const email = (await officer.send('GET', '/session')).body.user.email as string;
    const wrong = await send(tracker.app, 'POST', '/session', { email, password: 'wrong' });
    const unknown = await send(tracker.app, 'POST', '/session', {
      email: 'nobody@tests.example',
      password: 'wrong',
    });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign_in_refused' } });
    expect(unknown.body).toEqual(wrong.body);
  });

  it('stops guessing at one account, and says for how long', async () => {
    const attempt = () =>
      send(tracker.app, 'POST', '/session', { email: 'guessed@tests.example', password: 'guess' });
    for (let attempts = 0; attempts < 10; attempts++) expect((await attempt()).status).toBe(401);
    const refused = await attempt();
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
    expect(refused.body.params.retryAfterSeconds).toBeGreaterThan(0);
  });

  it('lets nobody lock a person out by guessing from elsewhere', async () => {
    const email = 'wanted@tests.example';
    const from = (remoteAddress: string, password: string) =>
      tracker.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload: { email, password },
        remoteAddress,
      });
    const passwordHash = await hashPassword('only mine');
    await tracker.db.transaction((tx) =>
      tracker.app.get(AccountRegistry).open(tx, {
        email,
        displayName: 'Wanted',
        post: null,
        timeZone: 'UTC',
        organisationId: null,
        passwordHash,
        grants: [{ role: 'observer', memberStateId: null, planId: null }],
      }),
    );
    expect((await from('192.0.2.1', 'only mine')).statusCode).toBe(200);

    for (let guess = 0; guess < 11; guess++) await from('198.51.100.1', 'guess');
    expect((await from('198.51.100.1', 'only mine')).statusCode).toBe(429);
    expect((await from('203.0.113.7', 'only mine')).statusCode).toBe(200);

    for (let guess = 0; guess < 101; guess++) await from(`198.51.100.${10 + (guess % 12)}`, 'guess');
    expect((await from('203.0.113.9', 'only mine')).statusCode).toBe(429);
    expect((await from('192.0.2.1', 'only mine')).statusCode).toBe(200);
  });

  it('refuses a sign-in that another site sends', async () => {
    const answer = await send(
      tracker.app,
      'POST',
      '/session',
      { email: 'a@tests.example', password: 'b' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(answer).toMatchObject({ status: 403, body: { code: 'cross_site_sign_in' } });
  });

  it('keeps only the hash of what the cookie carries', async () => {
    const officer = await tracker.signInAs('secretariat_officer');
    const token = officer.cookie.split('=')[1] ?? '';
    const rows = await tracker.db.read<{ found: number }>({
      name: 'test.token',
      text: `SELECT count(*) AS found FROM sessions WHERE sessions::text LIKE '%' || $1 || '%'`,
      values: [token],
    });
    expect(token.length).toBeGreaterThan(40);
    expect(rows[0]?.found).toBe(0);
  });
});

describe('access tokens', () => {
  let tracker: TestApplication;
  beforeAll(async () => {
    tracker = await startTestApplication();
  });
  afterAll(() => tracker.stop());

  it('let a program act as the person without a CSRF token, until revoked', async () => {
    const officer = await tracker.signInAs('secretariat_officer');
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const created = await officer.send('POST', '/access-tokens', { name: 'monthly report', expiresOn });
    expect(created.status).toBe(201);

    const bearer = { authorization: `Bearer ${created.body.token}` };
    expect((await send(tracker.app, 'GET', '/session', undefined, bearer)).body).toMatchObject({
      csrfToken: null,
    });
    expect((await officer.send('DELETE', `/access-tokens/${created.body.id}`)).status).toBe(204);
    expect((await send(tracker.app, 'GET', '/session', undefined, bearer)).status).toBe(401);
  });

  it('make no further tokens, which would outlive them', async () => {
    const officer = await tracker.signInAs('secretariat_officer');
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { token } = (await officer.send('POST', '/access-tokens', { name: 'first', expiresOn })).body;
    const bearer = { authorization: `Bearer ${token}` };
    const second = await send(tracker.app, 'POST', '/access-tokens', { name: 'second', expiresOn }, bearer);
    expect(second).toMatchObject({ status: 403, body: { code: 'session_required' } });
  });

  it('say what is wrong with a day more than a year ahead', async () => {
    const officer = await tracker.signInAs('secretariat_officer');
    const answer = await officer.send('POST', '/access-tokens', { name: 'x', expiresOn: '2999-01-01' });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', errors: [{ pointer: '/expiresOn', code: 'not_within_a_year' }] },
    });
  });

  it('of somebody else are not found', async () => {
    const [owner, other] = [
      await tracker.signInAs('secretariat_officer'),
      await tracker.signInAs('observer'),
    ];
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const created = await owner.send('POST', '/access-tokens', { name: 'mine', expiresOn });
    expect((await other.send('DELETE', `/access-tokens/${created.body.id}`)).status).toBe(404);
  });
});

describe('hostile input', () => {
  let tracker: TestApplication;
  beforeAll(async () => {
    tracker = await startTestApplication();
  });
  afterAll(() => tracker.stop());

  it.each([
    ['a NUL', { email: 'a\0b@tests.example', password: 'x' }],
    ['an unpaired surrogate', { email: 'a\ud800@tests.example', password: 'x' }],
    ['an unknown member', { email: 'a@tests.example', password: 'x', isAdmin: true }],
    ['a wrong type', { email: { $ne: '' }, password: 'x' }],
  ])('with %s is refused with a pointer to it', async (_, body) => {
    const answer = await send(tracker.app, 'POST', '/session', body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    expect(answer.body.errors[0].pointer).toMatch(/^\//);
  });

  it('that is no JSON is a malformed request', async () => {
    const response = await tracker.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    });
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  it.each([
    ['deeper than any route asks for', '['.repeat(200_000) + ']'.repeat(200_000), 'too_deep'],
    ['larger than any route asks for', `[${'{},'.repeat(300_000)}{}]`, 'too_many_values'],
  ])('%s is refused at once', async (_, payload, code) => {
    const headers = { 'content-type': 'application/json' };
    const response = await tracker.app.inject({ method: 'POST', url: '/api/v1/session', headers, payload });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'invalid_input', errors: [{ code }] });
  });

  it.each([
    ['unreadable', '%ff', 400, 'malformed_request'],
    ['endless', 'x'.repeat(300), 414, 'address_too_long'],
  ])('in an %s address is answered with a problem document', async (_, id, status, code) => {
    const answer = await send(tracker.app, 'GET', `/plans/${id}`);
    expect(answer).toMatchObject({ status, body: { code, status } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('on an unknown route is not found, as a problem document', async () => {
    const answer = await send(tracker.app, 'GET', '/nothing-here');
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found', status: 404 } });
  });
});
