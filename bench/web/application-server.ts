/** The whole application, as it is served; with `uncached` it builds every matrix anew. */
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '#app/app.module.js';
import { MovableClock } from '#app/kernel/clock.js';
import { MatrixCache } from '#app/modules/progress/matrix-cache.js';
import { readEnvironment } from '#app/platform/config/environment.js';
import { Runtime } from '#app/platform/config/runtime.js';
import { configureApplication, createAdapter } from '#app/platform/http/application.js';
import { createLogger, NestLogger } from '#app/platform/observability/logger.js';
import { readSettings } from '../children.js';
import type { Listening, ServerSettings } from './settings.js';

const { databaseUrl, secretKey, today } = readSettings<ServerSettings>();
const isUncached = process.argv.includes('uncached');

async function serve(): Promise<void> {
  const environment = readEnvironment({
    DATABASE_URL: databaseUrl,
    SECRET_KEY: secretKey,
    SMTP_URL: 'smtp://127.0.0.1:9',
    DEMO: 'false',
    LOG_LEVEL: 'error',
  });
  const logger = createLogger(environment.LOG_LEVEL);
  const settings = {
    environment,
    runtime: new Runtime('api'),
    calendarClock: new MovableClock(new Date(today)),
  };
  const building = Test.createTestingModule({ imports: [AppModule.with(settings)] });
  if (isUncached) building.overrideProvider(MatrixCache).useValue(new MatrixCache(0));
  const module = await building.compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(logger, environment), {
    logger: new NestLogger(logger),
  });
  await configureApplication(app, null);
  await app.listen(0, '127.0.0.1');
  process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
  const address = app.getHttpServer().address() as { port: number };
  process.send?.({ port: address.port } satisfies Listening);
}

await serve();
