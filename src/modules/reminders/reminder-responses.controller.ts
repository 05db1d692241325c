import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Actor, isSecretariat } from '#app/kernel/actor.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import {
  AnsweredReminderPage,
  AnsweredRemindersQuery,
  ReminderResponsesQuery,
  ReminderResponsesView,
} from '#app/modules/reminders/reminder-response.dto.js';
import { ReminderResponsesReader } from '#app/modules/reminders/reminder-responses.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

@Controller('plans')
export class ReminderResponsesController {
  constructor(private readonly responses: ReminderResponsesReader) {}

  /**
   * Responses after reminders: for each step and each state how many official updates followed within seven days, of which
   * states no report was received, and whose address fails.
   */
  @Get(':id/reminder-responses')
  @Allow('reminder-response:read')
  count(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) planId: string,
    @Query() { from, to }: ReminderResponsesQuery,
  ): Promise<ReminderResponsesView> {
    assertServes(actor, planId);
    return this.responses.count(planId, { from: from ?? null, to: to ?? null });
  }

  /** The reminders behind these numbers, newest first. */
  @Get(':id/reminder-responses/reminders')
  @Allow('reminder-response:read')
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) planId: string,
    @Query() { from, to, state, step, outcome, cursor, limit = DEFAULT_PAGE_SIZE }: AnsweredRemindersQuery,
  ): Promise<AnsweredReminderPage> {
    assertServes(actor, planId);
    return this.responses.list(
      planId,
      {
        from: from ?? null,
        to: to ?? null,
        state: state ?? null,
        step: step ?? null,
        outcome: outcome ?? null,
      },
      cursor ? decodeCursor(cursor, 4) : null,
      limit,
    );
  }
}

/** Who serves other plans only does not learn who is silent in this one. */
function assertServes(actor: Actor, planId: string): void {
  if (!isSecretariat(actor, planId)) throw new NotFoundError('plan');
}
