import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { FollowUpsService } from '#app/modules/reminders/follow-ups.service.js';
import { ReleasedView, ReminderPage, RemindersQuery } from '#app/modules/reminders/reminder.dto.js';
import { ReminderReader } from '#app/modules/reminders/reminder.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

@Controller('reminders')
export class ReminderController {
  constructor(
    private readonly reader: ReminderReader,
    private readonly followUps: FollowUpsService,
  ) {}

  /** Reminders in the order of sending: the secretariat sees those of the plans that it serves, everybody else their own. */
  @Get()
  @Allow('reminder:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { state, from, to, isDue, recipient, cursor, limit = DEFAULT_PAGE_SIZE }: RemindersQuery,
  ): Promise<ReminderPage> {
    return this.reader.list(
      actor,
      {
        state: state ?? null,
        from: from ?? null,
        to: to ?? null,
        isDue: isDue ?? false,
        recipient: recipient ?? null,
      },
      cursor ? decodeCursor(cursor, 2) : null,
      limit,
    );
  }

  /** Has a follow-up sent that waits for an officer, at its addressee's next send time. */
  @Post(':id/release')
  @HttpCode(200)
  @Allow('follow-up:release')
  release(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ReleasedView> {
    return this.followUps.release(actor, id);
  }

  /** Takes a follow-up that waits for an officer off the list for good. */
  @Post(':id/dismiss')
  @HttpCode(204)
  @Allow('follow-up:release')
  dismiss(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    return this.followUps.dismiss(actor, id);
  }
}
