import type { Kill } from './hunter.js';
import type { SmtpAttempt } from './smtp-log.js';

export interface Pace {
  /** Seconds from a kill to the next mail that anybody handed over, at the longest. */
  longestGap: number;
  /** Seconds from a kill to the next attempt with a mail that the killed process had in hand, at the longest. */
  longestTakeOver: number;
}

/**
 * How soon sending goes on after a kill. What another fault delays is not counted: after an outage or with a process that
 * stands still nothing is measured, and whatever is killed before the next mail was accepted is measured from its own end.
 */
export function paceOf(
  smtp: readonly SmtpAttempt[],
  kills: readonly Kill[],
  others: readonly { from: number; until: number }[],
): Pace {
  const acceptances = smtp
    .flatMap(({ acceptedAt }) => acceptedAt ?? [])
    .toSorted((one, other) => one - other);
  const isUndisturbed = (from: number, until: number) =>
    others.every((other) => until < other.from || other.until < from) &&
    kills.every(({ at }) => at <= from || until < at);
  const gaps = kills
    .filter(({ wasWorkWaiting }) => wasWorkWaiting)
    .flatMap(({ at }) => {
      const next = acceptances.find((acceptedAt) => acceptedAt > at);
      return next !== undefined && isUndisturbed(at, next) ? [next - at] : [];
    });
  const attemptsTo = new Map<string, SmtpAttempt[]>();
  for (const attempt of smtp)
    attemptsTo.set(attempt.address, [...(attemptsTo.get(attempt.address) ?? []), attempt]);
  const killedAt = new Map(kills.map(({ process, at }) => [process, at]));
  const takeOvers = [...attemptsTo.values()].flatMap((attempts) =>
    attempts.flatMap(({ process, stage, closedAt }, index) => {
      const at = killedAt.get(process);
      const next = attempts[index + 1];
      const wasInHand = at !== undefined && (closedAt ?? at) >= at - 100 && stage !== 'refused';
      return wasInHand && next !== undefined && isUndisturbed(at, next.namedAt) ? [next.namedAt - at] : [];
    }),
  );
  return { longestGap: longest(gaps), longestTakeOver: longest(takeOvers) };
}

const longest = (durations: readonly number[]): number => Math.max(0, ...durations) / 1000;
