import { type Result, resultOfRounds } from '../results.js';
import { type Load, runClients, type Script } from './clients.js';

const ROUNDS = 5;
const SECONDS = 1;
const WARM_UP_SECONDS = 2;

/** One side of a comparison: where it listens, and what its clients send in the next round. */
export interface Side {
  port: number;
  scripts(): Promise<Script[]>;
}

export interface Comparison {
  name: string;
  application: Side;
  limit: Side;
  /** The only status that counts as an answer. */
  status: number;
  /** Least ratio of the application to its limit. */
  target: number;
}

/**
 * Measures both sides in turn, limit, application, application, limit in each round, so that whatever else the machine
 * does weighs on both alike. The median of the rounds counts, of the ratio too.
 */
export async function compare(comparison: Comparison): Promise<Result> {
  const { name, application, limit, target } = comparison;
  for (const side of [limit, application]) await measure(comparison, side, WARM_UP_SECONDS);
  const rounds: { value: number; limit: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = await measure(comparison, limit, SECONDS);
    const first = await measure(comparison, application, SECONDS);
    const second = await measure(comparison, application, SECONDS);
    const after = await measure(comparison, limit, SECONDS);
    rounds.push({ value: (first + second) / 2, limit: (before + after) / 2 });
  }
  return resultOfRounds(name, 'requests/s', target, rounds);
}

/** Answers in a second. */
async function measure({ name, status }: Comparison, side: Side, seconds: number): Promise<number> {
  const load = await runClients(side.port, await side.scripts(), seconds);
  const others = [...load.statuses.keys()].filter((each) => each !== status);
  if (others.length > 0) throw new Error(`${name}: answers ${describe(load)}, not only ${status}`);
  return load.requests / load.seconds;
}

function describe({ statuses }: Load): string {
  return [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
}
