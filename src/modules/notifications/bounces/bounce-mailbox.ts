import { Inject, Injectable, Logger } from '@nestjs/common';
import { ImapFlow, type MessageStructureObject } from 'imapflow';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { BounceReading } from '#app/modules/notifications/bounces/bounce-reading.js';
import { LARGEST_BOUNCE_BYTES } from '#app/modules/notifications/bounces/bounce-report.js';
import { Environment } from '#app/platform/config/environment.js';

/** After a start, mails of so many days are looked at, whether a person has opened them or not; then those that came since. */
const LOOK_BACK_MS = 14 * 86_400_000;
/** What is left waits for the next time. */
const MAILS_PER_TICK = 500;
const TIMEOUT_MS = 30_000;

/**
 * Reads the mailbox that mails come back to. It may be one that people read too: what is no notification is left as it was,
 * and of notifications only the mark "seen" is set. Each look is a connection of its own, so that nothing has to be mended
 * when one breaks.
 */
@Injectable()
export class BounceMailbox {
  private readonly logger = new Logger(BounceMailbox.name);
  /** How far the mailbox has been looked through; of no meaning under another validity (RFC 3501, section 2.3.1.1). */
  private reached = { validity: 0n, uid: 0 };

  constructor(
    private readonly reading: BounceReading,
    private readonly environment: Environment,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const address = this.environment.BOUNCES_IMAP_URL;
    if (address === undefined) return;
    const { mailbox, ...options } = connectionOf(address);
    const client = new ImapFlow({
      ...options,
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      maxLiteralSize: 2 * LARGEST_BOUNCE_BYTES,
    });
    // What goes wrong in a command is thrown there as well; without a listener it would end the process.
    client.on('error', (error) => this.logger.debug(`mailbox of bounces: ${String(error)}`));
    try {
      await client.connect();
      const lock = await client.getMailboxLock(mailbox);
      try {
        await this.lookThrough(client);
      } finally {
        lock.release();
      }
      await client.logout();
    } finally {
      client.close();
    }
  }

  private async lookThrough(client: ImapFlow): Promise<void> {
    if (client.mailbox === false) throw new Error('the mailbox is not open');
    const { uidValidity } = client.mailbox;
    if (this.reached.validity !== uidValidity) this.reached = { validity: uidValidity, uid: 0 };
    const since = new Date(this.clock.now().getTime() - LOOK_BACK_MS);
    const found = await client.search(
      this.reached.uid === 0 ? { since } : { uid: `${this.reached.uid + 1}:*` },
      { uid: true },
    );
    // "5:*" finds the last mail even where it is the fourth.
    const fresh = (found || []).filter((uid) => uid > this.reached.uid).sort((left, right) => left - right);
    for (const uid of fresh.slice(0, MAILS_PER_TICK)) {
      await this.look(client, uid);
      this.reached.uid = uid;
    }
  }

  private async look(client: ImapFlow, uid: number): Promise<void> {
    const byUid = { uid: true };
    const outline = await client.fetchOne(String(uid), { size: true, bodyStructure: true }, byUid);
    if (outline === false || !isReport(outline.bodyStructure)) return;
    if ((outline.size ?? 0) > LARGEST_BOUNCE_BYTES) return;
    const mail = await client.fetchOne(String(uid), { source: true }, byUid);
    if (mail === false || mail.source === undefined) return;
    const result = await this.reading.read(mail.source, 'imap', `mail ${uid}`);
    if (result === 'recorded') await client.messageFlagsAdd(String(uid), ['\\Seen'], byUid);
  }
}

/** Told by the mail server, so that the texts of other mails are never fetched. */
function isReport(structure: MessageStructureObject | undefined): boolean {
  return (
    structure?.type === 'multipart/report' &&
    structure.parameters?.['report-type']?.toLowerCase() === 'delivery-status'
  );
}

/** @param address `imaps://user:password@host:993/INBOX`; parts of it may be percent-encoded. */
function connectionOf(address: string) {
  const { protocol, hostname, port, username, password, pathname } = new URL(address);
  const secure = protocol === 'imaps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const isHere = ['localhost', '127.0.0.1', '::1'].includes(host);
  return {
    host,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    // A password crosses no network in the clear.
    ...(secure || isHere ? {} : { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    mailbox: decodeURIComponent(pathname.slice(1)) || 'INBOX',
  };
}
