/**
 * `npm run bench [-- matrix posting reminders faults]`: each figure beside what it is measured against, and kept in
 * bench/results.json; bench/README.md tells what they mean and which options there are.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { type Backend, backends } from './backends.js';
import { benchFaults } from './faults/bench.js';
import { benchReminders } from './reminders/bench.js';
import { keepResults, type Result } from './results.js';
import { withTeardown } from './teardown.js';
import { benchWeb } from './web/bench.js';

const names = ['matrix', 'posting', 'reminders', 'faults'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Of reminders and faults: what BullMQ works on. */
    backend: { type: 'string' },
    /** Of reminders. */
    rounds: { type: 'string', default: '5' },
    /** Of faults. */
    runs: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
});

function wantedNames(): ReadonlySet<string> {
  const unknown = positionals.find((name) => !names.some((each) => each === name));
  if (unknown !== undefined) throw new Error(`there is no bench ${unknown}, only ${names.join(', ')}`);
  return new Set(positionals.length > 0 ? positionals : names);
}

function wantedBackends(): readonly Backend[] {
  if (values.backend === undefined) return backends;
  const backend = backends.find((each) => each === values.backend);
  if (backend === undefined) throw new Error(`--backend is one of ${backends.join(', ')}`);
  return [backend];
}

function numberOf(name: 'rounds' | 'runs' | 'seed', text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is a whole number`);
  return Number(text);
}

async function run(): Promise<Result[]> {
  const wanted = wantedNames();
  const on = wantedBackends();
  const rounds = numberOf('rounds', values.rounds);
  const runs = numberOf('runs', values.runs);
  const seed = numberOf('seed', values.seed ?? String(Date.now() % 1_000_000));
  const results: Result[] = [];
  if (wanted.has('matrix') || wanted.has('posting')) {
    results.push(...(await withTeardown((teardown) => benchWeb((name) => wanted.has(name), teardown))));
  }
  if (wanted.has('reminders')) results.push(...(await benchReminders(on, rounds)));
  if (wanted.has('faults')) results.push(...(await benchFaults(on, runs, seed)));
  return results;
}

const results = await run();
await keepResults(results);
if (results.some(({ pass }) => !pass)) process.exitCode = 1;
