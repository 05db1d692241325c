import { connect } from 'node:net';

/** One request as it goes over the wire. */
export type RequestBytes = Buffer;

export interface Answered {
  status: number;
  body: string;
}

/** Supplies the next request of one client, and hears how the last one ended. */
export interface Script {
  next(): RequestBytes;
  answered?(answer: Answered): void;
}

export interface Load {
  requests: number;
  seconds: number;
  /** How often each status came. */
  statuses: Map<number, number>;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** A request of HTTP/1.1 on a kept connection. */
export function requestBytes(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): RequestBytes {
  const lines = Object.entries({
    host: 'bench',
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
  });
  const head = lines.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}\r\n\r\n${body}`);
}

/**
 * Clients that each send one request after another on a connection of their own. They read status and length only, so
 * that on a small machine the measuring takes little from what is measured.
 */
export async function runClients(port: number, scripts: readonly Script[], seconds: number): Promise<Load> {
  const statuses = new Map<number, number>();
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    scripts.map((script) =>
      converse(port, script, (answer) => {
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        return performance.now() < until;
      }),
    ),
  );
  const requests = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  return { requests, seconds: (performance.now() - started) / 1000, statuses };
}

/** Sends one request and waits for its answer. */
export async function ask(port: number, request: RequestBytes): Promise<Answered> {
  const answers: Answered[] = [];
  await converse(port, { next: () => request, answered: (answer) => void answers.push(answer) }, () => false);
  const [answer] = answers;
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

/** Talks on one connection until `isWanted` says that this answer was the last. */
function converse(port: number, script: Script, isWanted: (answer: Answered) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let received: Buffer[] = [];
    let missing = 0;
    socket.on('connect', () => socket.write(script.next()));
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      received.push(chunk);
      missing -= chunk.length;
      if (missing > 0) return;
      const bytes = received.length === 1 ? chunk : Buffer.concat(received);
      const headEnd = bytes.indexOf(HEAD_END);
      if (headEnd < 0) {
        missing = 0;
        return;
      }
      const head = bytes.toString('latin1', 0, headEnd);
      const bodyStart = headEnd + HEAD_END.length;
      missing = bodyStart + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0) - bytes.length;
      if (missing > 0) {
        received = [bytes];
        return;
      }
      received = [];
      missing = 0;
      const answer = {
        status: Number(head.slice(9, 12)),
        body: script.answered ? bytes.toString('utf8', bodyStart) : '',
      };
      script.answered?.(answer);
      if (isWanted(answer)) {
        socket.write(script.next());
        return;
      }
      socket.end();
      resolve();
    });
  });
}
