import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** Where an SMTP dialogue has come to, seen from the server; `body`: some of the mail is read, and not its end. */
export type Stage = 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'body' | 'end' | 'RSET';

/** What the server does instead of agreeing. `end`: closes politely; `reset`: as when its machine is gone. */
export type Behaviour = { reply: string } | { reply: string; thenEnd: true } | 'end' | 'reset' | 'stall';

export interface ScriptedMailServer {
  readonly url: string;
  /** Decides at each stage of each connection; null: it agrees. */
  behave: (stage: Stage, connection: number) => Behaviour | null;
  /** The mails whose end was read, whatever was answered. */
  readonly read: string[];
  connections(): number;
  /** Ends every connection that is open. */
  endConnections(): void;
  stop(): Promise<void>;
}

const AGREES: Record<Exclude<Stage, 'body'>, string> = {
  greeting: '220 scripted.example ESMTP',
  EHLO: '250 scripted.example',
  MAIL: '250 2.1.0 Ok',
  RCPT: '250 2.1.5 Ok',
  DATA: '354 End data with <CR><LF>.<CR><LF>',
  end: '250 2.0.0 Ok: queued',
  RSET: '250 2.0.0 Ok',
};

/** An SMTP server on the bare TCP connection, to do what no decent one does. */
export async function startScriptedMailServer(): Promise<ScriptedMailServer> {
  const open = new Set<Socket>();
  let count = 0;
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    converse(socket, scripted, ++count);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const scripted: ScriptedMailServer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behave: () => null,
    read: [],
    connections: () => count,
    endConnections: () => open.forEach((socket) => socket.end()),
    stop: async () => {
      open.forEach((socket) => socket.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
  return scripted;
}

function converse(socket: Socket, server: ScriptedMailServer, connection: number): void {
  let pending = '';
  let isReadingMail = false;

  /** @returns whether the dialogue goes on as it should. */
  const at = (stage: Stage): boolean => {
    const behaviour = server.behave(stage, connection);
    if (behaviour === null) {
      if (stage !== 'body') socket.write(`${AGREES[stage]}\r\n`);
      return true;
    }
    if (behaviour === 'end') socket.end();
    else if (behaviour === 'reset') socket.resetAndDestroy();
    else if (behaviour !== 'stall') {
      socket.write(`${behaviour.reply}\r\n`);
      if ('thenEnd' in behaviour) socket.end();
    }
    return false;
  };

  at('greeting');
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1');
    for (;;) {
      if (isReadingMail) {
        const end = pending.indexOf('\r\n.\r\n');
        if (end < 0) {
          if (pending.length > 0) at('body');
          return;
        }
        server.read.push(pending.slice(0, end));
        pending = pending.slice(end + 5);
        isReadingMail = false;
        at('end');
        continue;
      }
      const line = /^(.*?)\r\n/.exec(pending);
      if (line === null) return;
      pending = pending.slice(line[0].length);
      const command = (line[1] ?? '').slice(0, 4).toUpperCase();
      if (command === 'QUIT') {
        socket.end('221 2.0.0 Bye\r\n');
        return;
      }
      if (command in AGREES && at(command as Stage) && command === 'DATA') isReadingMail = true;
    }
  });
}
