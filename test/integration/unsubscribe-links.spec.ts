import { type AddressInfo, connect } from 'node:net';
import { newId } from '#app/kernel/identifiers.js';
import { send, startTestApplication, type TestApplication, type Visitor } from '../support/application.js';
import { LinkedMails } from '../support/mail-links.js';

const BOUNDARY = '-FormBoundaryjWmhtjORrn';
const urlencoded = { type: 'application/x-www-form-urlencoded', body: 'List-Unsubscribe=One-Click' };
const multipart = {
  type: `multipart/form-data; boundary=${BOUNDARY}`,
  body: `--${BOUNDARY}\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--${BOUNDARY}--\r\n`,
};

describe('links to unsubscribe', () => {
  let tests: TestApplication;
  let mails: LinkedMails;
  let person: Visitor;
  let port: number;

  beforeAll(async () => {
    tests = await startTestApplication();
    mails = new LinkedMails(tests);
    await tests.app.listen(0, '127.0.0.1');
    port = (tests.app.getHttpServer().address() as AddressInfo).port;
  });
  beforeEach(async () => {
    person = await tests.signInAs('observer');
  });
  afterAll(() => tests.stop());

  /** As a mail provider's server writes it, byte by byte. @returns the whole answer. */
  function postRaw(path: string, { type, body }: { type: string; body: string }, more = ''): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.setEncoding('utf8');
      socket.on('data', (text) => (answer += text));
      socket.on('end', () => resolve(answer));
      socket.on('error', reject);
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: tracker.example\r\nContent-Type: ${type}\r\n` +
          `Content-Length: ${Buffer.byteLength(body)}\r\n${more}Connection: close\r\n\r\n${body}`,
      );
    });
  }

  const isUnsubscribed = async () => (await person.send('GET', '/me/preferences')).body.isUnsubscribed;
  const entries = () =>
    tests.db.read<object>({
      name: 'tests.preference-entries',
      text: `SELECT channel, actor_user_id AS "actorUserId", after FROM audit_entries
        WHERE action = 'preferences.set' AND subject_id = $1 ORDER BY id`,
      values: [person.userId],
    });

  describe('pressed in a mail program', () => {
    it.each([
      ['a form in the address style', urlencoded],
      ['a form in parts', multipart],
      [
        'the form in address style with its alphabet',
        { ...urlencoded, type: `${urlencoded.type}; charset=UTF-8` },
      ],
    ])('end the digests at once by %s, without a cookie', async (_what, form) => {
      const token = await mails.unsubscribeToken(person.userId);
      const answer = await postRaw(`/unsubscribe/${token}`, form);
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(answer).toMatch(/content-type: text\/html; charset=utf-8\r\n/i);
      expect(answer).toMatch(/referrer-policy: no-referrer\r\n/i);
      expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
      expect(answer).not.toMatch(/set-cookie/i);
      expect(answer).toContain('You receive no more digests of the ACTIF tracker.');
      expect(await isUnsubscribed()).toBe(true);
      expect(await entries()).toEqual([
        { channel: 'mail_link', actorUserId: person.userId, after: { isUnsubscribed: true } },
      ]);
    });

    it('twice end them once, and from two computers at a time too', async () => {
      const token = await mails.unsubscribeToken(person.userId);
      const answers = await Promise.all(
        [urlencoded, multipart, urlencoded].map((form) => postRaw(`/unsubscribe/${token}`, form)),
      );
      answers.push(await postRaw(`/unsubscribe/${token}`, urlencoded));
      expect(answers.map((answer) => answer.slice(0, 15))).toEqual(
        Array.from({ length: 4 }, () => 'HTTP/1.1 200 OK'),
      );
      expect(await entries()).toHaveLength(1);
    });

    it('end the digests of whom the mail went to, whoever is signed in there and wherever the button is', async () => {
      const stranger = await tests.signInAs('observer');
      const token = await mails.unsubscribeToken(person.userId);
      const more = `Cookie: ${stranger.cookie}\r\nSec-Fetch-Site: cross-site\r\nOrigin: https://mail.example\r\n`;
      expect(await postRaw(`/unsubscribe/${token}`, urlencoded, more)).toMatch(/^HTTP\/1\.1 200 /);
      expect(await isUnsubscribed()).toBe(true);
      expect((await stranger.send('GET', '/me/preferences')).body.isUnsubscribed).toBe(false);
    });

    it('do nothing without what RFC 8058 has them say', async () => {
      const token = await mails.unsubscribeToken(person.userId);
      for (const form of [
        { ...urlencoded, body: '' },
        { ...urlencoded, body: 'List-Unsubscribe=Maybe' },
        { ...multipart, body: multipart.body.replace('One-Click', 'Maybe') },
        { type: 'application/json', body: '{}' },
      ]) {
        expect(await postRaw(`/unsubscribe/${token}`, form)).toMatch(/^HTTP\/1\.1 400 [^]*"not_one_click"/);
      }
      expect(await postRaw(`/unsubscribe/${token}`, { type: 'text/html', body: 'x' })).toMatch(
        /^HTTP\/1\.1 415 /,
      );
      expect(await isUnsubscribed()).toBe(false);
    });

    it('answer 404 without detail to what is no such link', async () => {
      const assignment = newId();
      const answers = [];
      for (const token of [
        'x',
        `${(await mails.unsubscribeToken(person.userId)).slice(0, -4)}AAAA`,
        await mails.updateToken(person.userId, assignment),
      ]) {
        answers.push(await postRaw(`/unsubscribe/${token}`, urlencoded));
      }
      const bodies = answers.map((answer) => answer.slice(answer.indexOf('\r\n\r\n')));
      expect(answers.every((answer) => answer.startsWith('HTTP/1.1 404 '))).toBe(true);
      expect(new Set(bodies).size).toBe(1);
      expect(await isUnsubscribed()).toBe(false);
    });

    it('take no more than a small form, and nothing else of the server takes one in parts', async () => {
      const token = await mails.unsubscribeToken(person.userId);
      const padded = { ...multipart, body: `${multipart.body}${' '.repeat(5_000)}` };
      expect(await postRaw(`/unsubscribe/${token}`, padded)).toMatch(/^HTTP\/1\.1 413 /);
      expect(await isUnsubscribed()).toBe(false);
      expect(await postRaw('/api/v1/session', multipart)).toMatch(/^HTTP\/1\.1 415 /);
    });
  });

  describe('opened', () => {
    const ask = (token: string, isUnsubscribed?: boolean) =>
      isUnsubscribed === undefined
        ? send(tests.app, 'GET', `/mail-links/unsubscribe/${token}`)
        : send(tests.app, 'PUT', `/mail-links/unsubscribe/${token}`, { isUnsubscribed });

    it('say how it stands, end the digests and resume them', async () => {
      const token = await mails.unsubscribeToken(person.userId);
      const view = { madeFor: { displayName: expect.any(String), post: null }, lastReminderTo: 'me' };
      expect((await ask(token)).body).toEqual({ ...view, isUnsubscribed: false });
      expect(await isUnsubscribed()).toBe(false);
      for (const wanted of [true, true, false, true]) {
        const answer = await ask(token, wanted);
        expect([answer.status, answer.body]).toEqual([200, { ...view, isUnsubscribed: wanted }]);
        expect(await isUnsubscribed()).toBe(wanted);
      }
      expect(await entries()).toHaveLength(3);
    });

    it('do nothing for an account that was closed, nor by a link to a form', async () => {
      const [token, form] = [
        await mails.unsubscribeToken(person.userId),
        await mails.updateToken(person.userId, newId()),
      ];
      expect((await ask(form)).status).toBe(404);
      expect((await ask(form, true)).status).toBe(404);
      expect((await ask(token)).status).toBe(200);
      await tests.db.transaction((tx) =>
        tx.query('UPDATE users SET is_active = false WHERE id = $1', [person.userId]),
      );
      for (const answer of [await ask(token), await ask(token, true)]) expect(answer.status).toBe(404);
      expect(await entries()).toEqual([]);
    });
  });
});
