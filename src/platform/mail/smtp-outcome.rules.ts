/**
 * What became of one attempt to hand a mail over. `accepted`, `deferred` (may be tried again) and `failed` (may not) are
 * certain. `uncertain`: no answer came after the whole mail had been sent, so that nobody knows whether it was taken.
 */
export interface SmtpOutcome {
  kind: 'accepted' | 'deferred' | 'failed' | 'uncertain';
  /** SMTP reply code; null when no reply came. */
  code: number | null;
  reply: string;
  /** Does a refusal speak of the recipient's address, rather than of this one mail or of who sends it? */
  isAboutAddress: boolean;
}

/** A reply of several kilobytes tells no more. */
const LONGEST_REPLY = 1_000;

/** Commands whose permanent refusal speaks of this mail; elsewhere it speaks of our configuration, which can be mended. */
const COMMANDS_ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];
/** The session was in the wrong state for the command: the same mail may pass on another connection. */
const BAD_SEQUENCE = 503;

export function acceptedWith(response: string): SmtpOutcome {
  const code = Number.parseInt(response, 10);
  return {
    kind: 'accepted',
    code: Number.isNaN(code) ? null : code,
    reply: asText(response),
    isAboutAddress: false,
  };
}

/**
 * @param error as nodemailer gives it.
 * @param isDataSent had all of the mail been written to the connection? A mail server must not deliver what has not been
 * ended (RFC 5321, section 4.1.1.4); after the end only its answer says whether it took the mail.
 */
export function outcomeOf(error: unknown, isDataSent: boolean): SmtpOutcome {
  const fault: Partial<SmtpFault> = error instanceof Error ? error : {};
  const reply = asText(fault.response ?? fault.message ?? String(error));
  const code = fault.responseCode ?? null;
  if (code !== null && code >= 400) {
    const isFinal =
      code >= 500 && code !== BAD_SEQUENCE && COMMANDS_ABOUT_THE_MAIL.includes(fault.command ?? '');
    return {
      kind: isFinal ? 'failed' : 'deferred',
      code,
      reply,
      isAboutAddress: isAboutAddress(fault.command, code, reply),
    };
  }
  if (isDataSent) return { kind: 'uncertain', code, reply, isAboutAddress: false };
  // Nothing that could be sent to: no mail server was asked, and none would say otherwise later.
  const isNoAddress = fault.code === 'EENVELOPE';
  return { kind: isNoAddress ? 'failed' : 'deferred', code, reply, isAboutAddress: isNoAddress };
}

/**
 * The second and third figure of an enhanced status code (RFC 3463) say what a refusal is about: x.1 addresses and x.2
 * mailboxes, except x.1.7 and x.1.8, the sender's address, and x.2.3, a mail too long; x.4.4, no way to the address.
 */
function isAboutAddress(command: string | undefined, code: number, reply: string): boolean {
  const [, subject, detail] = /^\d{3}[ -][245]\.(\d{1,3})\.(\d{1,3})\b/.exec(reply) ?? [];
  if (subject !== undefined) {
    return (
      (subject === '1' && detail !== '7' && detail !== '8') ||
      (subject === '2' && detail !== '3') ||
      (subject === '4' && detail === '4')
    );
  }
  return command === 'RCPT TO' && code !== 421 && code !== BAD_SEQUENCE;
}

/** What nodemailer adds to an error of an SMTP dialogue. */
interface SmtpFault extends Error {
  code: string;
  command: string;
  response: string;
  responseCode: number;
}

/** PostgreSQL takes no NUL, and nobody reads control characters. */
function asText(reply: string): string {
  // oxlint-disable-next-line no-control-regex
  return reply.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ').slice(0, LONGEST_REPLY);
}
