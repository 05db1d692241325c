import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFoundError } from '#app/kernel/errors.js';
import { sendProblem } from '#app/platform/http/problem.filter.js';

const NONCE_MARK = /__CSP_NONCE__/g;
const NOT_PAGES = /^\/(api|assets|calendar|health|metrics)(\/|$)/;

/**
 * Serves the built web app: hashed assets for a year, and its page for every other address that a browser opens.
 * The page carries a nonce of its own per response, for the styles that the component library injects.
 */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: join(root, 'assets'),
    prefix: '/assets/',
    wildcard: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
  fastify.get('/favicon.svg', (_request, reply) => reply.sendFile('favicon.svg', root));
  app.useGlobalFilters(new PageFilter(page));
}

/** No route has the address: a browser gets the page, whose own router knows it or says so; programs get a problem. */
@Catch(NotFoundException)
class PageFilter implements ExceptionFilter<NotFoundException> {
  constructor(private readonly page: string) {}

  catch(_error: NotFoundException, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (isPageRequest(request)) sendPage(reply, this.page);
    else sendProblem(request, reply, new NotFoundError('resource'));
  }
}

function isPageRequest({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? '';
  return (
    (method === 'GET' || method === 'HEAD') &&
    !NOT_PAGES.test(path) &&
    /text\/html|\*\/\*/.test(headers.accept ?? '*/*')
  );
}

function sendPage(reply: FastifyReply, page: string): void {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
  ];
  void reply
    .status(200)
    .header('content-security-policy', policy.join('; '))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replace(NONCE_MARK, nonce));
}
