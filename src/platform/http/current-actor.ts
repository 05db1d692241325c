import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#app/kernel/actor.js';
import { UnauthenticatedError } from '#app/kernel/errors.js';
import type { Authenticated } from '#app/platform/http/authenticator.js';

function authenticatedOf(context: ExecutionContext): Authenticated {
  const { authenticated } = context.switchToHttp().getRequest<FastifyRequest>();
  if (authenticated === undefined) throw new UnauthenticatedError();
  return authenticated;
}

/** The person signed in. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => authenticatedOf(context).actor,
);

/** The CSRF token of the session; null for machine clients. */
export const CsrfToken = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | null => authenticatedOf(context).csrfToken,
);
