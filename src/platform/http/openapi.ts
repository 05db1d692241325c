import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import pluginMetadata from '#app/metadata.js';

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'params', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; translate by it' },
    detail: { type: 'string' },
    params: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'params'],
        properties: {
          pointer: { type: 'string' },
          code: { type: 'string' },
          params: { type: 'object', additionalProperties: true },
        },
      },
    },
  },
  additionalProperties: true,
} as const;

/** The OpenAPI 3.1 document of all routes; every operation may answer a problem document (RFC 9457). */
export async function createOpenApiDocument(app: NestFastifyApplication): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(pluginMetadata);
  const settings = new DocumentBuilder()
    .setTitle('ACTIF tracker')
    .setDescription('Progress of a regional plan of action, and the reminders that keep it alive.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('actif_session', { type: 'apiKey', in: 'cookie', name: 'actif_session' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'accessToken')
    .addSecurityRequirements('session')
    .addSecurityRequirements('accessToken')
    .build();
  return withProblems(SwaggerModule.createDocument(app, settings, { operationIdFactory }));
}

function operationIdFactory(controller: string, method: string): string {
  return `${controller.replace(/Controller$/, '')}_${method}`;
}

function withProblems(document: OpenAPIObject): OpenAPIObject {
  const answer = {
    description: 'Problem document',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.put, path.post, path.patch, path.delete]) {
      if (operation) operation.responses = { ...operation.responses, default: answer };
    }
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema as never },
  };
  return document;
}

/** Serves the document at /api/openapi.json and a page to read it at /api/docs. */
export async function serveOpenApi(app: NestFastifyApplication): Promise<void> {
  const document = await createOpenApiDocument(app);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'ACTIF tracker API',
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      // Swagger's page brings inline scripts and styles of its own; nothing of ours is served under this policy.
      if (request.url.startsWith('/api/docs')) {
        void reply.header(
          'content-security-policy',
          "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
        );
      }
      done();
    });
}
