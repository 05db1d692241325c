import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#app/kernel/actor.js';
import { SessionView, SignInInput } from '#app/modules/identity/identity.dto.js';
import { SessionCookies } from '#app/modules/identity/session-cookies.js';
import { SessionService } from '#app/modules/identity/session.service.js';
import { SessionViews } from '#app/modules/identity/session-views.js';
import { SecondStepView } from '#app/modules/identity/sign-in/sign-in.dto.js';
import { ActsAsSystem } from '#app/platform/http/acts-as-system.js';
import { Allow } from '#app/platform/http/allow.js';
import { OpenToEnrolment } from '#app/platform/http/asks-again.js';
import { CsrfToken, CurrentActor, MustEnrol } from '#app/platform/http/current-actor.js';

/** Sign-in with e-mail and password; the other ways to prove oneself open the same kind of session. */
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly cookies: SessionCookies,
    private readonly views: SessionViews,
  ) {}

  /** Signs in: sets the session cookie and answers who is signed in, or asks for the second step. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  @ApiResponse({ status: 202, type: SecondStepView })
  @Allow('public')
  @ActsAsSystem('sign-in')
  async signIn(
    @Body() input: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | SecondStepView> {
    const origin = this.cookies.originOf(request);
    return this.views.answer(request, reply, await this.sessions.signIn(input.email, input.password, origin));
  }

  /** Who is signed in. */
  @Get()
  @Allow('session:use')
  @OpenToEnrolment()
  current(
    @CurrentActor() actor: Actor,
    @CsrfToken() csrfToken: string | null,
    @MustEnrol() mustEnrol: boolean,
  ): Promise<SessionView> {
    return this.views.of(actor.userId, csrfToken, () => mustEnrol);
  }

  /** Signs out. */
  @Delete()
  @HttpCode(204)
  @Allow('session:use')
  @OpenToEnrolment()
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = this.cookies.sessionToken(request);
    if (token !== null) await this.sessions.signOut(actor.userId, token);
    this.cookies.clearSession(reply);
  }
}
