import type { Socket } from 'node:net';
import { type ConnectionFault, faultOfMail, type MailFault } from './fault-schedule.js';
import { readMail } from './received-mail.js';
import type { SmtpAttempt, Stage } from './smtp-log.js';

/** Longer than any time-out of the tracker. */
const STALL_MS = 45_000;
const END_OF_DATA = '\r\n.\r\n';

export interface SessionSurroundings {
  seed: number;
  /** How many times this recipient has been named so far, this time included. */
  countAttempt(address: string): number;
  begun(attempt: SmtpAttempt): void;
  /** A mail has reached a stage; what was to be said of it is on the wire. */
  reached(attempt: SmtpAttempt, stage: Stage): void;
}

/** One connection to the mail server: RFC 5321 as far as a sender needs it, and the faults that are scheduled for it. */
export class SmtpSession {
  private process = '';
  private attempt: SmtpAttempt | null = null;
  private received = '';
  private isInData = false;
  private stalling?: NodeJS.Timeout;

  constructor(
    private readonly socket: Socket,
    private readonly surroundings: SessionSurroundings,
  ) {
    socket.setEncoding('latin1');
    socket.setNoDelay();
    socket.on('data', (chunk: string) => this.hear(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(this.stalling);
      if (this.attempt) this.attempt.closedAt = Date.now();
    });
  }

  open(fault: ConnectionFault | null): void {
    switch (fault) {
      case null:
        this.say('220 bench.example ESMTP');
        return;
      case 'dropped before greeting':
        this.socket.destroy();
        return;
      case 'refused at greeting':
        this.socket.end('421 4.3.2 bench.example takes nothing at the moment\r\n');
        return;
      case 'stalled at greeting':
        this.stall();
    }
  }

  private hear(chunk: string): void {
    this.received += chunk;
    while (!this.socket.destroyed) {
      if (this.isInData) {
        const end = this.received.indexOf(END_OF_DATA);
        if (end < 0) {
          this.duringData();
          return;
        }
        const raw = this.received.slice(0, end);
        this.received = this.received.slice(end + END_OF_DATA.length);
        this.isInData = false;
        this.endOfData(raw);
      } else {
        const end = this.received.indexOf('\r\n');
        if (end < 0) return;
        const line = this.received.slice(0, end);
        this.received = this.received.slice(end + 2);
        this.obey(line);
      }
    }
  }

  private obey(line: string): void {
    const [verb = ''] = line.toUpperCase().split(' ');
    switch (verb) {
      case 'EHLO':
      case 'HELO':
        this.process = line.slice(verb.length + 1).trim();
        this.say('250 bench.example');
        return;
      case 'RCPT':
        this.name(/<([^>]*)>/.exec(line)?.[1] ?? '');
        return;
      case 'DATA':
        this.beginData();
        return;
      case 'QUIT':
        this.socket.end('221 2.0.0 bye\r\n');
        return;
      case 'MAIL':
      case 'RSET':
      case 'NOOP':
        this.say('250 2.0.0 ok');
        return;
      default:
        this.say('502 5.5.1 not known here');
    }
  }

  private name(address: string): void {
    const { seed, countAttempt, begun } = this.surroundings;
    const fault: MailFault | null = faultOfMail(seed, address, countAttempt(address));
    this.attempt = {
      process: this.process,
      address,
      namedAt: Date.now(),
      stage: 'named',
      fault,
      messageId: null,
      acceptedAt: null,
      answeredAt: null,
      closedAt: null,
      commitments: [],
      fingerprint: null,
    };
    begun(this.attempt);
    if (fault === 'dropped after MAIL') this.socket.destroy();
    else if (fault === 'refused for now after RCPT') this.answer('450 4.2.1 this mailbox is busy', 'refused');
    else this.say('250 2.1.5 ok');
    this.reach('named');
  }

  private beginData(): void {
    if (this.attempt?.fault === 'refused for now after DATA') {
      this.answer('451 4.3.0 something is wrong here', 'refused');
      return;
    }
    this.isInData = true;
    this.say('354 go on');
    this.reach('data');
  }

  private duringData(): void {
    const fault = this.attempt?.fault;
    if (this.received === '') return;
    if (fault === 'dropped during DATA') this.socket.destroy();
    else if (fault === 'stalled during DATA') this.stall();
  }

  private endOfData(raw: string): void {
    const { attempt } = this;
    if (attempt === null) {
      this.say('503 5.5.1 no recipient');
      return;
    }
    Object.assign(attempt, readMail(raw));
    this.reach('ended');
    switch (attempt.fault) {
      case 'refused for now after the end of data':
        this.answer('452 4.3.1 no room', 'refused');
        return;
      case 'dropped during DATA':
      case 'dropped after the end of data, not accepted':
        this.socket.destroy();
        return;
      case 'dropped after the end of data, accepted':
        this.accept(attempt);
        this.socket.destroy();
        return;
      case 'stalled during DATA':
        this.stall();
        return;
      case 'stalled after the end of data, accepted':
        this.accept(attempt);
        this.stall();
        return;
      case null:
      case 'dropped after MAIL':
      case 'refused for now after RCPT':
      case 'refused for now after DATA':
        this.accept(attempt);
        this.answer('250 2.0.0 accepted', 'accepted');
    }
  }

  private accept(attempt: SmtpAttempt): void {
    attempt.acceptedAt = Date.now();
    attempt.stage = 'accepted';
  }

  /** Says what became of the mail. */
  private answer(line: string, stage: 'accepted' | 'refused'): void {
    this.say(line);
    if (this.attempt) this.attempt.answeredAt = Date.now();
    this.reach(stage);
  }

  private reach(stage: Stage): void {
    const { attempt } = this;
    if (attempt === null) return;
    if (attempt.stage !== 'refused') attempt.stage = stage;
    this.surroundings.reached(attempt, stage);
  }

  private stall(): void {
    this.socket.pause();
    this.stalling = setTimeout(() => this.socket.destroy(), STALL_MS);
  }

  private say(line: string): void {
    if (!this.socket.destroyed) this.socket.write(`${line}\r\n`);
  }
}
