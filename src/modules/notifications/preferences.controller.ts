import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { PreferencesView, SetPreferencesInput } from '#app/modules/notifications/preferences.dto.js';
import { PreferencesService } from '#app/modules/notifications/preferences.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';

@Controller('me/preferences')
export class PreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  /** How the person signed in wants to be written to. */
  @Get()
  @Allow('session:use')
  get(@CurrentActor() actor: Actor): Promise<PreferencesView> {
    return this.preferences.get(actor);
  }

  /** Sets how the person signed in wants to be written to. */
  @Put()
  @Allow('session:use')
  set(@CurrentActor() actor: Actor, @Body() input: SetPreferencesInput): Promise<PreferencesView> {
    return this.preferences.set(actor, input);
  }
}
