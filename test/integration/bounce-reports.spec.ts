import { readBounceReport, UnreadableMailError } from '#app/modules/notifications/bounces/bounce-report.js';
import { type BounceName, bounceNames, readBounce } from '../support/bounces.js';

const read = (text: string) => readBounceReport(Buffer.from(text));

describe('what Postfix and Exim send back', () => {
  it.each<[BounceName, string, string, string, string | null, string]>([
    [
      'postfix-unknown-user',
      'failed',
      '5.1.1',
      'nobody@interior.example',
      'X-Postfix; unknown user: "nobody@interior.example"',
      '01',
    ],
    [
      'postfix-refused-by-next-server',
      'failed',
      '5.1.1',
      'nobody@next.example',
      'smtp; 550 5.1.1 <nobody@next.example>: Recipient address rejected: User unknown in relay recipient table',
      '02',
    ],
    ['postfix-mailbox-full', 'failed', '5.2.2', 'full@interior.example', 'x-unix; input/output error', '03'],
    [
      'postfix-message-too-large',
      'failed',
      '5.3.4',
      'somebody@small.example',
      'X-Postfix; message size 2025 exceeds size limit 1000 of server 127.0.0.1[127.0.0.1]',
      '04',
    ],
    [
      'postfix-host-not-found',
      'failed',
      '5.4.4',
      'somebody@example.invalid',
      'X-Postfix; Host or domain name not found. Name service error for name=example.invalid type=A: Host not found',
      '05',
    ],
    [
      'postfix-delayed',
      'delayed',
      '4.4.1',
      'somebody@away.example',
      'X-Postfix; connect to 127.0.0.1[127.0.0.1]:9: Connection refused',
      '06',
    ],
    [
      'postfix-delivered',
      'delivered',
      '2.0.0',
      'focal-point@interior.example',
      'X-Postfix; delivery via virtual: delivered to maildir',
      '07',
    ],
    ['exim-unknown-user', 'failed', '5.0.0', 'nobody@interior.example', 'Unknown user', '11'],
    [
      'exim-refused-by-next-server',
      'failed',
      '5.0.0',
      'nobody@next.example',
      'smtp; 550 No such user here',
      '12',
    ],
    [
      'exim-mailbox-full',
      'failed',
      '5.0.0',
      'full@interior.example',
      'mailbox is full: retry timeout exceeded',
      '13',
    ],
    ['exim-host-not-found', 'failed', '5.0.0', 'somebody@example.invalid', 'Unrouteable address', '15'],
    ['exim-delayed', 'delayed', '4.0.0', 'somebody@away.example', null, '16'],
  ])('%s: %s %s', async (name, action, status, finalRecipient, diagnostic, number) => {
    const report = await read(readBounce(name));
    expect(report).toMatchObject({
      messageId: expect.stringMatching(/^<.+@mail\.secretariat\.example>$/),
      originalMessageId: `<01900000-0000-7000-8000-0000000000${number}@secretariat.example>`,
      recipients: [{ action, status, finalRecipient, diagnostic }],
    });
    expect(report?.recipients).toHaveLength(1);
  });

  it('is all in this test', () => {
    expect(new Set(bounceNames).size).toBe(12);
  });

  it('names the mail by what it answers where it returns nothing of it', async () => {
    const whole = readBounce('exim-unknown-user');
    const end = whole.lastIndexOf('\nContent-type: message/rfc822');
    const report = await read(whole.slice(0, end));
    expect(report?.originalMessageId).toBe('<01900000-0000-7000-8000-000000000011@secretariat.example>');
  });

  it('has the same identifier each time it is read, also without one of its own', async () => {
    const nameless = readBounce('postfix-unknown-user').replace(/^Message-Id: .*\n/im, '');
    const [first, again] = await Promise.all([read(nameless), read(nameless)]);
    expect(first?.messageId).toMatch(/^[\w-]{43}$/);
    expect(again?.messageId).toBe(first?.messageId);
  });
});

describe('whatever else comes to a mailbox', () => {
  const head = (type: string) =>
    `From: somebody@interior.example\nTo: desk@secretariat.example\nSubject: x\nContent-Type: ${type}\n\n`;

  it.each<[string, string]>([
    [
      'an answer',
      `${head('text/plain')}Thank you.\n\n> Final-Recipient: rfc822; a@b.example\n> Action: failed\n`,
    ],
    [
      'an automatic answer',
      `Auto-Submitted: auto-replied\nIn-Reply-To: <01900000-0000-7000-8000-000000000001@secretariat.example>\n${head('text/plain; charset=utf-8')}I am away.`,
    ],
    [
      'a bounce that somebody forwards',
      `${head('multipart/mixed; boundary=b')}--b\n\nsee below\n--b\nContent-Type: message/rfc822\n\n${readBounce('postfix-unknown-user')}\n--b--\n`,
    ],
    [
      'a receipt',
      `${head('multipart/report; report-type=disposition-notification; boundary=b')}--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;a@b.example\nAction: failed\n--b--\n`,
    ],
    [
      'a report that reports nothing',
      `${head('multipart/report; report-type=delivery-status; boundary=b')}--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n--b--\n`,
    ],
    ['a report without its part', `${head('multipart/report; report-type=delivery-status')}nothing`],
    ['nothing', ''],
    ['no mail', '\0\u0001\uFFFD'.repeat(1_000)],
    ['a header that is broken', 'Content-Type: multipart/report;;;report-type="\n\n'],
  ])('is left alone: %s', async (_what, text) => {
    expect(await read(text)).toBeNull();
  });

  it.each<[string, string]>([
    [
      'parts within parts',
      Array.from(
        { length: 5_000 },
        (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`,
      ).join(''),
    ],
    [
      'parts without end',
      `${head('multipart/report; report-type=delivery-status; boundary=b')}${'--b\nContent-Type: message/delivery-status\n\nx\n'.repeat(15_000)}`,
    ],
    ['a mail of many megabytes', 'x'.repeat(3_000_000)],
  ])('is refused before it costs much: %s', async (_what, text) => {
    const started = performance.now();
    await expect(read(text)).rejects.toBeInstanceOf(UnreadableMailError);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each<[string, string]>([
    ['mails within mails', 'Content-Type: message/rfc822\n\n'.repeat(30_000)],
    ['headers without end', `X: ${'a'.repeat(900_000)}`],
    ['references without end', `References: ${'<a@b> '.repeat(150_000)}\n\n`],
    ['text in HTML without end', `${head('text/html')}${'<div>'.repeat(150_000)}`],
    [
      'lines of a text without end',
      `${head('multipart/report; report-type=delivery-status; boundary=b')}--b\n\n${'\n '.repeat(200_000)}\n--b\nContent-Type: message/delivery-status\n\n${'\n '.repeat(200_000)}\n--b--`,
    ],
  ])('costs little: %s', async (_what, text) => {
    const started = performance.now();
    await read(text).catch((error: unknown) => expect(error).toBeInstanceOf(UnreadableMailError));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
