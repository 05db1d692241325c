import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { AbsencePage, AbsenceView, AddAbsenceInput } from '#app/modules/identity/absence.dto.js';
import { AbsencesService } from '#app/modules/identity/absences.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

@Controller('me/absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  /** When the person signed in is away, from today on. */
  @Get()
  @Allow('session:use')
  list(@CurrentActor() actor: Actor): Promise<AbsencePage> {
    return this.absences.list(actor);
  }

  /** Says that the person signed in is away; the alternate is written to on these days. */
  @Post()
  @Allow('session:use')
  add(@CurrentActor() actor: Actor, @Body() input: AddAbsenceInput): Promise<AbsenceView> {
    return this.absences.add(actor, input);
  }

  /** Takes an absence back, or ends one that goes on. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('session:use')
  remove(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    return this.absences.remove(actor, id);
  }
}
