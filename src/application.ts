import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type ApplicationSettings } from '#app/app.module.js';
import { configureApplication, createAdapter } from '#app/platform/http/application.js';
import { createLogger, NestLogger } from '#app/platform/observability/logger.js';

const WEB_ROOT = join(process.cwd(), 'web', 'dist');

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
