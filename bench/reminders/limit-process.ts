/**
 * The limit: nodemailer's pool, in a process of its own, with the same mails as the tracker sends and nothing around
 * them. It has as many connections as the tracker.
 */
import { createTransport } from 'nodemailer';
import { readSettings } from '../children.js';

export interface LimitSettings {
  smtpUrl: string;
}

/** A mail as nodemailer takes it. */
export interface LimitMail {
  messageId: string;
  from: string;
  replyTo: string | undefined;
  to: string;
  subject: string;
  date: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** Given first; then each `go` sends them all, and is answered when the last has been accepted. */
export type LimitOrder = { mails: LimitMail[] } | 'go';
export type LimitReport = 'ready' | 'sent';

// As in src/platform/mail/mailer.ts.
const transport = createTransport({
  url: readSettings<LimitSettings>().smtpUrl,
  pool: true,
  maxConnections: 5,
  maxMessages: 1_000,
});

let mails: LimitMail[] = [];

async function obey(order: LimitOrder): Promise<LimitReport> {
  if (order !== 'go') {
    mails = order.mails;
    return 'ready';
  }
  await Promise.all(
    mails.map((mail) => transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true })),
  );
  return 'sent';
}

process.on('message', (order: LimitOrder) => {
  void obey(order).then((report) => process.send?.(report));
});
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(1));
