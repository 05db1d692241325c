import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type ApplicationSettings } from '#app/app.module.js';
import type { Environment } from '#app/platform/config/environment.js';
import { Runtime } from '#app/platform/config/runtime.js';
import { configureApplication, createAdapter } from '#app/platform/http/application.js';
import { createLogger, NestLogger } from '#app/platform/observability/logger.js';

const WEB_ROOT = join(process.cwd(), 'web', 'dist');

/** Runs `work` on the application without serving it and without working the queue. */
export async function withContext<T>(
  environment: Environment,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(
    AppModule.with({ environment, runtime: new Runtime('cli') }),
    {
      logger: new NestLogger(createLogger(environment.LOG_LEVEL)),
      abortOnError: false,
    },
  );
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/**
 * The whole application, not yet listening. The database is migrated before this is called.
 * Without a built web app it serves the API alone.
 */
export async function createApplication(settings: ApplicationSettings): Promise<NestFastifyApplication> {
  const logger = createLogger(settings.environment.LOG_LEVEL);
  const adapter = createAdapter(logger, settings.environment);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await configureApplication(app, existsSync(join(WEB_ROOT, 'index.html')) ? WEB_ROOT : null);
  await app.init();
  return app;
}
