import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { asSystem } from '#app/platform/database/acting.js';
import { Database, runNamed } from '#app/platform/database/database.js';

const INSERT_MAIL = `
  INSERT INTO demo_inbox_mails (id, message_id, from_address, to_addresses, subject, dated_at, received_at, raw)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Demo only: a real SMTP server on the loopback address that keeps what it accepts, instead of passing it on. */
@Injectable()
export class DemoInbox implements OnApplicationShutdown {
  private server?: SMTPServer;

  constructor(
    private readonly db: Database,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the address that mail is handed over at. */
  async start(): Promise<string> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      // The mail is on disk before it is accepted, as RFC 5321 section 6.1 asks.
      onData: (stream, session, accepted) => {
        asSystem('demo inbox', () => this.store(stream, session)).then(() => accepted(), accepted);
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    this.server = server;
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((closed) => server.close(closed));
  }

  private async store(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const raw = await buffer(stream);
    const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
    const receivedAt = this.clock.now();
    const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
    await this.db.transaction((tx) =>
      runNamed(tx, {
        name: 'demo-inbox.store',
        text: INSERT_MAIL,
        values: [
          newId(),
          mail.messageId ?? '',
          mail.from?.text ?? sender,
          envelope.rcptTo.map(({ address }) => address),
          mail.subject ?? '',
          mail.date ?? receivedAt,
          receivedAt,
          raw,
        ],
      }),
    );
  }
}
