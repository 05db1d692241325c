import type { Backend } from '../backends.js';
import { type Result, round2 } from '../results.js';
import { withTeardown } from '../teardown.js';
import { heldStates } from './held-states.js';
import { type FaultRun, type FaultRunSettings, runFaults } from './run.js';
import { causes } from './verdict.js';

const LONGEST_GAP_S = 10;

const full: Omit<FaultRunSettings, 'backend' | 'seed'> = {
  singles: 2_200,
  digests: 54,
  workers: 3,
  dispatchers: 2,
  kills: 20,
  outages: 3,
  freezes: 4,
  patienceMs: 180_000,
};

/** So many runs, each with a seed of its own from `firstSeed` on; see bench/README.md. */
export async function benchFaults(
  wanted: readonly Backend[],
  runs: number,
  firstSeed: number,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const backend of wanted) {
    const done: FaultRun[] = [];
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
      console.log(`faults, ${backend}, --seed ${seed}: ${full.singles + full.digests} mails due`);
      const run = await withTeardown((teardown) => runFaults({ ...full, backend, seed }, teardown));
      if (run === null) {
        console.log('Left out: faults on Redis, for no redis-server is installed.');
        break;
      }
      report(run);
      done.push(run);
    }
    if (done.length > 0) results.push(...resultsOf(backend, done));
  }
  return results;
}

function report({ seconds, due, attempts, kills, killed, frozen, outages, pace, verdict }: FaultRun): void {
  const { distinctMessageIds, repeated, violations } = verdict;
  const lines = [
    `${due} due, ${distinctMessageIds} accepted by distinct Message-ID, ${attempts} attempts, ${seconds.toFixed(0)} s`,
    `${killed} processes killed: ${heldStates.map((state) => `${kills[state]} ${state}`).join(', ')}`,
    `${frozen} processes frozen; outages: ${outages.map(({ of, from, until }) => `${of} ${until - from} ms`).join(', ')}`,
    `accepted twice: ${causes.map((cause) => `${repeated[cause]} ${cause}`).join(', ')}`,
    `longest after a kill: ${pace.longestGap.toFixed(1)} s to the next mail, ${pace.longestTakeOver.toFixed(1)} s to a mail of the killed process`,
    ...violations.map((violation) => `VIOLATION ${violation}`),
  ];
  console.log(lines.map((line) => `  ${line}`).join('\n'));
}

function resultsOf(backend: Backend, runs: readonly FaultRun[]): Result[] {
  const sound = runs.filter(({ verdict }) => verdict.violations.length === 0).length;
  const gap = Math.max(...runs.map(({ pace }) => pace.longestGap));
  console.log(`faults, ${backend}, ${runs.length} runs:`);
  console.table(
    runs.map(({ seed, seconds, due, killed, kills, pace, verdict }) => ({
      seed,
      seconds: Math.round(seconds),
      due,
      accepted: verdict.distinctMessageIds,
      killed,
      'fewest in a state': Math.min(...Object.values(kills)),
      ...Object.fromEntries(causes.map((cause) => [`twice: ${cause}`, verdict.repeated[cause]])),
      'gap (s)': round2(pace.longestGap),
      violations: verdict.violations.length,
    })),
  );
  return [
    {
      name: `faults, ${backend}, runs without a violation`,
      value: sound,
      unit: 'runs',
      limit: runs.length,
      ratio: round2(sound / runs.length),
      target: 1,
      pass: sound === runs.length,
    },
    {
      name: `faults, ${backend}, longest from a kill to the next mail`,
      value: round2(gap),
      unit: 's',
      limit: LONGEST_GAP_S,
      ratio: round2(gap / LONGEST_GAP_S),
      target: 1,
      pass: gap <= LONGEST_GAP_S,
    },
  ];
}
