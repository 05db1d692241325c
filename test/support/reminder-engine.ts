import { Global, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Redis } from 'ioredis';
import pg from 'pg';
import { CALENDAR_CLOCK, type Clock, MovableClock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { parseImpreciseDate } from '#app/kernel/imprecise-date.js';
import { AuditModule } from '#app/modules/audit/audit.module.js';
import { MemberStatesModule } from '#app/modules/member-states/member-states.module.js';
import { DeliveryRelay } from '#app/modules/notifications/delivery-relay.js';
import { NotificationsModule } from '#app/modules/notifications/notifications.module.js';
import { ReminderDispatcher } from '#app/modules/reminders/reminder-dispatcher.js';
import { ReminderPlanner } from '#app/modules/reminders/reminder-planner.js';
import { RemindersModule } from '#app/modules/reminders/reminders.module.js';
import { Environment, readEnvironment } from '#app/platform/config/environment.js';
import { Runtime, type RuntimeRole } from '#app/platform/config/runtime.js';
import { DatabaseModule } from '#app/platform/database/database.module.js';
import { MailModule } from '#app/platform/mail/mail.module.js';
import { QueueModule } from '#app/platform/queue/queue.module.js';
import { queuePrefixOf } from '#app/platform/queue/queues.js';
import { createTestDatabase } from './database.js';
import { type MailServer, startMailServer } from './mail-server.js';

export const KUALA_LUMPUR = 'Asia/Kuala_Lumpur';

/** One process of the tracker, with the parts that reminders need. */
export interface TrackerProcess {
  get<T>(type: Type<T>): T;
  /** As the ticks do, once: plan, then make the mails; both may be called in several processes at once. */
  plan(): Promise<number>;
  dispatch(): Promise<number>;
  relay(): Promise<number>;
  stop(): Promise<void>;
}

interface Settings {
  /** Calendar time, ISO 8601. */
  at: string;
  redisUrl?: string | undefined;
  systemClock?: Clock;
  /** Another calendar than one that only moves forward from `at`. */
  calendar?: MovableClock;
  /** More of the environment. */
  variables?: Record<string, string>;
}

export interface ReminderEngine {
  /** For arranging and looking, as the owner of the tables. */
  readonly sql: pg.Pool;
  /** As the processes are given it. */
  readonly databaseUrl: string;
  readonly mail: MailServer;
  readonly calendar: MovableClock;
  /** `api` leaves all work to the test; `worker` ticks and works the queue by itself. */
  startProcess(role: RuntimeRole): Promise<TrackerProcess>;
  stop(): Promise<void>;
}

/** A database, a mail server and a calendar that any number of processes of the tracker can share. */
export async function startReminderEngine({
  at,
  redisUrl,
  systemClock,
  calendar = new MovableClock(new Date(at)),
  variables = {},
}: Settings): Promise<ReminderEngine> {
  const database = await createTestDatabase();
  const mail = await startMailServer();
  const sql = new pg.Pool({ connectionString: database.ownerUrl, max: 3 });
  // Ending the database's connections at the end is no error.
  sql.on('error', () => {});
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: database.serverUrl,
    REDIS_URL: redisUrl,
    DEMO: 'false',
    SMTP_URL: mail.url,
    PUBLIC_URL: 'https://tracker.example',
    SECRET_KEY: 'only for tests, and forty characters long',
    ...variables,
  });
  const processes: TrackerProcess[] = [];

  async function startProcess(role: RuntimeRole): Promise<TrackerProcess> {
    const context = await NestFactory.createApplicationContext(
      moduleOf(environment, new Runtime(role), calendar, systemClock ?? { now: () => new Date() }),
      { logger: false, abortOnError: false },
    );
    const started = processOf(context);
    processes.push(started);
    return started;
  }

  return {
    sql,
    databaseUrl: database.serverUrl,
    mail,
    calendar,
    startProcess,
    stop: async () => {
      await Promise.all(processes.map((running) => running.stop()));
      await mail.stop();
      await sql.end();
      if (redisUrl !== undefined) await forgetQueue(redisUrl, database.serverUrl);
      await database.drop();
    },
  };
}

/** Removes from a Redis that others use too what the processes of one test left there. */
async function forgetQueue(redisUrl: string, databaseUrl: string): Promise<void> {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1, retryStrategy: () => null });
  redis.on('error', () => {});
  try {
    const keys = await redis.keys(`${queuePrefixOf(databaseUrl)}:*`).catch(() => []);
    if (keys.length > 0) await redis.del(keys);
  } finally {
    redis.disconnect();
  }
}

function moduleOf(environment: Environment, runtime: Runtime, calendar: Clock, system: Clock): Type {
  const settings = [
    { provide: Environment, useValue: environment },
    { provide: Runtime, useValue: runtime },
    { provide: CALENDAR_CLOCK, useValue: calendar },
    { provide: SYSTEM_CLOCK, useValue: system },
  ];
  @Global()
  @Module({ providers: settings, exports: settings })
  class SettingsModule {}
  @Module({
    imports: [
      SettingsModule,
      DatabaseModule.with([]),
      AuditModule,
      QueueModule,
      MailModule,
      MemberStatesModule,
      NotificationsModule,
      RemindersModule,
    ],
  })
  class EngineModule {}
  return EngineModule;
}

function processOf(context: INestApplicationContext): TrackerProcess {
  let stopping: Promise<void> | undefined;
  return {
    get: (type) => context.get(type),
    plan: () => context.get(ReminderPlanner).plan(),
    dispatch: () => context.get(ReminderDispatcher).dispatch(),
    relay: () => context.get(DeliveryRelay).run(),
    stop: () => (stopping ??= context.close()),
  };
}

/** A state with its main focal point, whose address is `focal-point@<iso>.example`. */
export async function addState(
  sql: pg.Pool,
  isoCode: string,
  zone = KUALA_LUMPUR,
): Promise<{ stateId: string; userId: string; email: string }> {
  const stateId = newId();
  await sql.query('INSERT INTO member_states (id, iso_code, name, time_zone) VALUES ($1, $2, $3, $4)', [
    stateId,
    isoCode,
    `State ${isoCode}`,
    zone,
  ]);
  const userId = await addUser(sql, `focal-point@${isoCode.toLowerCase()}.example`, zone);
  await sql.query(
    `INSERT INTO nominations (id, member_state_id, user_id, function, from_on, source) VALUES ($1, $2, $3, 'main', '2017-01-01', 'Note')`,
    [newId(), stateId, userId],
  );
  return { stateId, userId, email: `focal-point@${isoCode.toLowerCase()}.example` };
}

export async function addUser(sql: pg.Pool, email: string, zone = KUALA_LUMPUR): Promise<string> {
  const userId = newId();
  await sql.query(
    `INSERT INTO users (id, email, display_name, post, time_zone, created_at) VALUES ($1, $2, $3, 'Focal Point', $4, '2018-01-01')`,
    [userId, email, `Post ${email}`, zone],
  );
  return userId;
}

/** A milestone of one state, due at `date` in the text form of packs. */
export async function addMilestone(
  sql: pg.Pool,
  {
    stateId,
    date,
    title = 'A commitment',
    fromOn = null,
  }: { stateId: string; date: string; title?: string; fromOn?: string | null },
): Promise<string> {
  const id = newId();
  const { startsOn, endsOn, precision } = parseImpreciseDate(date) ?? raise(date);
  await sql.query(
    `INSERT INTO milestones (id, kind, subject_id, member_state_id, title, starts_on, ends_on, date_precision, from_on)
     VALUES ($1, 'commitment_due', $2, $3, $4, $5, $6, $7, $8)`,
    [id, newId(), stateId, title, startsOn, endsOn, precision, fromOn],
  );
  return id;
}

/** Moves a milestone as its owner would. */
export async function moveMilestone(sql: pg.Pool, id: string, date: string): Promise<void> {
  const { startsOn, endsOn, precision } = parseImpreciseDate(date) ?? raise(date);
  await sql.query(
    'UPDATE milestones SET starts_on = $2, ends_on = $3, date_precision = $4, version = version + 1 WHERE id = $1',
    [id, startsOn, endsOn, precision],
  );
}

function raise(date: string): never {
  throw new Error(`no date: ${date}`);
}
