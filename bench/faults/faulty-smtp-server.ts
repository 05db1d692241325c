/** A mail server in a process of its own, which fails on the schedule of its seed and remembers all that it was told. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { readSettings } from '../children.js';
import { faultOfConnection } from './fault-schedule.js';
import type { SmtpAttempt, SmtpOrder, SmtpReport, SmtpSettings, Stage } from './smtp-log.js';
import { SmtpSession } from './smtp-session.js';

const { seed } = readSettings<SmtpSettings>();
const attempts: SmtpAttempt[] = [];
const attemptsOf = new Map<string, number>();
const toKill = new Map<string, { pid: number; at: Stage }>();
let connections = 0;
let refusingUntil = 0;

const surroundings = {
  seed,
  countAttempt(address: string): number {
    const count = (attemptsOf.get(address) ?? 0) + 1;
    attemptsOf.set(address, count);
    return count;
  },
  begun(attempt: SmtpAttempt): void {
    attempts.push(attempt);
  },
  reached({ process: name }: SmtpAttempt, stage: Stage): void {
    const victim = toKill.get(name);
    if (victim?.at !== stage) return;
    toKill.delete(name);
    // Here and not by message: before the process could act on what it has just been told.
    try {
      process.kill(victim.pid, 'SIGKILL');
      say({ kind: 'killed', process: name });
    } catch {
      // It had ended by itself.
    }
  },
};

const server = createServer((socket) => {
  const fault = faultOfConnection(seed, ++connections);
  const session = new SmtpSession(socket, surroundings);
  if (Date.now() < refusingUntil) socket.destroy();
  else session.open(fault);
});

function obey(order: SmtpOrder): void {
  switch (order.kind) {
    case 'tell': {
      const { process: name, request } = order;
      const told = name === null ? attempts : attempts.filter((attempt) => attempt.process === name);
      say({ kind: 'told', request, attempts: told });
      return;
    }
    case 'kill':
      toKill.set(order.process, { pid: order.pid, at: order.at });
      return;
    case 'spare':
      toKill.delete(order.process);
      return;
    case 'refuse':
      refusingUntil = Date.now() + order.forMs;
  }
}

function say(report: SmtpReport): void {
  process.send?.(report);
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.on('message', obey);
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(1));
say({ kind: 'listening', port: (server.address() as AddressInfo).port });
