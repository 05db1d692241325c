import { Controller, Delete, HttpCode, HttpStatus, Param } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { LinkRevocations } from '#app/modules/mail-links/link-revocations.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

@Controller()
export class MailLinkRevocationsController {
  constructor(private readonly revocations: LinkRevocations) {}

  /** Ends every link to a form that was mailed to the person signed in until now. */
  @Delete('me/mail-links')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Allow('session:use')
  revokeOwn(@CurrentActor() actor: Actor): Promise<void> {
    return this.revocations.revokeAll(actor, actor.userId);
  }

  /** Ends every link to a form that was mailed to a person until now. */
  @Delete('users/:id/mail-links')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Allow('mail-link:revoke')
  revokeAll(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    return this.revocations.revokeAll(actor, id);
  }
}
