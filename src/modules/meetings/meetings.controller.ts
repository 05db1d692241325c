import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { HistoryPage } from '#app/modules/audit/audit.dto.js';
import { HistoryReader } from '#app/modules/audit/history.reader.js';
import {
  MeetingDetailView,
  MeetingPage,
  MeetingsQuery,
  MoveMeetingInput,
} from '#app/modules/meetings/meeting.dto.js';
import { MeetingsReader } from '#app/modules/meetings/meetings.reader.js';
import { MeetingsService } from '#app/modules/meetings/meetings.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly reader: MeetingsReader,
    private readonly meetings: MeetingsService,
    private readonly history: HistoryReader,
  ) {}

  /** Meetings by date. */
  @Get()
  @Allow('meeting:read')
  list(@Query() { from, to, cursor, limit = DEFAULT_PAGE_SIZE }: MeetingsQuery): Promise<MeetingPage> {
    return this.reader.list(
      { from: from ?? null, to: to ?? null },
      cursor ? decodeCursor(cursor, 2) : null,
      limit,
    );
  }

  /** One meeting with its agenda and its delegations in protocol order. */
  @Get(':id')
  @Allow('meeting:read')
  get(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<MeetingDetailView> {
    return this.reader.get(actor, id);
  }

  /** What was changed of it and by whom, newest first. */
  @Get(':id/history')
  @Allow('meeting:read')
  async listHistory(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery,
  ): Promise<HistoryPage> {
    await this.reader.get(actor, id);
    return this.history.list('meeting', id, { isOwn: false }, cursor ? decodeCursor(cursor, 1) : null, limit);
  }

  /** Moves a meeting; what reminds of it moves with it. */
  @Put(':id/date')
  @Allow('meeting:plan')
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { basedOnVersion, date }: MoveMeetingInput,
  ): Promise<MeetingDetailView> {
    await this.meetings.move(actor, id, basedOnVersion, date);
    return this.reader.get(actor, id);
  }
}
