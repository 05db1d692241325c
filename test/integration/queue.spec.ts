import { Redis } from 'ioredis';
import { MovableClock } from '#app/kernel/clock.js';
import { queuePrefixOf } from '#app/platform/queue/queues.js';
import {
  addMilestone,
  addState,
  type ReminderEngine,
  startReminderEngine,
  type TrackerProcess,
} from '../support/reminder-engine.js';
import { eventually } from '../support/eventually.js';
import { redisUrl } from '../support/redis.js';

const STATES = ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN'];

const backends = redisUrl() ? (['postgres', 'redis'] as const) : (['postgres'] as const);

describe.each(backends)('the queue on %s', (backend) => {
  let engine: ReminderEngine;
  let system: MovableClock;
  beforeEach(async () => {
    system = new MovableClock(new Date('2026-01-05T00:00:00Z'));
    engine = await startReminderEngine({
      at: '2018-01-10T02:00:00Z',
      systemClock: system,
      redisUrl: backend === 'redis' ? redisUrl() : undefined,
    });
    for (const isoCode of STATES) {
      const { stateId } = await addState(engine.sql, isoCode);
      await addMilestone(engine.sql, { stateId, date: '2018-05-31' });
    }
  });
  afterEach(() => engine.stop());

  /** By a tick, which so has been scheduled. */
  const allPlanned = () =>
    eventually(async () => {
      const { rows } = await engine.sql.query('SELECT FROM milestones WHERE planned_version <> version');
      return rows.length === 0;
    });

  async function makeMails(tracker: TrackerProcess): Promise<void> {
    await tracker.plan();
    engine.calendar.moveTo(new Date('2018-03-02T00:30:00Z'));
    expect(await tracker.dispatch()).toBe(STATES.length);
  }

  it('carries every mail to the mail server, once each, by two workers', async () => {
    const api = await engine.startProcess('api');
    await makeMails(api);
    await Promise.all([engine.startProcess('worker'), engine.startProcess('worker')]);
    await api.relay();
    await eventually(async () => {
      const { rows } = await engine.sql.query(`SELECT FROM deliveries WHERE state = 'accepted'`);
      return rows.length === STATES.length;
    });
    expect(new Set(engine.mail.accepted.map(({ messageId }) => messageId)).size).toBe(STATES.length);
    expect(engine.mail.accepted).toHaveLength(STATES.length);
    if (backend === 'redis') expect(await keysOf(engine)).not.toEqual([]);
  });

  it('plans, dispatches and sends by itself as time goes by', async () => {
    await engine.startProcess('worker');
    await allPlanned();
    engine.calendar.moveTo(new Date('2018-03-02T00:30:00Z'));
    await eventually(() => engine.mail.accepted.length === STATES.length);
  });

  it('loses no mail when the queue loses its jobs', async () => {
    const api = await engine.startProcess('api');
    await makeMails(api);
    expect(await api.relay()).toBe(STATES.length);
    await emptyQueue(engine, backend);
    expect(await api.relay()).toBe(0);
    await engine.startProcess('worker');
    system.moveTo(new Date(system.now().getTime() + 10_000));
    expect(await api.relay()).toBe(STATES.length);
    await eventually(() => engine.mail.accepted.length === STATES.length);
  });

  it('takes up its ticks again when the next run of each was lost', async () => {
    await engine.startProcess('worker');
    await allPlanned();
    await loseJobs(engine, backend);
    engine.calendar.moveTo(new Date('2018-03-02T00:30:00Z'));
    // The queue runs on the real clock; to this one every next run is overdue by now.
    system.moveTo(new Date('2100-01-01T00:00:00Z'));
    await eventually(() => engine.mail.accepted.length === STATES.length);
  });

  if (backend === 'redis') {
    it('puts its ticks back when Redis has forgotten them', async () => {
      await engine.startProcess('worker');
      await emptyQueue(engine, backend);
      engine.calendar.moveTo(new Date('2018-03-02T00:30:00Z'));
      await eventually(() => engine.mail.accepted.length === STATES.length);
    });
  }
});

describe('queuePrefixOf', () => {
  it('keeps databases of one name on different servers apart, and one server together', () => {
    const prefixes = ['one', 'one:5432', 'other', 'one:5433'].map((server) =>
      queuePrefixOf(`postgres://actif:secret@${server}/actif`),
    );
    expect(prefixes[0]).toMatch(/^\{actif-[0-9a-f]{8}\}$/);
    expect(prefixes[1]).toBe(prefixes[0]);
    expect(new Set(prefixes).size).toBe(3);
  });
});

describe('the queue while Redis is away', () => {
  it('keeps a process neither from starting nor from stopping', async () => {
    const engine = await startReminderEngine({ at: '2018-01-10T02:00:00Z', redisUrl: 'redis://127.0.0.1:1' });
    const worker = await engine.startProcess('worker');
    await worker.stop();
    await engine.stop();
  });
});

async function keysOf(engine: ReminderEngine): Promise<string[]> {
  const redis = new Redis(redisUrl() ?? '');
  try {
    return await redis.keys(`${queuePrefixOf(engine.databaseUrl)}:*`);
  } finally {
    redis.disconnect();
  }
}

/** Leaves the schedulers, of which each waits for its last job to schedule the next. */
async function loseJobs(engine: ReminderEngine, backend: 'postgres' | 'redis'): Promise<void> {
  if (backend === 'postgres') return emptyQueue(engine, backend);
  const ticks = `${queuePrefixOf(engine.databaseUrl)}:ticks`;
  const redis = new Redis(redisUrl() ?? '');
  await redis.del(`${ticks}:delayed`, `${ticks}:wait`, `${ticks}:active`);
  redis.disconnect();
}

/** As a Redis restarted empty, but only for this test: others use the same one. */
async function emptyQueue(engine: ReminderEngine, backend: 'postgres' | 'redis'): Promise<void> {
  if (backend === 'postgres') {
    await engine.sql.query('DELETE FROM bullmq.job');
    return;
  }
  const keys = await keysOf(engine);
  const redis = new Redis(redisUrl() ?? '');
  if (keys.length > 0) await redis.del(keys);
  redis.disconnect();
}
