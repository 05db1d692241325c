import type { Kill } from './hunter.js';
import type { Outage } from './outages.js';
import type { SmtpAttempt } from './smtp-log.js';

export interface Pace {
  /** Seconds from a kill to the next mail that anybody handed over, at the longest. */
  longestGap: number;
  /** Seconds from a kill to the next attempt with a mail that the killed process had in hand, at the longest. */
  longestTakeOver: number;
}

/** How soon sending goes on after a kill; what an outage of something else delays is not counted. */
export function paceOf(
  smtp: readonly SmtpAttempt[],
  kills: readonly Kill[],
  outages: readonly Outage[],
): Pace {
  const acceptances = smtp
    .flatMap(({ acceptedAt }) => acceptedAt ?? [])
    .toSorted((one, other) => one - other);
  const isUndisturbed = (from: number, until: number) =>
    outages.every((outage) => until < outage.from || outage.until < from);
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
