import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { addDays } from '#app/kernel/calendar-date.js';
import { instantOf } from '#app/kernel/time-zone.js';
import { messageFrom, startChild, stopChild } from '../children.js';
import { openOwnDatabase } from '../database.js';
import type { Teardown } from '../teardown.js';
import { Tracker, type Weight } from '../tracker/tracker.js';
import { DUE_ON, loadWorld, SEND_AT_LOCAL } from '../tracker/world.js';
import type { Listening } from '../web/settings.js';
import type { LimitMail, LimitOrder, LimitReport } from './limit-process.js';
import type { Accepted, Awaiting } from './smtp-server.js';

const ZONE = 'Asia/Kuala_Lumpur';
const BEFORE_EVERYTHING = '2018-03-01T00:00:00Z';
const LOOK_EVERY_MS = 10;

export interface SeriesSettings {
  recipients: number;
  /** Due items of each recipient, hence lines of their mail. */
  lines: number;
  rounds: number;
  redisUrl: string | undefined;
}

export interface Series {
  /** Mails per second. */
  rounds: { value: number; limit: number }[];
  /** Of the tracker's process, after each round. */
  weights: Weight[];
  bytesPerMail: number;
}

const OPEN = `SELECT count(*)::int AS open FROM deliveries WHERE state IN ('queued', 'handed_over', 'deferred')`;

const SENT_ON = `
  SELECT message_id AS "messageId", headers ->> 'from' AS "from", headers ->> 'replyTo' AS "replyTo", to_address AS "to",
    subject, dated_at AS date, body_text AS text, body_html AS html, headers -> 'other' AS headers
  FROM deliveries WHERE local_on = $1`;

/** One worker process of the tracker beside nodemailer's pool, on one mail server, in turns. */
export async function runSeries(settings: SeriesSettings, teardown: Teardown): Promise<Series> {
  const { recipients, lines, rounds, redisUrl } = settings;
  const { ownerUrl, serverUrl } = await openOwnDatabase(teardown);
  const sql = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  teardown.add(() => sql.end());
  // A step for each round and one to warm up, a week apart.
  const stepDays = Array.from({ length: rounds + 1 }, (_, index) => 7 * (rounds + 1 - index));
  await loadWorld(sql, { groups: [{ states: recipients, commitments: lines }], zones: [ZONE], stepDays });

  const mailServer = startChild(new URL('smtp-server.ts', import.meta.url), { settings: {} });
  teardown.add(() => stopChild(mailServer));
  const { port } = await messageFrom<Listening>(mailServer, () => true);
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const limit = startChild(new URL('limit-process.ts', import.meta.url), { settings: { smtpUrl } });
  teardown.add(() => stopChild(limit));

  const worker = await Tracker.load({ databaseUrl: serverUrl, redisUrl, smtpUrl });
  teardown.add(() => worker.stop());
  await worker.start('worker', BEFORE_EVERYTHING);
  const planned = performance.now();
  await worker.tick();
  console.log(`  planned in ${said(secondsSince(planned))}`);
  await sql.query('VACUUM ANALYZE');

  let bytesPerMail = 0;

  /** Sends with `work` and waits until the mail server has accepted as many mails as there are recipients. */
  async function send(work: () => Promise<unknown>): Promise<void> {
    const accepted = messageFrom<Accepted>(mailServer, () => true);
    mailServer.send({ mails: recipients } satisfies Awaiting);
    await work();
    const { messageIds, bytes } = await accepted;
    if (messageIds !== recipients) throw new Error(`${messageIds} mails for ${recipients} recipients`);
    bytesPerMail = bytes / recipients;
  }

  async function runTracker(step: number): Promise<number> {
    const day = addDays(DUE_ON, -step);
    const started = performance.now();
    worker.moveCalendar(instantOf(day, SEND_AT_LOCAL, ZONE).toISOString());
    let dispatched = 0;
    await send(async () => {
      await worker.tick();
      dispatched = secondsSince(started);
    });
    const accepted = secondsSince(started);
    while ((await sql.query<{ open: number }>(OPEN)).rows[0]?.open !== 0) await pause(LOOK_EVERY_MS);
    const recorded = secondsSince(started);
    console.log(
      `  dispatched after ${said(dispatched)}, accepted after ${said(accepted)}, recorded after ${said(recorded)}`,
    );
    return recipients / recorded;
  }

  async function runLimit(): Promise<number> {
    const started = performance.now();
    const sent = messageFrom<LimitReport>(limit, () => true);
    await send(async () => {
      limit.send('go' satisfies LimitOrder);
      await sent;
    });
    return recipients / secondsSince(started);
  }

  const [warmUp = 0, ...measured] = stepDays;
  await runTracker(warmUp);
  await giveMails(limit, sql, addDays(DUE_ON, -warmUp));
  await runLimit();
  const weights = [await worker.weigh()];
  const figures: Series['rounds'] = [];
  for (const step of measured) {
    const before = await runLimit();
    const value = await runTracker(step);
    const after = await runLimit();
    figures.push({ value, limit: (before + after) / 2 });
    weights.push(await worker.weigh());
  }
  return { rounds: figures, weights, bytesPerMail };
}

/** Gives the limit the mails that the tracker sent on a day. */
async function giveMails(limit: ReturnType<typeof startChild>, sql: pg.Pool, day: string): Promise<void> {
  const { rows } = await sql.query<LimitMail>(SENT_ON, [day]);
  const ready = messageFrom<LimitReport>(limit, () => true);
  limit.send({ mails: rows } satisfies LimitOrder);
  await ready;
}

const said = (seconds: number): string => `${seconds.toFixed(2)} s`;

const secondsSince = (started: number): number => (performance.now() - started) / 1000;
