import type { MailFault } from './fault-schedule.js';

/** How far a mail has come on its connection. */
export type Stage = 'named' | 'data' | 'ended' | 'accepted' | 'refused';

/** One attempt to hand a mail over, as the mail server saw it. Times are milliseconds of the epoch. */
export interface SmtpAttempt {
  /** The process that sent it, by the name that it says in EHLO. */
  process: string;
  address: string;
  namedAt: number;
  stage: Stage;
  fault: MailFault | null;
  messageId: string | null;
  /** Is it in the hands of the mail server? It may not have been able to say so. */
  acceptedAt: number | null;
  /** The reply to the mail went onto the wire then. */
  answeredAt: number | null;
  closedAt: number | null;
  /** Numbers of the commitments that the mail speaks of. */
  commitments: number[];
  /** Equal for equal mails, whatever their MIME boundaries. */
  fingerprint: string | null;
}

/** What the bench asks of the mail server. */
export type SmtpOrder =
  /** To tell of every attempt of one process, or of all. */
  | { kind: 'tell'; process: string | null; request: number }
  /** To kill a process as soon as a mail of its reaches a stage. */
  | { kind: 'kill'; process: string; pid: number; at: Stage }
  | { kind: 'spare'; process: string }
  /** To take no connections for so long. */
  | { kind: 'refuse'; forMs: number };

export type SmtpReport =
  | { kind: 'listening'; port: number }
  | { kind: 'told'; request: number; attempts: SmtpAttempt[] }
  | { kind: 'killed'; process: string };

export interface SmtpSettings {
  seed: number;
}
