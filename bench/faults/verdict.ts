import type { Freeze } from './freezer.js';
import type { Outage } from './outages.js';
import type { Kill } from './hunter.js';
import type { SmtpAttempt } from './smtp-log.js';

/** Why a mail that the mail server had accepted went out again. */
export const causes = [
  'process killed',
  'process frozen',
  'connection lost after the end of data',
  'database down',
] as const;
export type Cause = (typeof causes)[number];

export interface LedgerAttempt {
  number: number;
  startedAt: Date;
  finishedAt: Date | null;
  outcome: string | null;
  smtpReply: string | null;
}

export interface LedgerDelivery {
  address: string;
  messageId: string;
  state: string;
  /** Numbers of the commitments whose reminders were claimed for it. */
  commitments: number[];
  attempts: LedgerAttempt[];
}

export interface Evidence {
  /** What was due: numbers of commitments by address. */
  due: ReadonlyMap<string, readonly number[]>;
  ledger: readonly LedgerDelivery[];
  smtp: readonly SmtpAttempt[];
  kills: readonly Kill[];
  freezes: readonly Freeze[];
  outages: readonly Outage[];
}

export interface Verdict {
  distinctMessageIds: number;
  /** Acceptances beyond the first of each mail. */
  repeated: Record<Cause, number>;
  violations: string[];
}

/** Holds what arrived against what was due. Each violation is one sentence with all that is known of the mail. */
export function judge(evidence: Evidence): Verdict {
  const { due, ledger, smtp } = evidence;
  const accepted = groupByMessage(smtp.filter(({ acceptedAt }) => acceptedAt !== null));
  const repeated: Verdict['repeated'] = {
    'process killed': 0,
    'process frozen': 0,
    'connection lost after the end of data': 0,
    'database down': 0,
  };
  const violations: string[] = [];
  const arrived = new Map<string, number[]>();
  for (const [messageId, acceptances] of accepted) {
    const [first] = acceptances;
    if (first === undefined) continue;
    arrived.set(first.address, [...(arrived.get(first.address) ?? []), ...first.commitments]);
    const delivery = ledger.find((each) => each.messageId === messageId);
    const complain = (words: string) => violations.push(`${words}: ${tell(first.address, evidence)}`);
    if (delivery === undefined) complain('a mail that the ledger does not know');
    if (new Set(acceptances.map(({ fingerprint }) => fingerprint)).size > 1) {
      complain('two mails under one Message-ID');
    }
    for (const acceptance of acceptances.slice(0, -1)) {
      const cause = causeOf(acceptance, delivery, evidence);
      if (cause === null) complain('accepted twice without a cause');
      else repeated[cause] += 1;
    }
  }
  for (const [address, commitments] of due) {
    const got = (arrived.get(address) ?? []).toSorted((one, other) => one - other);
    if (got.join() !== commitments.join()) {
      violations.push(
        `due ${commitments.join()}, arrived ${got.join() || 'nothing'}: ${tell(address, evidence)}`,
      );
    }
  }
  for (const delivery of ledger) {
    const { address, state, attempts } = delivery;
    if (state !== 'accepted')
      violations.push(`${state} in the ledger at the end: ${tell(address, evidence)}`);
    else if (!accepted.has(delivery.messageId)) {
      violations.push(`accepted in the ledger alone: ${tell(address, evidence)}`);
    }
    if (attempts.some(({ outcome }) => outcome === null)) {
      violations.push(`an attempt without an outcome: ${tell(address, evidence)}`);
    }
  }
  return { distinctMessageIds: accepted.size, repeated, violations };
}

function groupByMessage(attempts: readonly SmtpAttempt[]): Map<string, SmtpAttempt[]> {
  const groups = new Map<string, SmtpAttempt[]>();
  for (const attempt of attempts.toSorted((one, other) => (one.acceptedAt ?? 0) - (other.acceptedAt ?? 0))) {
    const key = attempt.messageId ?? '';
    groups.set(key, [...(groups.get(key) ?? []), attempt]);
  }
  return groups;
}

/** Why an acceptance could not be recorded; null where it was, or could have been. */
function causeOf(
  { process, fault, acceptedAt }: SmtpAttempt,
  delivery: LedgerDelivery | undefined,
  { kills, freezes, outages }: Evidence,
): Cause | null {
  const at = acceptedAt ?? 0;
  const attempt = delivery?.attempts.findLast(({ startedAt }) => startedAt.getTime() <= at);
  if (attempt?.outcome === 'accepted') return null;
  if (fault?.endsWith(', accepted')) return 'connection lost after the end of data';
  const kill = kills.find((each) => each.process === process);
  if (kill !== undefined && kill.at >= at - CLOCK_SLACK_MS && kill.at - at < RECORD_WITHIN_MS)
    return 'process killed';
  // It read the answer when it went on; what it sent after that has no excuse.
  const wasFrozen = freezes.some(
    ({ process: name, from, until }) => name === process && at <= until && from - at < RECORD_WITHIN_MS,
  );
  if (wasFrozen) return 'process frozen';
  const wasDown = outages.some(
    ({ of, from, until }) => of === 'postgres' && at <= until && from - at < RECORD_WITHIN_MS,
  );
  return wasDown ? 'database down' : null;
}

/** The kill is noted after it happened. */
const CLOCK_SLACK_MS = 50;
/** An acceptance that is not recorded by then is not lost to a death or an outage but forgotten. */
const RECORD_WITHIN_MS = 2_000;

/** All that happened to the mails of one address. */
function tell(address: string, { ledger, smtp, kills }: Evidence): string {
  const deliveries = ledger
    .filter((delivery) => delivery.address === address)
    .map(({ messageId, state, attempts }) => {
      const tried = attempts.map(
        ({ number, startedAt, finishedAt, outcome, smtpReply }) =>
          `    ${number}. ${timeOf(startedAt.getTime())} to ${finishedAt ? timeOf(finishedAt.getTime()) : '…'} ${outcome}: ${smtpReply}`,
      );
      return [`  ledger: ${messageId} ${state}`, ...tried].join('\n');
    });
  const seen = smtp
    .filter((attempt) => attempt.address === address)
    .map(({ process, namedAt, stage, fault, messageId, acceptedAt, closedAt }) => {
      const kill = kills.find((each) => each.process === process);
      return (
        `    ${timeOf(namedAt)} ${process} ${stage}, ${fault ?? 'no fault'}, ${messageId}` +
        `${acceptedAt ? `, accepted ${timeOf(acceptedAt)}` : ''}${closedAt ? `, closed ${timeOf(closedAt)}` : ''}` +
        `${kill ? `, killed ${timeOf(kill.at)}` : ''}`
      );
    });
  return [address, ...deliveries, '  mail server:', ...seen].join('\n');
}

const timeOf = (at: number): string => new Date(at).toISOString().slice(11, 23);
