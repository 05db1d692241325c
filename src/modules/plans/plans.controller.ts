import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { CommitmentsReader } from '#app/modules/plans/commitments.reader.js';
import { CommitmentPage, CommitmentsQuery, PlanPage, PlanView } from '#app/modules/plans/plan.dto.js';
import { reachablePlanIds, viewerOf } from '#app/modules/plans/plans.policy.js';
import { PlansReader } from '#app/modules/plans/plans.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

@Controller('plans')
export class PlansController {
  constructor(
    private readonly plans: PlansReader,
    private readonly commitments: CommitmentsReader,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** Plans of action by code. */
  @Get()
  @Allow('plan:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery,
  ): Promise<PlanPage> {
    const after = cursor ? decodeCursor(cursor, 1) : null;
    return this.plans.list(reachablePlanIds(actor), this.clock.now(), after, limit);
  }

  /** One plan of action. */
  @Get(':id')
  @Allow('plan:read')
  async get(@CurrentActor() actor: Actor, @Param('id', IdParam) planId: string): Promise<PlanView> {
    if (viewerOf(actor, planId) === null) throw new NotFoundError('plan');
    return this.plans.get(planId, this.clock.now());
  }

  /** Commitments of a plan, in its order. */
  @Get(':id/commitments')
  @Allow('plan:read')
  async listCommitments(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) planId: string,
    @Query() { area, cursor, limit = DEFAULT_PAGE_SIZE }: CommitmentsQuery,
  ): Promise<CommitmentPage> {
    if (viewerOf(actor, planId) === null) throw new NotFoundError('plan');
    return this.commitments.list(planId, area ?? null, cursor ? decodeCursor(cursor, 1) : null, limit);
  }
}
