import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { AccessTokenService } from '#app/modules/identity/access-token.service.js';
import {
  AccessTokenPage,
  CreateAccessTokenInput,
  NewAccessTokenView,
} from '#app/modules/identity/identity.dto.js';
import { Allow } from '#app/platform/http/allow.js';
import { AsksAgain } from '#app/platform/http/asks-again.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

@Controller('access-tokens')
export class AccessTokenController {
  constructor(private readonly accessTokens: AccessTokenService) {}

  /** The valid tokens of the person signed in. */
  @Get()
  @Allow('session:use')
  list(@CurrentActor() actor: Actor): Promise<AccessTokenPage> {
    return this.accessTokens.list(actor);
  }

  /** Makes a token; its secret is answered this once. */
  @Post()
  @Allow('session:use')
  @AsksAgain()
  create(@CurrentActor() actor: Actor, @Body() input: CreateAccessTokenInput): Promise<NewAccessTokenView> {
    return this.accessTokens.create(actor, input);
  }

  /** Ends a token at once. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('session:use')
  revoke(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    return this.accessTokens.revoke(actor, id);
  }
}
