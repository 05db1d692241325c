import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import {
  ChangeReminderPolicyInput,
  ReminderPage,
  ReminderPolicyPage,
  ReminderPolicyView,
  RemindersQuery,
} from '#app/modules/reminders/reminder.dto.js';
import { ReminderPolicyService } from '#app/modules/reminders/reminder-policy.service.js';
import { ReminderReader } from '#app/modules/reminders/reminder.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

@Controller('reminders')
export class ReminderController {
  constructor(private readonly reader: ReminderReader) {}

  /** Reminders in the order of sending: the secretariat sees those of the plans that it serves, everybody else their own. */
  @Get()
  @Allow('reminder:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { state, from, to, recipient, cursor, limit = DEFAULT_PAGE_SIZE }: RemindersQuery,
  ): Promise<ReminderPage> {
    return this.reader.list(
      actor,
      { state: state ?? null, from: from ?? null, to: to ?? null, recipient: recipient ?? null },
      cursor ? decodeCursor(cursor, 2) : null,
      limit,
    );
  }
}

@Controller('reminder-policies')
export class ReminderPolicyController {
  constructor(
    private readonly reader: ReminderReader,
    private readonly policies: ReminderPolicyService,
  ) {}

  /** When each kind of milestone is reminded of, and who is. */
  @Get()
  @Allow('reminder-policy:read')
  list(): Promise<ReminderPolicyPage> {
    return this.reader.listPolicies();
  }

  /** Replaces the steps of a policy; what is planned and not sent follows within seconds. */
  @Put(':id')
  @Allow('reminder-policy:edit')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { basedOnVersion, steps, sendAtLocal }: ChangeReminderPolicyInput,
  ): Promise<ReminderPolicyView> {
    return this.policies.change(actor, id, basedOnVersion, { steps, sendAtLocal });
  }
}
