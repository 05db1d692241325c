import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Backend, RedisServer } from '../backends.js';
import type { Teardown } from '../teardown.js';
import { Tracker } from '../tracker/tracker.js';
import { loadWorld } from '../tracker/world.js';
import { Fleet } from './fleet.js';
import { Freezer } from './freezer.js';
import { type HeldState, heldStates } from './held-states.js';
import { Hunter, type Kill } from './hunter.js';
import { readDue, readLedger } from './ledger.js';
import { MailServer } from './mail-server.js';
import { Observer } from './observer.js';
import { Outages, type Outage } from './outages.js';
import { type Pace, paceOf } from './pace.js';
import { PostgresServer } from './postgres-server.js';
import { chanceOf } from './random.js';
import { judge, type Verdict } from './verdict.js';
import { STEP_DAYS, waves, zones } from './waves.js';

const BEFORE_EVERYTHING = '2018-05-20T00:00:00Z';
const NAMES = 1_000;
const HUNT_MS = 1_500;
const BRING_FORWARD_EVERY_MS = 1_000;
const LOOK_EVERY_MS = 100;

export interface FaultRunSettings {
  backend: Backend;
  seed: number;
  /** People with one reminder each. */
  singles: number;
  /** People with five each, whose digest racing dispatchers could split. */
  digests: number;
  workers: number;
  dispatchers: number;
  /** Least number of kills in each state. */
  kills: number;
  /** How often each of what the tracker depends on goes away. */
  outages: number;
  /** How often a process stands still for longer than its lease. */
  freezes: number;
  /** A run that has not ended so long after the last kill has lost something. */
  patienceMs: number;
}

export interface FaultRun {
  seed: number;
  seconds: number;
  due: number;
  attempts: number;
  kills: Record<HeldState, number>;
  killed: number;
  outages: readonly Outage[];
  frozen: number;
  pace: Pace;
  verdict: Verdict;
}

const LINES_OF_DIGEST = 5;

/** @returns null where the backend is Redis and none is installed. */
export async function runFaults(settings: FaultRunSettings, teardown: Teardown): Promise<FaultRun | null> {
  const { backend, seed, singles, digests } = settings;
  const redis = backend === 'redis' ? await RedisServer.start(teardown) : undefined;
  if (redis === null) return null;
  const postgres = await PostgresServer.start(teardown);
  const sql = new pg.Pool({ connectionString: postgres.superuserUrl, max: 3 });
  sql.on('error', () => undefined);
  teardown.add(() => sql.end());
  await loadWorld(sql, {
    groups: [
      { states: singles, commitments: 1 },
      { states: digests, commitments: LINES_OF_DIGEST },
    ],
    zones,
    stepDays: [STEP_DAYS],
  });
  const mailServer = await MailServer.start({ seed }, teardown);
  const names = Array.from({ length: NAMES }, (_, index) => `tracker_${index + 1}`);
  const logins = await postgres.openLogins(sql, names);
  const addressesOf = (name: string) => ({
    databaseUrl: logins.get(name) ?? '',
    smtpUrl: mailServer.urlFor(name),
  });
  await planAll(addressesOf('tracker_1'), redis?.url);
  const due = await readDue(sql);

  let decisions = 0;
  const chance = () => chanceOf(seed, 'decision', ++decisions);
  const observer = new Observer(sql);
  const outages = new Outages(postgres, redis, mailServer, chance);
  const fleet = new Fleet({
    addressesOf,
    names: names.slice(1),
    redisUrl: redis?.url,
    calendarAt: BEFORE_EVERYTHING,
    isExcused: () => outages.isAnyRecent,
  });
  teardown.add(() => fleet.stop());
  const hunter = new Hunter(fleet, observer, mailServer, chance);
  const freezer = new Freezer(fleet, chance);
  const started = performance.now();
  await fleet.start([
    ...Array.from({ length: settings.workers }, () => 'worker' as const),
    ...Array.from({ length: settings.dispatchers }, () => 'api' as const),
  ]);
  const bringing = setInterval(
    // While PostgreSQL is away nothing can be brought forward.
    () => void observer.bringRetriesForward().catch(() => undefined),
    BRING_FORWARD_EVERY_MS,
  );
  try {
    await harass({ settings, fleet, hunter, freezer, outages, observer, chance });
    await freezer.thawed();
    const isDone = await waitForEnd(observer, settings.patienceMs);
    const smtp = await mailServer.attemptsOf(null);
    const { kills } = hunter;
    const verdict = judge({
      due,
      ledger: await readLedger(sql),
      smtp,
      kills,
      freezes: freezer.past,
      outages: outages.past,
    });
    if (!isDone) verdict.violations.unshift('work was left when patience ended');
    verdict.violations.push(...fleet.unexpectedEnds.map((end) => `a process ended by itself: ${end}`));
    verdict.violations.push(...tooFew(kills, settings.kills));
    return {
      seed,
      seconds: (performance.now() - started) / 1000,
      due: due.size,
      attempts: smtp.length,
      kills: countKills(kills),
      killed: kills.length,
      outages: outages.past,
      frozen: freezer.past.length,
      pace: paceOf(smtp, kills, [...outages.past, ...freezer.past]),
      verdict,
    };
  } finally {
    clearInterval(bringing);
  }
}

/** Before anything fails: what the planner does under kills is the dispatcher's race with it, not its first run. */
async function planAll(
  addresses: { databaseUrl: string; smtpUrl: string },
  redisUrl: string | undefined,
): Promise<void> {
  const planner = await Tracker.load({ ...addresses, redisUrl });
  await planner.start('api', BEFORE_EVERYTHING);
  await planner.tick();
  await planner.stop();
}

interface Harassment {
  settings: FaultRunSettings;
  fleet: Fleet;
  hunter: Hunter;
  freezer: Freezer;
  outages: Outages;
  observer: Observer;
  chance: () => number;
}

/** Lets one zone after the other fall due; meanwhile kills in every state, and takes away what the tracker depends on. */
async function harass(harassment: Harassment): Promise<void> {
  const { settings, fleet, hunter, freezer, outages, observer, chance } = harassment;
  const dealt = (times: number) =>
    new Set(Array.from({ length: times }, () => Math.floor(chance() * waves.length)));
  const [withoutPostgres, withoutRedis, withoutMail] = [
    dealt(settings.outages),
    dealt(settings.outages),
    dealt(settings.outages),
  ];
  const withFreeze = dealt(settings.freezes);
  for (const [index, at] of waves.entries()) {
    // The last waves are spare: whatever state was too rare comes then.
    const share = Math.min(1, (index + 1) / (waves.length - 3));
    const wanted = Math.ceil(settings.kills * share);
    const lacking = (states: readonly HeldState[]) => states.filter((state) => hunter.count(state) < wanted);
    const claims = lacking(['planned', 'claimed']);
    const inClaim = claims[Math.floor(chance() * claims.length)];
    const ambush = inClaim && hunter.hunt(inClaim, at, HUNT_MS);
    fleet.moveCalendar(at);
    await ambush;
    await pause(chance() * 300);
    if (withFreeze.has(index)) freezer.freezeOne();
    if (withoutPostgres.has(index)) await outages.restartPostgres();
    if (withoutRedis.has(index)) await outages.restartRedis();
    if (withoutMail.has(index)) await outages.refuseConnections();
    for (;;) {
      const { mails, reminders } = await observer.waiting(at);
      const possible = lacking([
        ...(reminders > 0 ? (['planned', 'claimed'] as const) : []),
        ...(mails > 0 ? (['queued', 'handed over', 'accepted', 'deferred'] as const) : []),
      ]);
      const state = possible.toSorted((one, other) => hunter.count(one) - hunter.count(other))[0];
      if (state === undefined) break;
      await hunter.hunt(state, at, HUNT_MS);
      // Whoever takes the place of the killed one gets to work in between.
      await pause(chance() * 300);
    }
    if (index < waves.length - 1) await pause(200);
  }
}

async function waitForEnd(observer: Observer, patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    if (await observer.isDone()) return true;
    await pause(LOOK_EVERY_MS);
  }
  return false;
}

function countKills(kills: readonly Kill[]): Record<HeldState, number> {
  const counts = heldStates.map((state) => [
    state,
    kills.filter(({ states }) => states.includes(state)).length,
  ]);
  return Object.fromEntries(counts) as Record<HeldState, number>;
}

function tooFew(kills: readonly Kill[], wanted: number): string[] {
  return Object.entries(countKills(kills)).flatMap(([state, count]) =>
    count < wanted ? [`only ${count} of ${wanted} kills while work was ${state}`] : [],
  );
}
