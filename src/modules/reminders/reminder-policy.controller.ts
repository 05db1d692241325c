import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { HistoryPage } from '#app/modules/audit/audit.dto.js';
import { HistoryReader } from '#app/modules/audit/history.reader.js';
import { PolicyPreviewService } from '#app/modules/reminders/policy-preview.service.js';
import type { ReminderPolicy } from '#app/modules/reminders/reminder-policy.js';
import {
  AddReminderPolicyInput,
  ChangeReminderPolicyInput,
  PolicyPreviewView,
  PreviewReminderPolicyInput,
  type ReminderPolicyInput,
  ReminderPolicyPage,
  ReminderPolicyView,
  RemoveReminderPolicyQuery,
} from '#app/modules/reminders/reminder-policy.dto.js';
import { ReminderPolicyService } from '#app/modules/reminders/reminder-policy.service.js';
import { ReminderReader } from '#app/modules/reminders/reminder.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

@Controller('reminder-policies')
export class ReminderPolicyController {
  constructor(
    private readonly reader: ReminderReader,
    private readonly policies: ReminderPolicyService,
    private readonly previews: PolicyPreviewService,
    private readonly history: HistoryReader,
  ) {}

  /**
   * When each kind of milestone is reminded of, and who is. Policies of a plan are listed to those who may read it, those of
   * a milestone to its state and to the secretariat.
   */
  @Get()
  @Allow('reminder-policy:read')
  list(@CurrentActor() actor: Actor): Promise<ReminderPolicyPage> {
    return this.reader.listPolicies(actor);
  }

  /** What a policy would change in what is planned; nothing is saved. */
  @Post('preview')
  @HttpCode(200)
  @Allow('reminder-policy:edit')
  preview(@Body() input: PreviewReminderPolicyInput): Promise<PolicyPreviewView> {
    const { milestoneKind, planId = null, milestoneId = null } = input;
    return this.previews.preview({ milestoneKind, planId, milestoneId, ...policyOf(input) });
  }

  /** Adds a policy of its own for one plan or one milestone. */
  @Post()
  @Allow('reminder-policy:edit')
  add(@CurrentActor() actor: Actor, @Body() input: AddReminderPolicyInput): Promise<ReminderPolicyView> {
    const { id, milestoneKind, planId = null, milestoneId = null } = input;
    return this.policies.add(actor, { id, milestoneKind, planId, milestoneId, ...policyOf(input) });
  }

  /** Replaces the steps of a policy; what is planned and not sent follows within seconds. */
  @Put(':id')
  @Allow('reminder-policy:edit')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { basedOnVersion, ...change }: ChangeReminderPolicyInput,
  ): Promise<ReminderPolicyView> {
    return this.policies.change(actor, id, basedOnVersion, policyOf(change));
  }

  /** What was changed of it and by whom, newest first. */
  @Get(':id/history')
  @Allow('reminder-policy:read')
  async listHistory(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery,
  ): Promise<HistoryPage> {
    await this.requireListed(actor, id);
    return this.history.list(
      'reminder_policy',
      id,
      { isOwn: false },
      cursor ? decodeCursor(cursor, 1) : null,
      limit,
    );
  }

  /** Removes the policy of a plan or a milestone: the general one holds again. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('reminder-policy:edit')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() { basedOnVersion }: RemoveReminderPolicyQuery,
  ): Promise<void> {
    return this.policies.remove(actor, id, basedOnVersion);
  }

  /** What is not listed to somebody does not exist for them. */
  private async requireListed(actor: Actor, id: string): Promise<void> {
    const { items } = await this.reader.listPolicies(actor);
    if (!items.some((policy) => policy.id === id)) throw new NotFoundError('reminder policy');
  }
}

export function policyOf({
  steps,
  sendAtLocal,
  maxMailsPerWeek = null,
}: ReminderPolicyInput): ReminderPolicy {
  return {
    steps: steps.map(({ code, offset, audience, form = 'digest', release = 'automatic' }) => ({
      code,
      offset,
      audience,
      form,
      release,
    })),
    sendAtLocal,
    maxMailsPerWeek,
  };
}
