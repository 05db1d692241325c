import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionView } from '#app/modules/identity/identity.dto.js';
import { SessionCookies } from '#app/modules/identity/session-cookies.js';
import { SessionViews } from '#app/modules/identity/session-views.js';
import { PasskeySignInService } from '#app/modules/identity/sign-in/passkey-sign-in.service.js';
import { SecondStepService } from '#app/modules/identity/sign-in/second-step.service.js';
import {
  PasskeyInput,
  PasskeyOptionsView,
  SecondStepInput,
  SecondStepView,
} from '#app/modules/identity/sign-in/sign-in.dto.js';
import { ActsAsSystem } from '#app/platform/http/acts-as-system.js';
import { Allow } from '#app/platform/http/allow.js';

/** The second step of a sign-in, and sign-in by passkey alone. Each is held together by a cookie that opens nothing else. */
@Controller('session')
@ActsAsSystem('sign-in')
export class SecondStepController {
  constructor(
    private readonly secondStep: SecondStepService,
    private readonly passkeys: PasskeySignInService,
    private readonly cookies: SessionCookies,
    private readonly views: SessionViews,
  ) {}

  /** Takes the second step by a code: sets the session cookie and answers who is signed in. */
  @Post('second-factor')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  @Allow('public')
  async finish(
    @Body() { method, code }: SecondStepInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | SecondStepView> {
    const origin = this.cookies.originOf(request);
    const token = this.cookies.pendingToken(request);
    return this.views.answer(request, reply, await this.secondStep.finish(token, method, code, origin));
  }

  /** Asks for one of the person's passkeys as the second step. */
  @Post('second-factor/passkey-options')
  @HttpCode(200)
  @Allow('public')
  async beginSecondStep(@Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    this.cookies.originOf(request);
    return { options: await this.passkeys.beginSecondStep(this.cookies.pendingToken(request)) };
  }

  /** Asks for any passkey, instead of address and password. */
  @Post('passkey-options')
  @HttpCode(200)
  @Allow('public')
  async begin(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyOptionsView> {
    const { ticket, options } = await this.passkeys.begin(this.cookies.originOf(request));
    this.cookies.setPending(reply, ticket);
    return { options };
  }

  /** Takes the answer of a passkey: sets the session cookie and answers who is signed in. */
  @Post('passkey')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  @Allow('public')
  async finishByPasskey(
    @Body() { credential }: PasskeyInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | SecondStepView> {
    const origin = this.cookies.originOf(request);
    const token = this.cookies.pendingToken(request);
    return this.views.answer(request, reply, await this.passkeys.finish(token, credential, origin));
  }
}
