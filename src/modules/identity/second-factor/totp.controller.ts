import { Body, Controller, Delete, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#app/kernel/actor.js';
import {
  EnrolledView,
  TotpConfirmationInput,
  TotpEnrolmentView,
} from '#app/modules/identity/second-factor/security.dto.js';
import { TotpService } from '#app/modules/identity/second-factor/totp.service.js';
import { SessionViews } from '#app/modules/identity/session-views.js';
import { Allow } from '#app/platform/http/allow.js';
import { AsksAgain, OpenToEnrolment } from '#app/platform/http/asks-again.js';
import { CurrentActor, CurrentSession } from '#app/platform/http/current-actor.js';

/** The authenticator app. */
@Controller('me/totp')
export class TotpController {
  constructor(
    private readonly totp: TotpService,
    private readonly views: SessionViews,
  ) {}

  /** Makes a secret for an app to read; an app in use goes on until the new one is confirmed. */
  @Post()
  @Allow('session:use')
  @AsksAgain()
  @OpenToEnrolment()
  begin(@CurrentActor() actor: Actor): Promise<TotpEnrolmentView> {
    return this.totp.begin(actor);
  }

  /** Confirms that the app shows the right codes; from now on one is asked for at sign-in. */
  @Post('confirmation')
  @Allow('session:use')
  @AsksAgain()
  @OpenToEnrolment()
  async confirm(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body() { code }: TotpConfirmationInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnrolledView> {
    const { session, recoveryCodes } = await this.totp.confirm(actor, sessionId, code);
    return { recoveryCodes, session: await this.views.opened(reply, session) };
  }

  /** Its codes open nothing any more. */
  @Delete()
  @HttpCode(204)
  @Allow('session:use')
  @AsksAgain()
  remove(@CurrentActor() actor: Actor): Promise<void> {
    return this.totp.remove(actor);
  }
}
