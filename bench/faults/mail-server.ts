import type { ChildProcess } from 'node:child_process';
import { messageFrom, startChild, stopChild } from '../children.js';
import type { Teardown } from '../teardown.js';
import type { SmtpAttempt, SmtpOrder, SmtpReport, SmtpSettings, Stage } from './smtp-log.js';

/** The faulty mail server, seen from the bench. */
export class MailServer {
  private requests = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {}

  static async start(settings: SmtpSettings, teardown: Teardown): Promise<MailServer> {
    const child = startChild(new URL('faulty-smtp-server.ts', import.meta.url), { settings });
    teardown.add(() => stopChild(child));
    const listening = await messageFrom<SmtpReport>(child, ({ kind }) => kind === 'listening');
    return new MailServer(child, listening.kind === 'listening' ? listening.port : 0);
  }

  /** Where a process finds it; nodemailer says the name in EHLO. */
  urlFor(process: string): string {
    return `smtp://127.0.0.1:${this.port}/?name=${process}`;
  }

  /** What one process tried, or all of them, in the order of trying. */
  async attemptsOf(process: string | null): Promise<SmtpAttempt[]> {
    const request = ++this.requests;
    const told = messageFrom<SmtpReport>(
      this.child,
      (report) => report.kind === 'told' && report.request === request,
    );
    this.tell({ kind: 'tell', process, request });
    const report = await told;
    return report.kind === 'told' ? report.attempts : [];
  }

  /** Kills a process when a mail of its next reaches a stage. @returns whether that came in time. */
  async killAt(process: string, pid: number, at: Stage, withinMs: number): Promise<boolean> {
    const giveUp = new AbortController();
    const killed = messageFrom<SmtpReport>(
      this.child,
      (report) => report.kind === 'killed' && report.process === process,
      giveUp.signal,
    );
    this.tell({ kind: 'kill', process, pid, at });
    const timer = setTimeout(() => giveUp.abort(), withinMs);
    try {
      await killed;
      return true;
    } catch {
      this.tell({ kind: 'spare', process });
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  refuseConnections(forMs: number): void {
    this.tell({ kind: 'refuse', forMs });
  }

  private tell(order: SmtpOrder): void {
    this.child.send(order);
  }
}
