import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyError, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { Environment } from '#app/platform/config/environment.js';
import { asNobody } from '#app/platform/database/acting.js';
import { takeForms } from '#app/platform/http/form-bodies.js';
import { inputPipe, refuseUnusable } from '#app/platform/http/input.js';
import { serveOpenApi } from '#app/platform/http/openapi.js';
import { ProblemFilter, sendProblem } from '#app/platform/http/problem.filter.js';
import { pathForLogs } from '#app/platform/http/secret-paths.js';
import { addSecurityHeaders, addSecurityHeadersTo } from '#app/platform/http/security-headers.js';
import { serveWeb } from '#app/platform/http/web-app.js';
import { observeRequests } from '#app/platform/observability/http-metrics.js';

export const API_PREFIX = 'api/v1';
/** Routes outside the versioned prefix: what operators' programs ask for, and what mail programs post to. */
const UNVERSIONED = ['health/live', 'health/ready', 'metrics', 'unsubscribe/:token'];

const BODY_LIMIT_BYTES = 1_048_576;
const COMPRESS_FROM_BYTES = 1_024;

const withoutSecrets = {
  req: ({ method, url }: { method: string; url: string }) => ({ method, path: pathForLogs(url) }),
  res: ({ statusCode }: { statusCode?: number }) => ({ statusCode }),
};

/** Fastify with bounded bodies, and logs that hold no query, header or body, nor a path that is a credential. */
export function createAdapter(
  logger: Logger,
  { LOG_LEVEL, PUBLIC_URL, TRUSTED_PROXIES }: Environment,
): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: (_address, hop) => hop < TRUSTED_PROXIES,
    routerOptions: { maxParamLength: 200 },
    // What the router cannot read comes to no route, hence to no filter.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      addSecurityHeadersTo(reply, PUBLIC_URL);
      sendProblem(request, reply, error);
    },
    loggerInstance: logger.child({}, { serializers: withoutSecrets }),
    logController: new LogController({
      disableRequestLogging: LOG_LEVEL !== 'debug' && LOG_LEVEL !== 'trace',
    }),
  });
}

/** Everything around the routes: security headers, input, errors, documents, the web app. */
export async function configureApplication(
  app: NestFastifyApplication,
  webRoot: string | null,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(cookie);
  await app.register(etag, { weak: true });
  await app.register(compress, {
    threshold: COMPRESS_FROM_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
    // Answers only: a compressed request could unfold beyond the body limit.
    globalDecompression: false,
  });

  fastify.addHook('preValidation', (request, _reply, done) => {
    const { body, query, params } = request;
    refuseUnusable({ body, query, params });
    done();
  });
  // As late as possible: the events of a body's stream begin outside of what an earlier hook would wrap.
  fastify.addHook('preValidation', (_request, _reply, done) => asNobody(done));
  addSecurityHeaders(fastify, app.get(Environment).PUBLIC_URL);
  observeRequests(fastify);
  takeForms(fastify);

  app.setGlobalPrefix(API_PREFIX, { exclude: UNVERSIONED });
  app.useGlobalPipes(inputPipe);
  app.useGlobalFilters(new ProblemFilter());
  await serveOpenApi(app);
  if (webRoot !== null) await serveWeb(app, webRoot);
}
