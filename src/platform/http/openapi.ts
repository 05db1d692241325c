import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import pluginMetadata from '#app/metadata.js';
import { ALLOW_EXTENSION, type Allowance } from '#app/platform/http/allow.js';

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

/** The OpenAPI 3.1 document of all routes, with what they share: problems, identifiers, conditional reads. */
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
  return complete(SwaggerModule.createDocument(app, settings, { operationIdFactory }));
}

function operationIdFactory(controller: string, method: string): string {
  return `${controller.replace(/Controller$/, '')}_${method}`;
}

const problemAnswer = {
  description: 'Problem document (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const notModifiedAnswer = { description: 'The client holds what If-None-Match names' };

/** Adds what every operation has in common, so that no controller repeats it. */
function complete(document: OpenAPIObject): OpenAPIObject {
  for (const { get, put, post, delete: remove } of Object.values(document.paths)) {
    for (const operation of [get, put, post, remove]) {
      if (operation === undefined) continue;
      operation.responses = {
        ...operation.responses,
        ...(operation === get ? { 304: notModifiedAnswer } : {}),
        default: problemAnswer,
      };
      if (allowanceOf(operation) === 'public') operation.security = [];
      for (const parameter of operation.parameters ?? []) {
        // Whatever stands in a path is the identifier of something, or a link out of a mail.
        if ('in' in parameter && parameter.in === 'path') {
          parameter.schema =
            parameter.name === 'token' ? { type: 'string' } : { type: 'string', format: 'uuid' };
        }
      }
    }
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema as never },
  };
  return withWholeNumbers(document);
}

/** The permission that an operation of the document needs. */
export function allowanceOf(operation: object): Allowance | undefined {
  return (operation as { [ALLOW_EXTENSION]?: Allowance })[ALLOW_EXTENSION];
}

/** Versions, counts, page sizes: the tracker knows no other numbers, which TypeScript's `number` cannot say. */
function withWholeNumbers(document: OpenAPIObject): OpenAPIObject {
  const whole = (key: string, value: unknown) =>
    key === 'type' && value === 'number'
      ? 'integer'
      : key === 'type' && Array.isArray(value)
        ? value.map((type) => (type === 'number' ? 'integer' : type))
        : value;
  return JSON.parse(JSON.stringify(document, whole)) as OpenAPIObject;
}

/** Serves the document at /api/openapi.json and a page to read it at /api/docs. */
export async function serveOpenApi(app: NestFastifyApplication): Promise<void> {
  const document = await createOpenApiDocument(app);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'ACTIF tracker API',
  });
}
