import { Body, Controller, Delete, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#app/kernel/actor.js';
import { PasskeyService } from '#app/modules/identity/second-factor/passkey.service.js';
import {
  AddPasskeyInput,
  EnrolledView,
  RenamePasskeyInput,
} from '#app/modules/identity/second-factor/security.dto.js';
import { SessionViews } from '#app/modules/identity/session-views.js';
import { PasskeyOptionsView } from '#app/modules/identity/sign-in/sign-in.dto.js';
import { Allow } from '#app/platform/http/allow.js';
import { AsksAgain, OpenToEnrolment } from '#app/platform/http/asks-again.js';
import { CurrentActor, CurrentSession } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

/** Passkeys; they are listed with everything else in `/me/security`. */
@Controller('me/passkeys')
export class PasskeyController {
  constructor(
    private readonly passkeys: PasskeyService,
    private readonly views: SessionViews,
  ) {}

  /** Asks the browser to make one. */
  @Post('options')
  @HttpCode(200)
  @Allow('session:use')
  @AsksAgain()
  @OpenToEnrolment()
  async begin(@CurrentActor() actor: Actor): Promise<PasskeyOptionsView> {
    return { options: await this.passkeys.begin(actor) };
  }

  /** Adds what the browser made. */
  @Post()
  @Allow('session:use')
  @AsksAgain()
  @OpenToEnrolment()
  async add(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body() { name, credential }: AddPasskeyInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnrolledView> {
    const { session, recoveryCodes } = await this.passkeys.add(actor, sessionId, name, credential);
    return { recoveryCodes, session: await this.views.opened(reply, session) };
  }

  /** Gives it another name. */
  @Put(':id')
  @HttpCode(204)
  @Allow('session:use')
  rename(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { name }: RenamePasskeyInput,
  ): Promise<void> {
    return this.passkeys.rename(actor, id, name);
  }

  /** It opens nothing any more. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('session:use')
  @AsksAgain()
  remove(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    return this.passkeys.remove(actor, id);
  }
}
