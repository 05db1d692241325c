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

/** A line of bench/results.json. */
export interface Result {
  name: string;
  value: number;
  unit: string;
  limit: number;
  ratio: number;
  target: number;
  pass: boolean;
}

/**
 * Measures both sides in turn, limit, application, application, limit in each round, so that whatever else the machine
 * does weighs on both alike. The median of the rounds counts, of the ratio too.
 */
export async function compare(comparison: Comparison): Promise<Result> {
  const { name, application, limit, target } = comparison;
  for (const side of [limit, application]) await measure(comparison, side, WARM_UP_SECONDS);
  const rounds: { value: number; limit: number; ratio: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = await measure(comparison, limit, SECONDS);
    const first = await measure(comparison, application, SECONDS);
    const second = await measure(comparison, application, SECONDS);
    const after = await measure(comparison, limit, SECONDS);
    const [ours, bare] = [(first + second) / 2, (before + after) / 2];
    rounds.push({ value: ours, limit: bare, ratio: ours / bare });
  }
  const values = rounds.map(({ value }) => value);
  const limits = rounds.map((round) => round.limit);
  const ratios = rounds.map(({ ratio }) => ratio);
  const ratio = median(ratios);
  const result: Result = {
    name,
    value: Math.round(median(values)),
    unit: 'requests/s',
    limit: Math.round(median(limits)),
    ratio: round2(ratio),
    target,
    pass: ratio >= target,
  };
  console.log(
    `${name}: ${result.value} of ${result.limit} requests/s, ratio ${result.ratio}, target ${target}: ${result.pass ? 'pass' : 'FAIL'}\n` +
      `  application ${spread(values)}, limit ${spread(limits)}, ratio ${spread(ratios, round2)}`,
  );
  return result;
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

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function spread(values: readonly number[], round: (value: number) => number = Math.round): string {
  return `${round(Math.min(...values))}-${round(Math.max(...values))}`;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
