import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { HandOverView } from '#app/modules/accounts/hand-over.dto.js';
import { HandOverReader } from '#app/modules/accounts/hand-over.reader.js';
import {
  ChangeNominationInput,
  NominateInput,
  NominationGapsView,
  NominationPage,
  NominationsQuery,
  NominationView,
} from '#app/modules/accounts/nomination.dto.js';
import { NominationReader } from '#app/modules/accounts/nomination.reader.js';
import { NominationsService } from '#app/modules/accounts/nominations.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

/** Whom states have nominated, with the note that made it. */
@Controller('nominations')
export class NominationsController {
  constructor(
    private readonly reader: NominationReader,
    private readonly handOvers: HandOverReader,
    private readonly nominations: NominationsService,
  ) {}

  /** Nominations by state, function and first day; who acts for a state reads those of the own one. */
  @Get()
  @Allow('nomination:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { state, cursor, limit = DEFAULT_PAGE_SIZE }: NominationsQuery,
  ): Promise<NominationPage> {
    return this.reader.list(actor, state ?? null, cursor ? decodeCursor(cursor, 4) : null, limit);
  }

  /** Posts that nobody holds, or that nobody will hold when a term ends. */
  @Get('gaps')
  @Allow('nomination:read')
  listGaps(@CurrentActor() actor: Actor): Promise<NominationGapsView> {
    return this.reader.listGaps(actor);
  }

  /** One nomination. */
  @Get(':id')
  @Allow('nomination:read')
  get(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<NominationView> {
    return this.reader.get(actor, id);
  }

  /** What whoever takes over the post finds: what is open, by when, and what waits. */
  @Get(':id/hand-over')
  @Allow('nomination:read')
  getHandOver(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<HandOverView> {
    return this.handOvers.get(actor, id);
  }

  /** Records whom a state has nominated. Whoever holds the post on the first day ends on it. */
  @Post()
  @Allow('nomination:edit')
  async nominate(@CurrentActor() actor: Actor, @Body() input: NominateInput): Promise<NominationView> {
    await this.nominations.nominate(actor, input);
    return this.reader.get(actor, input.id);
  }

  /** Ends a nomination, or corrects its end and the note that made it. */
  @Put(':id')
  @Allow('nomination:edit')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: ChangeNominationInput,
  ): Promise<NominationView> {
    await this.nominations.change(actor, id, input);
    return this.reader.get(actor, id);
  }

  /** Takes back a nomination that has not begun. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('nomination:edit')
  remove(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    return this.nominations.remove(actor, id);
  }
}
