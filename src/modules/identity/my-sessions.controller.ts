import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { OpenSessionPage } from '#app/modules/identity/second-factor/security.dto.js';
import { SecurityViews } from '#app/modules/identity/second-factor/security-views.js';
import { SessionService } from '#app/modules/identity/session.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor, CurrentSession } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

/** Where somebody is signed in. Ending a session asks nobody again: who sees a stranger's must be quick. */
@Controller('me/sessions')
export class MySessionsController {
  constructor(
    private readonly security: SecurityViews,
    private readonly sessions: SessionService,
  ) {}

  /** The open sessions of the person signed in, the one used last first. */
  @Get()
  @Allow('session:use')
  list(@CurrentActor() actor: Actor, @CurrentSession() sessionId: string): Promise<OpenSessionPage> {
    return this.security.sessionsOf(actor, sessionId);
  }

  /** Ends all but this one. */
  @Delete()
  @HttpCode(204)
  @Allow('session:use')
  endOthers(@CurrentActor() actor: Actor, @CurrentSession() sessionId: string): Promise<void> {
    return this.sessions.endOthers(actor, sessionId);
  }

  /** Ends one. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('session:use')
  end(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    return this.sessions.end(actor, id);
  }
}
