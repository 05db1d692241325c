import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { HistoryPage } from '#app/modules/audit/audit.dto.js';
import { HistoryReader } from '#app/modules/audit/history.reader.js';
import {
  OrganisationPage,
  OrganisationsQuery,
  OrganisationView,
  SetWorkingWeekInput,
} from '#app/modules/member-states/organisation.dto.js';
import { OrganisationsReader } from '#app/modules/member-states/organisations.reader.js';
import { WorkingWeekService } from '#app/modules/member-states/working-week.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly reader: OrganisationsReader,
    private readonly workingWeeks: WorkingWeekService,
    private readonly history: HistoryReader,
  ) {}

  /** Organisations with the weekdays on which they rest, in English alphabetical order. */
  @Get()
  @Allow('member-state:read')
  list(@Query() { state, cursor, limit = DEFAULT_PAGE_SIZE }: OrganisationsQuery): Promise<OrganisationPage> {
    return this.reader.list(state ?? null, cursor ? decodeCursor(cursor, 2) : null, limit);
  }

  /** What was changed of it and by whom, newest first. */
  @Get(':id/history')
  @Allow('member-state:read')
  async listHistory(
    @Param('id', IdParam) id: string,
    @Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery,
  ): Promise<HistoryPage> {
    await this.reader.get(id);
    return this.history.list(
      'organisation',
      id,
      { isOwn: false },
      cursor ? decodeCursor(cursor, 1) : null,
      limit,
    );
  }

  /** Sets the weekdays on which an organisation rests. Reminders that are not sent yet follow. */
  @Put(':id/working-week')
  @Allow('working-week:edit')
  async setWorkingWeek(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: SetWorkingWeekInput,
  ): Promise<OrganisationView> {
    await this.workingWeeks.set(actor, id, input);
    return this.reader.get(id);
  }
}
