import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForbiddenError } from '#app/kernel/errors.js';
import { SignInLapsedError } from '#app/modules/identity/identity.errors.js';
import type { OpenedSession, Origin } from '#app/modules/identity/session-registry.js';
import type { PendingTicket } from '#app/modules/identity/sign-in/pending-sign-ins.js';
import { Environment } from '#app/platform/config/environment.js';
import { cookieName, SESSION_COOKIE } from '#app/platform/http/authenticator.js';

/** Holds a sign-in under way; no other route takes it. */
const PENDING_COOKIE = 'actif_sign_in';

/** The two cookies of signing in: out of reach of scripts, and not sent along by other sites' requests. */
@Injectable()
export class SessionCookies {
  constructor(private readonly environment: Environment) {}

  /** @throws ForbiddenError when another site sends the request: nobody is signed in as somebody else unawares. */
  originOf(request: FastifyRequest): Origin {
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new ForbiddenError('cross_site_sign_in');
    return {
      address: request.ip,
      userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
      formerToken: this.sessionToken(request),
    };
  }

  sessionToken(request: FastifyRequest): string | null {
    return request.cookies[this.name(SESSION_COOKIE)] ?? null;
  }

  setSession(reply: FastifyReply, { token, expiresAt }: OpenedSession): void {
    void reply.setCookie(this.name(SESSION_COOKIE), token, { ...this.scope, expires: expiresAt });
  }

  clearSession(reply: FastifyReply): void {
    void reply.clearCookie(this.name(SESSION_COOKIE), this.scope);
  }

  /** @throws SignInLapsedError where the browser holds none. */
  pendingToken(request: FastifyRequest): string {
    const token = request.cookies[this.name(PENDING_COOKIE)];
    if (token === undefined) throw new SignInLapsedError();
    return token;
  }

  setPending(reply: FastifyReply, { token, expiresAt }: PendingTicket): void {
    void reply.setCookie(this.name(PENDING_COOKIE), token, { ...this.scope, expires: expiresAt });
  }

  clearPending(request: FastifyRequest, reply: FastifyReply): void {
    if (request.cookies[this.name(PENDING_COOKIE)] === undefined) return;
    void reply.clearCookie(this.name(PENDING_COOKIE), this.scope);
  }

  private name(plain: string): string {
    return cookieName(plain, this.environment.PUBLIC_URL);
  }

  private get scope(): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
    return {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.environment.PUBLIC_URL.startsWith('https:'),
    };
  }
}
