import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { hasRole } from '#app/kernel/actor.js';
import { ForbiddenError, UnauthenticatedError } from '#app/kernel/errors.js';
import { permissions } from '#app/permissions.js';
import { Environment } from '#app/platform/config/environment.js';
import { becomePerson, becomeTracker } from '#app/platform/database/acting.js';
import { ACTS_AS_SYSTEM } from '#app/platform/http/acts-as-system.js';
import { ALLOW, type Allowance } from '#app/platform/http/allow.js';
import { ASKS_AGAIN, OPEN_TO_ENROLMENT } from '#app/platform/http/asks-again.js';
import {
  type Authenticated,
  Authenticator,
  cookieName,
  type Credential,
  SESSION_COOKIE,
} from '#app/platform/http/authenticator.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
// Nest's own marks on a route handler.
const ROUTE_METADATA = 'path';

/**
 * Denies by default: authenticates, checks the CSRF token of cookie writes, then the permission that the route declares,
 * then whether the session is whole and, where the route asks for it, fresh.
 * Whatever the request then sends to the database, it sends as the person; on public routes as nobody, or as the tracker
 * itself where the route says why.
 */
@Injectable()
export class AccessGuard implements CanActivate, OnModuleInit {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      const prototype: Record<string, unknown> = Object.getPrototypeOf(instance);
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((method) => Reflect.hasMetadata(ROUTE_METADATA, prototype[method] as object))
        .filter((method) => !Reflect.hasMetadata(ALLOW, prototype[method] as object))
        .map((method) => `${metatype?.name}.${method}`);
    });
    if (undeclared.length > 0) throw new Error(`routes without @Allow: ${undeclared.join(', ')}`);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowance = this.reflector.get<Allowance>(ALLOW, context.getHandler());
    if (allowance === 'public') {
      const targets = [context.getHandler(), context.getClass()];
      const reason = this.reflector.getAllAndOverride<string | undefined>(ACTS_AS_SYSTEM, targets);
      if (reason !== undefined) becomeTracker(reason);
      return true;
    }

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const credential = credentialOf(request, cookieName(SESSION_COOKIE, this.environment.PUBLIC_URL));
    const authenticated = credential && (await this.authenticator.authenticate(credential));
    if (!authenticated) throw new UnauthenticatedError();
    if (authenticated.csrfToken !== null && !SAFE_METHODS.has(request.method)) {
      requireCsrfToken(request.headers['x-csrf-token'], authenticated.csrfToken);
    }
    if (!hasRole(authenticated.actor, ...permissions[allowance])) {
      throw new ForbiddenError('role_not_permitted', { permission: allowance });
    }
    this.requireWhole(context, authenticated);
    request.authenticated = authenticated;
    becomePerson(authenticated.actor);
    return true;
  }

  private requireWhole(context: ExecutionContext, { mustEnrol, sessionId, isProven }: Authenticated): void {
    const declares = (mark: string) => this.reflector.get<true>(mark, context.getHandler()) === true;
    if (mustEnrol && !declares(OPEN_TO_ENROLMENT)) throw new ForbiddenError('second_factor_missing');
    if (!declares(ASKS_AGAIN)) return;
    if (sessionId === null) throw new ForbiddenError('session_required');
    if (!isProven) throw new ForbiddenError('reauthentication_required');
  }
}

function credentialOf(request: FastifyRequest, sessionCookie: string): Credential | null {
  const bearer = /^Bearer ([\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return { kind: 'bearer', token: bearer };
  const cookie = request.cookies[sessionCookie];
  return cookie ? { kind: 'cookie', token: cookie } : null;
}

function requireCsrfToken(sent: string | string[] | undefined, expected: string): void {
  const [left, right] = [Buffer.from(String(sent ?? '')), Buffer.from(expected)];
  if (left.length !== right.length || !timingSafeEqual(left, right))
    throw new ForbiddenError('csrf_token_mismatch');
}
