import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '#app/application.js';
import { DemoSeed } from '#app/modules/demo/demo-seed.js';
import { readEnvironment } from '#app/platform/config/environment.js';
import { Runtime } from '#app/platform/config/runtime.js';
import { Database } from '#app/platform/database/database.js';
import { type Tick, Ticker } from '#app/platform/queue/ticker.js';
import { type Answer, send, startTestApplication, type TestApplication } from '../support/application.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

interface InboxMail {
  id: string;
  to: string[];
  subject: string;
  datedAt: string;
  messageId: string;
}

interface Account {
  email: string;
  password: string;
  role: string;
  state: string | null;
}

type Send = (method: 'GET' | 'PUT', path: string, body?: unknown) => Promise<Answer>;

describe('the demo', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'actif-demo-'));
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let visitor: { send: Send };
  const ticks: Tick[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = readEnvironment({
      NODE_ENV: 'test',
      DATABASE_URL: database.serverUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      DEMO: 'true',
      DATA_DIR: dataDir,
      PUBLIC_URL: 'https://tracker.example',
      LOG_LEVEL: 'silent',
    });
    const planting = await createApplication({ environment, runtime: new Runtime('cli') });
    await planting.get(DemoSeed).plant(() => {});
    await planting.close();
    const register = jest.spyOn(Ticker.prototype, 'register');
    app = await createApplication({ environment, runtime: new Runtime('all') });
    ticks.push(...register.mock.calls.map(([tick]) => tick));
    register.mockRestore();
    visitor = await signIn('observer@partner.example');
  }, 120_000);

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(dataDir, { recursive: true });
  });

  async function signIn(email: string): Promise<{ send: Send }> {
    const { body: accounts } = await send(app, 'GET', '/demo/accounts');
    const account = (accounts as Account[]).find((one) => one.email === email);
    const signedIn = await send(app, 'POST', '/session', { email, password: account?.password });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const headers = { cookie, 'x-csrf-token': signedIn.body.csrfToken as string };
    return { send: (method, path, body) => send(app, method, path, body, headers) };
  }

  async function inbox(): Promise<InboxMail[]> {
    const mails: InboxMail[] = [];
    let cursor = '';
    do {
      const { body } = await visitor.send('GET', `/demo/inbox?limit=200${cursor && `&cursor=${cursor}`}`);
      mails.push(...body.items);
      cursor = body.nextCursor ?? '';
    } while (cursor);
    return mails.toReversed();
  }

  it('starts on 1 March 2018, nine o’clock in Kuala Lumpur', async () => {
    const { body } = await visitor.send('GET', '/demo/clock');
    expect(body).toEqual({ now: '2018-03-01T01:00:00.000Z', zone: 'Asia/Kuala_Lumpur' });
  });

  it('lists its accounts to everybody', async () => {
    const { status, body } = await send(app, 'GET', '/demo/accounts');
    expect(status).toBe(200);
    expect(body).toContainEqual({
      email: 'focal-point@kh.example',
      password: expect.any(String),
      role: 'focal_point',
      state: 'KH',
    });
  });

  it('walks to June and sends the right people the right mails, in order', async () => {
    const { status, body } = await visitor.send('PUT', '/demo/clock', { now: '2018-06-01T01:00:00Z' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ now: '2018-06-01T01:00:00.000Z', failed: 0 });
    expect(body.accepted).toBe(body.deliveries);
    const mails = await inbox();
    expect(mails).toHaveLength(body.accepted);
    expect(mails.map(({ datedAt }) => datedAt)).toEqual(mails.map(({ datedAt }) => datedAt).toSorted());
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);

    // One digest per person and day, to main focal points and the officer only.
    const days = mails.map(({ to, datedAt }) => `${to.join()} ${datedAt.slice(0, 10)}`);
    expect(new Set(days).size).toBe(days.length);
    const recipients = [...new Set(mails.flatMap(({ to }) => to))];
    expect(
      recipients.filter((address) => !/^(focal-point@..|officer@secretariat)\.example$/.test(address)),
    ).toEqual([]);
    expect(recipients).toHaveLength(12);

    // 90 days before the first meeting's first possible day is Saturday 3 March.
    const toCambodia = mails.filter(({ to }) => to.includes('focal-point@kh.example'));
    const ofMeeting = [];
    for (const { id, datedAt } of toCambodia) {
      const { text } = (await visitor.send('GET', `/demo/inbox/${id}`)).body;
      if (/1 meeting, June\s2018/.test(text)) ofMeeting.push(datedAt);
    }
    expect(ofMeeting).toEqual(['2018-03-02T01:30:00.000Z', '2018-05-02T01:30:00.000Z']);
  }, 120_000);

  it('shows a mail as text, as HTML in a frame of its own, and as it went over the wire', async () => {
    const { body: list } = await visitor.send('GET', '/demo/inbox?to=focal-point@kh.example&limit=1');
    const [mail] = list.items as InboxMail[];
    expect(mail?.to).toEqual(['focal-point@kh.example']);
    const detail = await visitor.send('GET', `/demo/inbox/${mail?.id}`);
    expect(detail.body.text).toContain('For: Cambodia');
    expect(detail.body.text).toContain('(illustrative)');
    const raw = await visitor.send('GET', `/demo/inbox/${mail?.id}/raw`);
    expect(raw.headers['content-type']).toContain('message/rfc822');
    expect(raw.body).toContain(`Message-ID: ${mail?.messageId}`);
    const html = await visitor.send('GET', `/demo/inbox/${mail?.id}/html`);
    expect(html.headers['content-security-policy']).toMatch(/^sandbox .*default-src 'none'/);
    expect(html.body).toBe(detail.body.html);
  });

  it('never goes back, and refuses what is no instant', async () => {
    const back = await visitor.send('PUT', '/demo/clock', { now: '2018-05-01T00:00:00Z' });
    expect(back).toMatchObject({ status: 409, body: { code: 'clock_moves_forward_only' } });
    // A number, a day that does not exist, and years from which no step leads back.
    for (const now of ['soon', 1e15, '2018-06-31T00:00:00Z', '9999-12-31T00:00:00Z']) {
      const answer = await visitor.send('PUT', '/demo/clock', { now });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
      expect(answer.body.errors[0].pointer).toBe('/now');
    }
  });

  it('refuses a second move while the clock is moving', async () => {
    const answers = await Promise.all([
      visitor.send('PUT', '/demo/clock', { now: '2018-06-08T00:00:00Z' }),
      visitor.send('PUT', '/demo/clock', { now: '2018-06-08T00:00:00Z' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('clock_is_moving');
  });

  it('answers when all is accepted, however often the ticks come between', async () => {
    let hasAnswered = false;
    const tickOn = async (): Promise<void> => {
      while (!hasAnswered) await Promise.all(ticks.map((tick) => tick.run()));
    };
    const ticking = tickOn();
    const { body } = await visitor.send('PUT', '/demo/clock', { now: '2018-06-30T01:00:00Z' });
    hasAnswered = true;
    await ticking;
    expect(body).toMatchObject({ failed: 0, accepted: body.deliveries });
    expect(body.deliveries).toBeGreaterThan(11);
    const mails = await inbox();
    expect(mails.filter(({ datedAt }) => datedAt > '2018-06-08')).toHaveLength(body.accepted);
    const atTheirHour = mails.map(({ datedAt }) => datedAt.slice(14));
    expect(new Set(atTheirHour)).toEqual(new Set(['00:00.000Z', '30:00.000Z']));
  }, 120_000);

  it('remembers where the clock stands', async () => {
    const found = await app
      .get(Database)
      .read({ name: 'test.clock', text: 'SELECT stands_at AS "standsAt" FROM demo_clock', values: [] });
    expect(found).toEqual([{ standsAt: new Date('2018-06-30T01:00:00Z') }]);
  });
});

describe('outside the demo', () => {
  let tracker: TestApplication;
  beforeAll(async () => {
    tracker = await startTestApplication();
  });
  afterAll(() => tracker.stop());

  it('has no route of the demo', async () => {
    const officer = await tracker.signInAs('secretariat_officer');
    for (const path of ['/demo/clock', '/demo/inbox', '/demo/accounts']) {
      expect((await officer.send('GET', path)).status).toBe(404);
    }
  });
});
