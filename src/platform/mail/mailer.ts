import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { SmtpDialogue } from '#app/platform/mail/smtp-dialogue.js';
import { acceptedWith, outcomeOf, type SmtpOutcome } from '#app/platform/mail/smtp-outcome.rules.js';

/** Where mail is handed over, `smtp://…`; null in a process that sends none. */
export const SMTP_ADDRESS = Symbol('SMTP_ADDRESS');
export const SMTP_LIMITS = Symbol('SMTP_LIMITS');

/** The longest that a mail server may keep us waiting, in milliseconds. */
export interface SmtpLimits {
  /** For the connection, and for its greeting. */
  connectMs: number;
  /** From the sender's address to the end of the mail; given up then, the mail is certain not to be taken. */
  untilSentMs: number;
  /** For the answer to the end of the mail; given up then, the mail may arrive twice. */
  answerMs: number;
}

export const smtpLimits: SmtpLimits = { connectMs: 10_000, untilSentMs: 30_000, answerMs: 120_000 };

/** Connections to the mail server, and so the mails that are on their way at one time. */
const SMTP_CONNECTIONS = 5;

export interface OutgoingMail {
  messageId: string;
  from: string;
  /** Where mail systems return it to (envelope). */
  returnTo: string;
  replyTo: string | null;
  to: string;
  subject: string;
  date: Date;
  text: string;
  html: string;
  headers: Readonly<Record<string, string>>;
  /** Asked before the mail's end goes out: false leaves it unsent. For who waits longer than they may, or is frozen. */
  isStillOurs(): boolean;
}

type Transport = Transporter<{ response?: string | undefined }>;

/** Hands mails over by SMTP, through a pool of connections. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport?: Transport;
  private readonly dialogues = new WeakMap<AbortSignal, SmtpDialogue>();

  constructor(
    @Inject(SMTP_ADDRESS) private readonly address: string | null,
    @Inject(SMTP_LIMITS) private readonly limits: SmtpLimits,
  ) {}

  /** Never throws: what went wrong is in the outcome. */
  async send({ date, messageId, returnTo, isStillOurs, ...mail }: OutgoingMail): Promise<SmtpOutcome> {
    const dialogue = new SmtpDialogue(this.limits.untilSentMs, isStillOurs);
    const { signal } = dialogue;
    this.dialogues.set(signal, dialogue);
    try {
      const { response = '' } = await this.pool().sendMail({
        ...mail,
        replyTo: mail.replyTo ?? undefined,
        date,
        messageId,
        envelope: { from: returnTo, to: mail.to },
        // Where the mail server can, what it returns names the address that we wrote to, and not the whole text.
        dsn: { return: 'headers', notify: ['failure', 'delay'], recipient: mail.to },
        // What is not plain ASCII goes out readable, without weighing each text for the shorter encoding.
        textEncoding: 'quoted-printable',
        // What a template holds is text, never a file or an address to fetch.
        disableFileAccess: true,
        disableUrlAccess: true,
        signal,
      });
      return acceptedWith(response);
    } catch (error) {
      return outcomeOf(error, dialogue.isDataSent);
    } finally {
      dialogue.close();
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private pool(): Transport {
    if (this.address === null) throw new Error('no mail server is configured for this process');
    this.transport ??= this.connect(this.address);
    return this.transport;
  }

  private connect(url: string): Transport {
    const transport = createTransport({
      url,
      pool: true,
      maxConnections: SMTP_CONNECTIONS,
      maxMessages: 1_000,
      // The pool sends again by itself only what it had not begun to send (pool-resource.js: the connection closed before its
      // greeting, or before it took anything of the mail). So each connection that the server had ended costs one try.
      maxRequeues: SMTP_CONNECTIONS,
      connectionTimeout: this.limits.connectMs,
      greetingTimeout: this.limits.connectMs,
      socketTimeout: this.limits.answerMs,
    });
    transport.use('stream', ({ data, message }, done) => {
      const dialogue = data.signal && this.dialogues.get(data.signal);
      if (dialogue) message.processFunc((text) => dialogue.follow(text));
      done();
    });
    return transport;
  }
}
