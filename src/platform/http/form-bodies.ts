import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

interface FormConfig {
  acceptsForms?: boolean;
}

/** A field or two; whoever sends more sends something else. */
const MULTIPART_LIMIT_BYTES = 4_096;

/** The route takes `multipart/form-data`, as the text that it is. */
export function AcceptsForms(): MethodDecorator {
  return applyDecorators(RouteConfig({ acceptsForms: true } satisfies FormConfig));
}

/** Everywhere else a multipart body is of no supported type, as if it were not known at all. */
export function takeForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'string', bodyLimit: MULTIPART_LIMIT_BYTES },
    (request, body, done) => {
      const { acceptsForms = false } = request.routeOptions.config as FormConfig;
      if (acceptsForms) done(null, body);
      else done(Object.assign(new Error('the media type is not supported'), { statusCode: 415 }));
    },
  );
}
