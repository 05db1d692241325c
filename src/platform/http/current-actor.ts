import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#app/kernel/actor.js';
import { ForbiddenError, UnauthenticatedError } from '#app/kernel/errors.js';
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

/** Must the person enrol a second factor before anything else is open to them? */
export const MustEnrol = createParamDecorator(
  (_: unknown, context: ExecutionContext): boolean => authenticatedOf(context).mustEnrol,
);

/** Did the person prove, minutes ago, that it is they who sit there? */
export const IsProven = createParamDecorator(
  (_: unknown, context: ExecutionContext): boolean => authenticatedOf(context).isProven,
);

/** The browser's session. @throws ForbiddenError to machine clients, which have none. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { sessionId } = authenticatedOf(context);
  if (sessionId === null) throw new ForbiddenError('session_required');
  return sessionId;
});
