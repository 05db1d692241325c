import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { createApplication, withContext } from '#app/application.js';
import { type DemoAccount, DemoAccounts } from '#app/modules/demo/demo-accounts.js';
import { DemoSeed } from '#app/modules/demo/demo-seed.js';
import { MailLinks } from '#app/modules/notifications/mail-links.js';
import { readEnvironment } from '#app/platform/config/environment.js';
import { Runtime } from '#app/platform/config/runtime.js';
import { asNobody } from '#app/platform/database/acting.js';
import { createTestDatabase } from './database.js';

export interface Demo {
  /** Where a browser finds it, without a trailing slash. */
  readonly url: string;
  /** For arranging what no screen can, as the owner of the tables. */
  readonly databaseUrl: string;
  /** Of the tracker's own role. */
  readonly serverUrl: string;
  /** @throws where no account has the address. */
  account(email: string): DemoAccount;
  /** Signs links as the reminders do, to mails that are in the ledger. */
  readonly links: MailLinks;
  /** A part of the tracker, to arrange what no request can. */
  get<T>(type: Type<T>): T;
  stop(): Promise<void>;
}

/**
 * The whole demo as `npm start` serves it, API, worker and built web app, on a database, a folder and a port of its own.
 * It stands at 1 March 2018, nine o'clock in Kuala Lumpur. With a `redisUrl` the queue works there.
 */
export async function startDemo({ redisUrl }: { redisUrl?: string } = {}): Promise<Demo> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'actif-e2e-'));
  const environment = readEnvironment({
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: database.serverUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    REDIS_URL: redisUrl,
    DATA_DIR: dataDir,
    DEMO: 'true',
    LOG_LEVEL: 'error',
  });
  await withContext(environment, (context) => context.get(DemoSeed).plant(() => undefined));
  // As a process starts: nobody acts yet.
  const app = await asNobody(() => createApplication({ environment, runtime: new Runtime('all') }));
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  // Where the links in mails lead; the port is known only now.
  environment.PUBLIC_URL = url;
  const accounts = await app.get(DemoAccounts).list();
  return {
    url,
    databaseUrl: database.ownerUrl,
    serverUrl: database.serverUrl,
    links: app.get(MailLinks, { strict: false }),
    account: (email) => {
      const found = accounts.find((account) => account.email === email);
      if (found === undefined) throw new Error(`the demo has no account ${email}`);
      return found;
    },
    get: (type) => app.get(type, { strict: false }),
    stop: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}
