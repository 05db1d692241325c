import { type Load, runClients, type Script } from './clients.js';

const ROUNDS = 5;
const SECONDS = 3;

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

/** Measures both sides in turn, so that whatever else the machine does weighs on both; the median of the rounds counts. */
export async function compare(comparison: Comparison): Promise<Result> {
  const { name, application, limit, target } = comparison;
  const measured = { application: [] as number[], limit: [] as number[] };
  for (const side of [limit, application]) await measure(comparison, side);
  for (let round = 0; round < ROUNDS; round++) {
    measured.limit.push(await measure(comparison, limit));
    measured.application.push(await measure(comparison, application));
  }
  const [value, most] = [median(measured.application), median(measured.limit)];
  const ratio = value / most;
  const result = {
    name,
    value: Math.round(value),
    unit: 'requests/s',
    limit: Math.round(most),
    ratio: round2(ratio),
    target,
    pass: ratio >= target,
  };
  console.log(
    `${name}: ${result.value} of ${result.limit} requests/s, ratio ${result.ratio} (target ${target}) ${result.pass ? 'pass' : 'FAIL'}\n` +
      `  application ${spread(measured.application)}; limit ${spread(measured.limit)}`,
  );
  return result;
}

async function measure({ name, status }: Comparison, side: Side): Promise<number> {
  const load = await runClients(side.port, await side.scripts(), SECONDS);
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

function spread(values: readonly number[]): string {
  return `${Math.round(Math.min(...values))}-${Math.round(Math.max(...values))}`;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
