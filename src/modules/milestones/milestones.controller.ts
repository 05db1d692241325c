import { Controller, Get, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { MilestonePage, MilestonesQuery } from '#app/modules/milestones/milestone.dto.js';
import { MilestonesReader } from '#app/modules/milestones/milestones.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';

@Controller('milestones')
export class MilestonesController {
  constructor(private readonly reader: MilestonesReader) {}

  /** Due dates and meetings by date. */
  @Get()
  @Allow('milestone:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { from, to, kind, cursor, limit = DEFAULT_PAGE_SIZE }: MilestonesQuery,
  ): Promise<MilestonePage> {
    const filter = { from: from ?? null, to: to ?? null, kind: kind ?? null };
    return this.reader.list(actor.grants, filter, cursor ? decodeCursor(cursor, 2) : null, limit);
  }
}
