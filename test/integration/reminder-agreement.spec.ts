import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { ReminderTicks } from '#app/modules/reminders/reminder-ticks.js';
import { redisUrl } from '../support/redis.js';
import { type ReminderEngine, startReminderEngine, type TrackerProcess } from '../support/reminder-engine.js';
import { play, readReceived, RepeatableClock } from '../support/reminders/driver.js';
import { expectedMails } from '../support/reminders/oracle.js';
import { predict } from '../support/reminders/predictions.js';
import { randomScenario } from '../support/reminders/random-scenarios.js';
import type { Mail } from '../support/reminders/scenario.js';
import { sayMail } from '../support/reminders/words.js';

/** For a long run with plans that nobody has seen: REMINDER_RUNS=2000 REMINDER_SEED=random; a number repeats one. */
const RUNS = Number(process.env['REMINDER_RUNS'] ?? 20);
const wantedSeed = process.env['REMINDER_SEED'] ?? '20180301';
const SEED = wantedSeed === 'random' ? (Math.random() * 2 ** 31) | 0 : Number(wantedSeed);

const say = (mails: readonly Mail[]): string[] => mails.map(sayMail).toSorted();

const backends = redisUrl() ? (['postgres', 'redis'] as const) : (['postgres'] as const);

describe.each(backends)('the reminders through the queue on %s and SMTP', (backend) => {
  const calendar = new RepeatableClock(new Date('2018-01-01T00:00:00Z'));
  let engine: ReminderEngine;
  let tracker: TrackerProcess;
  beforeAll(async () => {
    engine = await startReminderEngine({
      at: '2018-01-01T00:00:00Z',
      calendar,
      redisUrl: backend === 'redis' ? redisUrl() : undefined,
    });
    tracker = await engine.startProcess('worker');
  });
  afterAll(() => engine.stop());

  async function sendMails(): Promise<void> {
    await tracker.relay();
    for (;;) {
      const { rows } = await engine.sql.query(
        `SELECT FROM deliveries WHERE state IN ('queued', 'handed_over', 'deferred') LIMIT 1`,
      );
      if (rows.length === 0) return;
      await pause(2);
    }
  }

  it(`are what the simulator and the text say, whatever may happen (seed ${SEED}, ${RUNS} runs)`, async () => {
    const agree = fc.asyncProperty(randomScenario, async ({ scenario, ticks }) => {
      engine.mail.accepted.length = 0;
      const predicted: Mail[] = [];
      const beforeWork = async (now: Date, until: Date) => {
        predicted.push(...(await predict(engine, tracker, now, until)));
      };
      await play(engine, calendar, tracker, scenario, { ticks, beforeWork, sendMails });
      const expected = say(expectedMails(scenario));
      expect({ by: 'SMTP', mails: say(await readReceived(engine)) }).toEqual({ by: 'SMTP', mails: expected });
      expect({ by: 'the simulator', mails: say(predicted) }).toEqual({
        by: 'the simulator',
        mails: expected,
      });
    });
    // The calendar stands still at each instant: no tick of the worker's own comes between two facts.
    await tracker
      .get(ReminderTicks)
      .suspendDuring(() =>
        fc.assert(agree, { seed: SEED, numRuns: RUNS, interruptAfterTimeLimit: RUNS * 6_000 }),
      );
  }, 6_000_000);
});
