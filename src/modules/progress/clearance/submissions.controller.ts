import { Controller, Get, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { reachablePlanIds } from '#app/modules/plans/plans.policy.js';
import { PlansReader } from '#app/modules/plans/plans.reader.js';
import {
  SubmissionPage,
  SubmissionTransitionsView,
  WaitingCountsView,
  WaitingQuery,
} from '#app/modules/progress/clearance/submission.dto.js';
import { submissionTransitions } from '#app/modules/progress/clearance/submission.rules.js';
import { SubmissionsReader } from '#app/modules/progress/clearance/submissions.reader.js';
import { submissionStates } from '#app/modules/progress/update.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';

/** What waits for whom on the way from an author to the secretariat. */
@Controller('submissions')
export class SubmissionsController {
  constructor(
    private readonly plans: PlansReader,
    private readonly reader: SubmissionsReader,
  ) {}

  /** Updates that wait for one party, oldest first: a state's own, to the secretariat those that it may read. */
  @Get()
  @Allow('submission:read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { waitingFor, state, cursor, limit = DEFAULT_PAGE_SIZE }: WaitingQuery,
  ): Promise<SubmissionPage> {
    const planIds = await this.plans.findIds(reachablePlanIds(actor));
    const states = state?.split(',') ?? null;
    const after = cursor ? decodeCursor(cursor, 2) : null;
    return this.reader.listWaiting(actor, planIds, waitingFor, states, after, limit);
  }

  /** How many updates wait for each party. */
  @Get('counts')
  @Allow('submission:read')
  async count(@CurrentActor() actor: Actor): Promise<WaitingCountsView> {
    return this.reader.countWaiting(actor, await this.plans.findIds(reachablePlanIds(actor)));
  }

  /** Every way that an update can take, and who takes it. */
  @Get('transitions')
  @Allow('submission:read')
  listTransitions(): SubmissionTransitionsView {
    return { states: submissionStates, transitions: submissionTransitions };
  }
}
