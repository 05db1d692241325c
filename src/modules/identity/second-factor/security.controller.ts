import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#app/kernel/actor.js';
import { SessionView } from '#app/modules/identity/identity.dto.js';
import { PasswordService } from '#app/modules/identity/password.service.js';
import {
  ChangePasswordInput,
  RecoveryCodesView,
  SecurityView,
} from '#app/modules/identity/second-factor/security.dto.js';
import { SecondFactorsService } from '#app/modules/identity/second-factor/second-factors.service.js';
import { SecurityViews } from '#app/modules/identity/second-factor/security-views.js';
import { SessionViews } from '#app/modules/identity/session-views.js';
import { Allow } from '#app/platform/http/allow.js';
import { AsksAgain, OpenToEnrolment } from '#app/platform/http/asks-again.js';
import { CurrentActor, CurrentSession, IsProven } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

/** By what somebody proves who they are: password, second factors, recovery codes. */
@Controller()
export class SecurityController {
  constructor(
    private readonly security: SecurityViews,
    private readonly passwords: PasswordService,
    private readonly secondFactors: SecondFactorsService,
    private readonly views: SessionViews,
  ) {}

  /** What the person signed in has enrolled. */
  @Get('me/security')
  @Allow('session:use')
  @OpenToEnrolment()
  read(@CurrentActor() actor: Actor, @IsProven() isProven: boolean): Promise<SecurityView> {
    return this.security.of(actor, isProven);
  }

  /** Changes the password, and ends every other session; this one goes on with another cookie. */
  @Put('me/password')
  @Allow('session:use')
  @AsksAgain()
  async changePassword(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body() input: ChangePasswordInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.views.opened(reply, await this.passwords.change(actor, sessionId, input));
  }

  /** Makes ten recovery codes; those before open nothing any more. */
  @Post('me/recovery-codes')
  @Allow('session:use')
  @AsksAgain()
  async makeRecoveryCodes(@CurrentActor() actor: Actor): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.secondFactors.remakeRecoveryCodes(actor) };
  }

  /** Takes away the second factors of somebody who has lost them, and ends their sessions; they are told by mail. */
  @Delete('users/:id/second-factors')
  @HttpCode(204)
  @Allow('second-factor:reset')
  @AsksAgain()
  reset(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    return this.secondFactors.reset(actor, id);
  }
}
