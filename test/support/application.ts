import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '#app/application.js';
import type { Role } from '#app/kernel/actor.js';
import type { Clock } from '#app/kernel/clock.js';
import { AccountRegistry } from '#app/modules/identity/account-registry.js';
import { hashPassword } from '#app/modules/identity/passwords.js';
import { readEnvironment } from '#app/platform/config/environment.js';
import { Runtime, type RuntimeRole } from '#app/platform/config/runtime.js';
import { asNobody } from '#app/platform/database/acting.js';
import { Database } from '#app/platform/database/database.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export const PASSWORD = 'correct horse battery staple';

export interface Answer {
  status: number;
  body: any;
  headers: Record<string, unknown>;
}

/** A person signed in: sends requests with the session's cookie and CSRF token. */
export interface Visitor {
  userId: string;
  csrfToken: string;
  cookie: string;
  setCookie: string;
  send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

export interface TestApplication {
  app: NestFastifyApplication;
  db: Database;
  database: TestDatabase;
  /** Opens an account with one role and signs in. */
  signInAs(
    role: Role,
    grant?: { memberStateId?: string; planId?: string; timeZone?: string },
  ): Promise<Visitor>;
  stop(): Promise<void>;
}

interface Settings {
  calendarClock?: Clock;
  role?: RuntimeRole;
  variables?: Record<string, string>;
}

/** The whole application on a database of its own; requests go through Fastify's injection. */
export async function startTestApplication({
  calendarClock,
  role = 'api',
  variables = {},
}: Settings = {}): Promise<TestApplication> {
  const database = await createTestDatabase();
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: database.serverUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    DEMO: 'false',
    SMTP_URL: 'smtp://127.0.0.1:9',
    SECRET_KEY: 'only for tests, and forty characters long',
    LOG_LEVEL: 'silent',
    // Else every administrator of every test would enrol one first.
    REQUIRE_SECOND_FACTOR: 'nobody',
    ...variables,
  });
  // As a process starts: nobody acts yet.
  const app = await asNobody(() =>
    createApplication({ environment, runtime: new Runtime(role), calendarClock }),
  );
  const db = app.get(Database);
  let accounts = 0;

  async function signInAs(
    wanted: Role,
    {
      memberStateId,
      planId,
      timeZone = 'UTC',
    }: { memberStateId?: string; planId?: string; timeZone?: string } = {},
  ): Promise<Visitor> {
    const email = `${wanted.replaceAll('_', '-')}-${++accounts}@tests.example`;
    const passwordHash = await hashPassword(PASSWORD);
    const grants = [{ role: wanted, memberStateId: memberStateId ?? null, planId: planId ?? null }];
    const account = {
      email,
      displayName: `${wanted} ${accounts}`,
      post: null,
      timeZone,
      organisationId: null,
      passwordHash,
      grants,
    };
    const userId = await db.transaction((tx) => app.get(AccountRegistry).open(tx, account));
    const signedIn = await send(app, 'POST', '/session', { email, password: PASSWORD });
    const setCookie = String(signedIn.headers['set-cookie']);
    const cookie = setCookie.split(';')[0] ?? '';
    const { csrfToken } = signedIn.body as { csrfToken: string };
    return {
      userId,
      csrfToken,
      cookie,
      setCookie,
      send: (method, path, body, headers) =>
        send(app, method, path, body, { cookie, 'x-csrf-token': csrfToken, ...headers }),
    };
  }

  return {
    app,
    db,
    database,
    signInAs,
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** One request below /api/v1, without a session unless the headers carry one. */
export async function send(
  app: NestFastifyApplication,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers,
    ...(body === undefined ? {} : { payload: body as object }),
  });
  const isJson = String(response.headers['content-type'] ?? '').includes('json');
  return {
    status: response.statusCode,
    body: isJson ? response.json() : response.body,
    headers: response.headers,
  };
}
