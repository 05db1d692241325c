import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server says to a mail; nothing: it accepts. */
export type Refusal = { code: number; text: string } | null;

export interface MailServer {
  readonly url: string;
  /** In the order of acceptance. */
  readonly accepted: ParsedMail[];
  /** Decides about each mail by its recipient's address, in its own time. */
  refuse: (address: string) => Refusal | Promise<Refusal>;
  /** Decides for each mail that is accepted whether the connection ends instead of an answer. */
  hangUp: () => boolean;
  stop(): Promise<void>;
}

/** A real SMTP server that keeps what it accepts in memory. */
export async function startMailServer(): Promise<MailServer> {
  const accepted: ParsedMail[] = [];
  const sockets = new Map<number | undefined, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      void Promise.resolve(mailServer.refuse(address)).then((refusal) =>
        done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code })),
      );
    },
    onData: (stream, { remotePort }, done) => {
      buffer(stream)
        .then((raw) => simpleParser(raw))
        .then((mail) => {
          accepted.push(mail);
          if (mailServer.hangUp()) sockets.get(remotePort)?.resetAndDestroy();
          else done();
        }, done);
    },
  });
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.on('close', () => sockets.delete(remotePort));
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    accepted,
    refuse: () => null,
    hangUp: () => false,
    stop: () => new Promise((closed) => server.close(closed)),
  };
  return mailServer;
}

export const addressesOf = (mail: ParsedMail): string[] =>
  [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
