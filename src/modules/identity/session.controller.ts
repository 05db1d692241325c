import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, hasRole } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { ForbiddenError, UnauthenticatedError } from '#app/kernel/errors.js';
import { localDate } from '#app/kernel/time-zone.js';
import { SessionView, SignInInput } from '#app/modules/identity/identity.dto.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { SessionService } from '#app/modules/identity/session.service.js';
import { Environment } from '#app/platform/config/environment.js';
import { Allow } from '#app/platform/http/allow.js';
import { SESSION_COOKIE } from '#app/platform/http/authenticator.js';
import { CsrfToken, CurrentActor } from '#app/platform/http/current-actor.js';
import { permissionsOf } from '#app/permissions.js';

/** Sign-in with e-mail and password; further ways to prove oneself open the same kind of session. */
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly reader: IdentityReader,
    private readonly environment: Environment,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
  ) {}

  /** Signs in: sets the session cookie and answers who is signed in. */
  @Post()
  @HttpCode(200)
  @Allow('public')
  async signIn(
    @Body() input: SignInInput,
    @Headers('sec-fetch-site') fetchSite: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    if (fetchSite === 'cross-site') throw new ForbiddenError('cross_site_sign_in');
    const origin = { address: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null };
    const opened = await this.sessions.signIn(input.email, input.password, origin);
    void reply.setCookie(SESSION_COOKIE, opened.token, { ...this.cookieScope, expires: opened.expiresAt });
    return this.view(opened.userId, opened.csrfToken);
  }

  /** Who is signed in. */
  @Get()
  @Allow('session:use')
  current(@CurrentActor() actor: Actor, @CsrfToken() csrfToken: string | null): Promise<SessionView> {
    return this.view(actor.userId, csrfToken);
  }

  /** Signs out. */
  @Delete()
  @HttpCode(204)
  @Allow('session:use')
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await this.sessions.signOut(actor.userId, token);
    void reply.clearCookie(SESSION_COOKIE, this.cookieScope);
  }

  private get cookieScope(): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
    return {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.environment.PUBLIC_URL.startsWith('https:'),
    };
  }

  private async view(userId: string, csrfToken: string | null): Promise<SessionView> {
    const [user, grants] = await Promise.all([
      this.reader.findAccount(userId),
      this.reader.findGrants(userId),
    ]);
    if (user === null) throw new UnauthenticatedError();
    const holder = { grants: grants.map(({ role, planId }) => ({ role, planId, memberStateId: null })) };
    return {
      user,
      grants,
      permissions: permissionsOf(holder),
      csrfToken,
      home: hasRole(holder, 'focal_point', 'contributor') ? 'commitments' : 'matrix',
      today: localDate(this.calendarClock.now(), user.timeZone),
      isDemo: this.environment.isDemo,
    };
  }
}
