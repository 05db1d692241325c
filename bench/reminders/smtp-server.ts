/**
 * A real SMTP server in a process of its own: it keeps each mail on disk before it accepts it, as RFC 5321 section 6.1
 * asks of a mail server, and counts.
 */
import { once } from 'node:events';
import { mkdtemp, open, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Listening } from '../web/settings.js';

/** Asked by the parent: to say when so many more mails have been accepted. */
export interface Awaiting {
  mails: number;
}

/** Said when they have been, with how many Message-IDs and bytes they had. */
export interface Accepted {
  messageIds: number;
  bytes: number;
}

const folder = await mkdtemp(join(tmpdir(), 'actif-bench-mail-'));
const spool = await open(join(folder, 'spool'), 'a');

let awaited = 0;
let bytes = 0;
let messageIds = new Set<string>();

process.on('message', ({ mails }: Awaiting) => {
  awaited = mails;
  bytes = 0;
  messageIds = new Set();
});

async function accept(raw: Buffer): Promise<void> {
  await spool.write(raw);
  await spool.datasync();
  bytes += raw.length;
  messageIds.add(/^Message-ID: (\S+)/im.exec(raw.toString('latin1', 0, 8_192))?.[1] ?? '');
  awaited -= 1;
  if (awaited === 0) process.send?.({ messageIds: messageIds.size, bytes } satisfies Accepted);
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, _session, done) => {
    buffer(stream)
      .then(accept)
      .then(() => done(), done);
  },
});
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');

async function stop(): Promise<void> {
  await new Promise<void>((closed) => server.close(closed));
  await spool.close();
  await rm(folder, { recursive: true });
}
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
process.once('disconnect', () => void stop().then(() => process.exit(1)));
process.send?.({ port: (server.server.address() as AddressInfo).port } satisfies Listening);
