import { Mailer, type OutgoingMail } from '#app/platform/mail/mailer.js';
import type { SmtpOutcome } from '#app/platform/mail/smtp-outcome.rules.js';
import {
  type Behaviour,
  type ScriptedMailServer,
  type Stage,
  startScriptedMailServer,
} from '../support/scripted-mail-server.js';

/** Short, for the tests: they tell apart which of them has run out. */
const limits = { connectMs: 400, untilSentMs: 400, answerMs: 900 };

const mail: OutgoingMail = {
  messageId: '<1@secretariat.example>',
  from: 'Desk <desk@secretariat.example>',
  returnTo: 'bounces@secretariat.example',
  replyTo: null,
  to: 'focal-point@kh.example',
  subject: 'Commitments',
  date: new Date('2018-03-02T01:30:00Z'),
  text: 'text',
  html: '<p>text</p>',
  headers: {},
  isStillOurs: () => true,
};

describe('the mailer', () => {
  let server: ScriptedMailServer;
  let mailer: Mailer;
  beforeEach(async () => {
    server = await startScriptedMailServer();
    mailer = new Mailer(server.url, limits);
  });
  afterEach(async () => {
    mailer.onApplicationShutdown();
    await server.stop();
  });

  const at = (stage: Stage, behaviour: Behaviour) => {
    server.behave = (reached) => (reached === stage ? behaviour : null);
  };
  const stages: Stage[] = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'body'];
  /** Large enough to come in several pieces. */
  const large = { ...mail, text: 'A line of the text that the mail server reads.\n'.repeat(40_000) };

  it('tells what the server accepted, and in which words', async () => {
    expect(await mailer.send(mail)).toEqual({
      kind: 'accepted',
      code: 250,
      reply: '250 2.0.0 Ok: queued',
      isAboutAddress: false,
    } satisfies SmtpOutcome);
  });

  it.each(stages)('is certain that nothing was taken when the connection is lost at %s', async (stage) => {
    for (const loss of ['end', 'reset'] as const) {
      at(stage, loss);
      expect(await mailer.send(stage === 'body' ? large : mail)).toMatchObject({
        kind: 'deferred',
        code: null,
      });
    }
    expect(server.read).toEqual([]);
  });

  // Not at the body: a mail that fits the buffers on the way is sent to its end, whether it is read or not.
  it.each(stages.slice(0, -1))(
    'is certain that nothing was taken when the server falls silent at %s',
    async (stage) => {
      at(stage, 'stall');
      expect(await mailer.send(mail)).toMatchObject({ kind: 'deferred', code: null });
      expect(server.read).toEqual([]);
    },
  );

  it.each(['end', 'reset', 'stall'] as const)(
    'does not know whether the mail was taken when its end is answered by: %s',
    async (loss) => {
      at('end', loss);
      expect(await mailer.send(mail)).toMatchObject({ kind: 'uncertain', code: null });
      // And did not send it again on another connection.
      expect(server.read).toHaveLength(1);
      expect(server.connections()).toBe(1);
    },
  );

  it.each([
    ['small', () => mail],
    ['large', () => large],
  ])(
    'leaves a %s mail without its end when another may have taken it over meanwhile',
    async (_size, given) => {
      let asked = 0;
      // Ours when the mail begins, another's when it ends.
      const outcome = await mailer.send({ ...given(), isStillOurs: () => ++asked === 1 });
      expect(outcome).toMatchObject({ kind: 'deferred', code: null });
      expect(asked).toBe(2);
      expect(server.read).toEqual([]);
      expect(await mailer.send(mail)).toMatchObject({ kind: 'accepted' });
    },
  );

  it('does not begin a mail that another may have taken over', async () => {
    expect(await mailer.send({ ...mail, isStillOurs: () => false })).toMatchObject({ kind: 'deferred' });
    expect(server.read).toEqual([]);
  });

  it('does not take an answer for a refusal that is none', async () => {
    at('end', { reply: '354 go ahead' });
    expect(await mailer.send(mail)).toMatchObject({ kind: 'uncertain', code: 354 });
  });

  it('waits longer for the answer to a mail than for any other', async () => {
    server.behave = (stage) => {
      if (stage !== 'end') return null;
      setTimeout(() => server.endConnections(), limits.untilSentMs + 200);
      return 'stall';
    };
    expect(await mailer.send(mail)).toMatchObject({
      kind: 'uncertain',
      reply: expect.stringMatching(/closed/),
    });
  });

  it.each<[Stage, string, SmtpOutcome['kind'], boolean]>([
    ['greeting', '421 4.3.2 closing down', 'deferred', false],
    ['greeting', '554 5.7.1 not you', 'deferred', false],
    ['MAIL', '451 4.3.0 later', 'deferred', false],
    ['MAIL', '553 5.7.1 this sender may not', 'deferred', false],
    ['RCPT', '450 4.2.0 greylisted', 'deferred', true],
    ['RCPT', '421 4.7.0 too many connections', 'deferred', false],
    ['RCPT', '550 no such mailbox', 'failed', true],
    ['RCPT', '550 5.1.1 no such mailbox', 'failed', true],
    ['RCPT', '550-5.1.1 no such\r\n550 5.1.1 mailbox', 'failed', true],
    ['RCPT', '554 5.7.1 relay access denied', 'failed', false],
    ['RCPT', '503 5.5.1 bad sequence', 'deferred', false],
    ['DATA', '451 4.3.0 later', 'deferred', false],
    ['DATA', '554 5.5.1 no valid recipients', 'failed', false],
    ['end', '452 4.2.2 mailbox full', 'deferred', true],
    ['end', '552 5.2.2 mailbox full', 'failed', true],
    ['end', '552 5.3.4 too big', 'failed', false],
    ['end', '550 5.7.1 looks like spam', 'failed', false],
    ['end', '554 transaction failed', 'failed', false],
  ])('is certain of a refusal at %s: %s', async (stage, reply, kind, isAboutAddress) => {
    at(stage, { reply });
    const outcome = await mailer.send(mail);
    expect(outcome).toMatchObject({ kind, isAboutAddress, code: Number(reply.slice(0, 3)) });
    expect(outcome.reply).toContain(reply.split('\n').at(-1));
  });

  it('is certain of a refusal after which the server hangs up', async () => {
    at('end', { reply: '421 4.3.2 closing down', thenEnd: true });
    expect(await mailer.send(mail)).toMatchObject({ kind: 'deferred', code: 421 });
  });

  it('does not ask a mail server about what is no address', async () => {
    for (const to of ['nobody in particular', '']) {
      expect(await mailer.send({ ...mail, to })).toMatchObject({
        kind: 'failed',
        code: null,
        isAboutAddress: true,
      });
    }
    expect(server.read).toEqual([]);
  });

  it('keeps of a reply what a database and a person can read', async () => {
    at('RCPT', { reply: `550 5.1.1 \u0000\u001b[31m${'x'.repeat(3_000)}` });
    const { reply } = await mailer.send(mail);
    expect(reply).toHaveLength(1_000);
    expect(reply).toMatch(/^550 5\.1\.1 +\[31mxxx/);
  });

  it('defers while nobody listens', async () => {
    await server.stop();
    expect(await mailer.send(mail)).toMatchObject({ kind: 'deferred', code: null });
  });

  it('sends once, and at once, over a connection that the server has ended meanwhile', async () => {
    await mailer.send(mail);
    // As a server does that ends idle connections at the very moment that the next mail comes.
    server.behave = (stage, connection) => (connection === 1 && stage === 'MAIL' ? 'end' : null);
    expect(await mailer.send(mail)).toMatchObject({ kind: 'accepted' });
    expect(server.read).toHaveLength(2);
    expect(server.connections()).toBe(2);
  });

  it('goes on after a mail that was lost on the way', async () => {
    server.behave = (stage, connection) => (stage === 'end' && connection === 1 ? 'reset' : null);
    expect(await mailer.send(mail)).toMatchObject({ kind: 'uncertain' });
    expect(await mailer.send(mail)).toMatchObject({ kind: 'accepted' });
    expect(server.read).toHaveLength(2);
  });
});
