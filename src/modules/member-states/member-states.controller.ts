import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { localDate } from '#app/kernel/time-zone.js';
import { MemberStateDetailView, MemberStatePage } from '#app/modules/member-states/member-state.dto.js';
import { MemberStatesReader } from '#app/modules/member-states/member-states.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

@Controller('member-states')
export class MemberStatesController {
  constructor(
    private readonly memberStates: MemberStatesReader,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** Member states with their standing today, in English alphabetical order */
  @Get()
  @Allow('member-state:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery,
  ): Promise<MemberStatePage> {
    return this.memberStates.list(this.today(actor), cursor ? decodeCursor(cursor, 2) : null, limit);
  }

  /** One member state with its dated memberships */
  @Get(':id')
  @Allow('member-state:read')
  get(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<MemberStateDetailView> {
    return this.memberStates.get(id, this.today(actor));
  }

  private today(actor: Actor): string {
    return localDate(this.clock.now(), actor.timeZone);
  }
}
