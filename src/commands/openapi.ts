import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '#app/app.module.js';
import { Environment } from '#app/platform/config/environment.js';
import { Runtime } from '#app/platform/config/runtime.js';
import { API_PREFIX } from '#app/platform/http/application.js';
import { createOpenApiDocument } from '#app/platform/http/openapi.js';

/** `openapi`: prints the document of all routes; builds no provider, hence needs neither database nor configuration. */
export async function printOpenApi(): Promise<number> {
  const environment = new Environment();
  environment.DEMO = true;
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ environment, runtime: new Runtime('cli') }),
    new FastifyAdapter(),
    { preview: true, logger: false },
  );
  app.setGlobalPrefix(API_PREFIX);
  console.log(JSON.stringify(await createOpenApiDocument(app), null, 2));
  return 0;
}
