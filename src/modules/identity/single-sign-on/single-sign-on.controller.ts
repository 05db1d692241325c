import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionView } from '#app/modules/identity/identity.dto.js';
import { SessionCookies } from '#app/modules/identity/session-cookies.js';
import { SessionViews } from '#app/modules/identity/session-views.js';
import {
  ProviderAnswerInput,
  ProviderView,
  SecondStepView,
  SignInWaysView,
} from '#app/modules/identity/sign-in/sign-in.dto.js';
import { OidcProvider } from '#app/modules/identity/single-sign-on/oidc-provider.js';
import { SingleSignOnService } from '#app/modules/identity/single-sign-on/single-sign-on.service.js';
import { Environment } from '#app/platform/config/environment.js';
import { ActsAsSystem } from '#app/platform/http/acts-as-system.js';
import { Allow } from '#app/platform/http/allow.js';

/** Sign-in by a provider of OpenID Connect, for who was invited here. */
@Controller('session')
@ActsAsSystem('sign-in')
export class SingleSignOnController {
  constructor(
    private readonly singleSignOn: SingleSignOnService,
    private readonly provider: OidcProvider,
    private readonly environment: Environment,
    private readonly cookies: SessionCookies,
    private readonly views: SessionViews,
  ) {}

  /** What the sign-in page offers besides a password and passkeys. */
  @Get('ways')
  @Allow('public')
  ways(): SignInWaysView {
    return { singleSignOn: this.provider.isConfigured ? this.environment.OIDC_NAME : null };
  }

  /** Begins: answers where the browser goes. */
  @Post('single-sign-on')
  @HttpCode(200)
  @Allow('public')
  async begin(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderView> {
    const { url, ticket } = await this.singleSignOn.begin(this.cookies.originOf(request));
    this.cookies.setPending(reply, ticket);
    return { url };
  }

  /** Takes what the provider sent the browser back with: sets the session cookie, or asks for the second step. */
  @Post('single-sign-on/answer')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  @ApiResponse({ status: 202, type: SecondStepView })
  @Allow('public')
  async finish(
    @Body() { query }: ProviderAnswerInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | SecondStepView> {
    const origin = this.cookies.originOf(request);
    const token = this.cookies.pendingToken(request);
    return this.views.answer(request, reply, await this.singleSignOn.finish(token, query, origin));
  }
}
