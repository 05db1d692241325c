import { type Backend, RedisServer } from '../backends.js';
import { type Result, resultOfRounds, round2 } from '../results.js';
import { withTeardown } from '../teardown.js';
import type { Weight } from '../tracker/tracker.js';
import { runSeries, type Series } from './series.js';

const RECIPIENTS = 2_200;
const LINES_OF_DIGEST = 10;
const TARGET = 0.8;
/** What garbage collection leaves may be so much more in the last third of the rounds than in the first. */
const HEAP_GROWTH_MB = 10;

const kinds = [
  { name: 'digests', lines: LINES_OF_DIGEST },
  { name: 'single mails', lines: 1 },
] as const;

/** Mails from due to accepted and recorded, beside nodemailer's pool on the same mail server; see bench/README.md. */
export async function benchReminders(wanted: readonly Backend[], rounds: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const backend of wanted) {
    for (const kind of kinds) results.push(...(await benchKind(backend, kind, rounds)));
  }
  return results;
}

function benchKind(
  backend: Backend,
  { name, lines }: (typeof kinds)[number],
  rounds: number,
): Promise<Result[]> {
  return withTeardown(async (teardown) => {
    const redis = backend === 'redis' ? await RedisServer.start(teardown) : undefined;
    if (redis === null) {
      console.log(`Left out: ${name} on Redis, for no redis-server is installed.`);
      return [];
    }
    console.log(`${name}, ${backend}: ${RECIPIENTS * lines} due items for ${RECIPIENTS} recipients`);
    const settings = { recipients: RECIPIENTS, lines, rounds, redisUrl: redis?.url };
    const series = await runSeries(settings, teardown);
    console.log(`  ${Math.round(series.bytesPerMail)} bytes a mail`);
    const title = `reminders, ${name}, ${backend}`;
    return [resultOfRounds(title, 'mails/s', TARGET, series.rounds), memoryOf(title, series)];
  });
}

function memoryOf(title: string, { weights }: Series): Result {
  const third = Math.ceil(weights.length / 3);
  const growth = (of: (weight: Weight) => number) =>
    Math.min(...weights.slice(-third).map(of)) - Math.min(...weights.slice(0, third).map(of));
  const heap = growth(({ heapMb }) => heapMb);
  const [first, last] = [weights.at(0), weights.at(-1)];
  const pass = heap <= HEAP_GROWTH_MB;
  console.log(
    `${title}, growth of the heap: ${heap.toFixed(1)} MB of ${HEAP_GROWTH_MB} MB at most: ${pass ? 'pass' : 'FAIL'}\n` +
      `  heap ${inMb(first?.heapMb)} to ${inMb(last?.heapMb)}, resident ${inMb(first?.residentMb)} to ${inMb(last?.residentMb)}`,
  );
  return {
    name: `${title}, growth of the heap`,
    value: round2(heap),
    unit: 'MB',
    limit: HEAP_GROWTH_MB,
    ratio: round2(heap / HEAP_GROWTH_MB),
    target: 1,
    pass,
  };
}

const inMb = (value = Number.NaN): string => `${value.toFixed(0)} MB`;
