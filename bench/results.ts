import { readFile, writeFile } from 'node:fs/promises';

/** A line of bench/results.json: a figure, what it is measured against, and what their ratio has to reach. */
export interface Result {
  name: string;
  value: number;
  unit: string;
  limit: number;
  ratio: number;
  target: number;
  pass: boolean;
}

const FILE = new URL('results.json', import.meta.url);

/** Writes what ran; what did not run this time keeps the figure of the last run that did, told apart by its name. */
export async function keepResults(results: readonly Result[]): Promise<void> {
  const former = JSON.parse(await readFile(FILE, 'utf8').catch(() => '[]')) as Result[];
  const byName = new Map([...former, ...results].map((result) => [result.name, result]));
  await writeFile(FILE, `${JSON.stringify([...byName.values()], null, 2)}\n`);
}

export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function spread(values: readonly number[], round: (value: number) => number = Math.round): string {
  return `${round(Math.min(...values))}-${round(Math.max(...values))}`;
}

export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What was measured in pairs: the median of each side, and of their ratios. */
export function resultOfRounds(
  name: string,
  unit: string,
  target: number,
  rounds: readonly { value: number; limit: number }[],
): Result {
  const values = rounds.map(({ value }) => value);
  const limits = rounds.map(({ limit }) => limit);
  const ratios = rounds.map(({ value, limit }) => value / limit);
  const ratio = median(ratios);
  const result: Result = {
    name,
    value: Math.round(median(values)),
    unit,
    limit: Math.round(median(limits)),
    ratio: round2(ratio),
    target,
    pass: ratio >= target,
  };
  console.log(
    `${name}: ${result.value} of ${result.limit} ${unit}, ratio ${result.ratio}, target ${target}: ${result.pass ? 'pass' : 'FAIL'}\n` +
      `  application ${spread(values)}, limit ${spread(limits)}, ratio ${spread(ratios, round2)}`,
  );
  return result;
}
