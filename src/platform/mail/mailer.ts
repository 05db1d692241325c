import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';

/** Where mail is handed over, `smtp://…`; null in a process that sends none. */
export const SMTP_ADDRESS = Symbol('SMTP_ADDRESS');

/** Connections to the mail server, and so the mails that are on their way at one time. */
const SMTP_CONNECTIONS = 5;
/** The longest that the mail server may keep one mail waiting: connection, greeting, then silence. */
const SMTP_TIMEOUT_MS = 20_000;

export interface OutgoingMail {
  messageId: string;
  from: string;
  replyTo: string | null;
  to: string;
  subject: string;
  date: Date;
  text: string;
  html: string;
  headers: Readonly<Record<string, string>>;
}

/** What the mail server said: `deferred` may be tried again, `failed` may not. */
export interface SmtpOutcome {
  kind: 'accepted' | 'deferred' | 'failed';
  /** SMTP reply code; null when no reply came. */
  code: number | null;
  reply: string;
}

/** Commands whose permanent refusal speaks of this mail; elsewhere it speaks of our configuration, which can be mended. */
const COMMANDS_ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];

/** Hands mails over by SMTP, through a pool of connections. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport?: Transporter<SMTPPool.SentMessageInfo>;

  constructor(@Inject(SMTP_ADDRESS) private readonly address: string | null) {}

  /** Never throws: what went wrong is in the outcome. */
  async send({ date, messageId, ...mail }: OutgoingMail): Promise<SmtpOutcome> {
    try {
      const { response } = await this.pool().sendMail({
        ...mail,
        replyTo: mail.replyTo ?? undefined,
        date,
        messageId,
        // What a template holds is text, never a file or an address to fetch.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { kind: 'accepted', code: codeOf(response), reply: response };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private pool(): Transporter<SMTPPool.SentMessageInfo> {
    if (this.address === null) throw new Error('no mail server is configured for this process');
    this.transport ??= createTransport({
      url: this.address,
      pool: true,
      maxConnections: SMTP_CONNECTIONS,
      maxMessages: 1_000,
      connectionTimeout: SMTP_TIMEOUT_MS / 2,
      greetingTimeout: SMTP_TIMEOUT_MS / 2,
      socketTimeout: SMTP_TIMEOUT_MS,
    });
    return this.transport;
  }
}

function outcomeOf(error: unknown): SmtpOutcome {
  const fault = error instanceof Error ? (error as Error & Partial<SmtpFault>) : null;
  const reply = fault?.response ?? fault?.message ?? String(error);
  const code = fault?.responseCode ?? null;
  const isAboutTheMail =
    COMMANDS_ABOUT_THE_MAIL.includes(fault?.command ?? '') || fault?.code === 'EENVELOPE';
  return { kind: isAboutTheMail && code !== null && code >= 500 ? 'failed' : 'deferred', code, reply };
}

/** What nodemailer adds to an error of an SMTP dialogue. */
interface SmtpFault {
  code: string;
  command: string;
  response: string;
  responseCode: number;
}

function codeOf(response: string): number | null {
  const code = Number.parseInt(response, 10);
  return Number.isNaN(code) ? null : code;
}
