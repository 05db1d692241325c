import { once } from 'node:events';
import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, withContext } from '#app/application.js';
import { openDatabase } from '#app/commands/open-database.js';
import { requireBoundRoles } from '#app/commands/require-bound-roles.js';
import { StartError } from '#app/commands/start.error.js';
import { type DemoAccount, DemoAccounts } from '#app/modules/demo/demo-accounts.js';
import { DemoSeed } from '#app/modules/demo/demo-seed.js';
import { type Environment, readEnvironment } from '#app/platform/config/environment.js';
import { asSystem } from '#app/platform/database/acting.js';
import { Runtime, type RuntimeRole } from '#app/platform/config/runtime.js';

const say = (line: string): void => console.log(line);

/**
 * Serves until SIGINT or SIGTERM, then ends what it started in reverse order.
 * @throws StartError, EnvironmentError or EmbeddedPostgresError when it cannot start.
 */
export async function serve(role: Exclude<RuntimeRole, 'cli'>): Promise<void> {
  const environment = readEnvironment(process.env);
  if (role !== 'worker') await checkPort(environment);
  const database = await openDatabase(environment, { mayMigrate: role === 'all', mayJoin: false }, say);
  let app: NestFastifyApplication | undefined;
  const stop = onlyOnce(async () => {
    say('Stopping …');
    await app?.close();
    await database.close();
  });
  endOnSignals(stop);
  try {
    await requireBoundRoles(environment, say);
    if (environment.isDemo) {
      await asSystem('demo', () => withContext(environment, (context) => context.get(DemoSeed).plant(say)));
    }
    app = await createApplication({ environment, runtime: new Runtime(role) });
    if (role !== 'worker') await app.listen(environment.PORT, environment.HOST);
  } catch (error) {
    await stop();
    throw error;
  }
  say(`\nThe ACTIF tracker (${role}) is ready at ${environment.PUBLIC_URL}`);
  if (environment.isDemo) announceDemo(environment, await app.get(DemoAccounts).list());
}

/** Before anything is started: that the port is taken is said in a moment, and nothing has to be undone. */
async function checkPort({ PORT, HOST }: Environment): Promise<void> {
  const probe = createServer().listen(PORT, HOST);
  try {
    await once(probe, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const wayOn = 'choose another, for instance with PORT=3001 npm start.';
    if (code === 'EADDRINUSE') throw new StartError(`Port ${PORT} is in use: stop what uses it, or ${wayOn}`);
    if (code === 'EACCES') throw new StartError(`This account may not listen on port ${PORT}: ${wayOn}`);
    throw error;
  }
  probe.close();
  await once(probe, 'close');
}

function announceDemo(environment: Environment, accounts: readonly DemoAccount[]): void {
  say('  demo accounts, one of each role:');
  for (const { role, email, password } of firstOfEachRole(accounts))
    say(`    ${role.padEnd(26)} ${email.padEnd(34)} ${password}`);
  say(`  all of them:   ${environment.DATA_DIR}/demo-accounts.json, also listed on the sign-in page`);
  say(`  demo inbox:    ${environment.PUBLIC_URL}/demo/inbox`);
  say('  Ctrl-C stops it; nothing is lost.');
}

function firstOfEachRole(accounts: readonly DemoAccount[]): DemoAccount[] {
  const roles = accounts.map(({ role }) => role);
  return accounts.filter(({ role }, index) => roles.indexOf(role) === index);
}

function endOnSignals(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error instanceof Error ? error.stack : error);
          process.exit(1);
        },
      );
    });
  }
}

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
