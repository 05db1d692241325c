import { Body, Controller, Get, HttpStatus, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { reachablePlanIds } from '#app/modules/plans/plans.policy.js';
import { PlansReader } from '#app/modules/plans/plans.reader.js';
import { HistoryPage } from '#app/modules/audit/audit.dto.js';
import { AssignmentHistoryReader } from '#app/modules/progress/assignment-history.reader.js';
import { AssignmentDetailReader } from '#app/modules/progress/assignment-detail.reader.js';
import {
  AssignmentDetailView,
  AssignmentPage,
  AssignmentsQuery,
  AssignmentView,
  SetTargetInput,
} from '#app/modules/progress/assignment.dto.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import { TargetsService } from '#app/modules/progress/targets.service.js';
import { PostUpdateInput, UpdatePage, UpdateView } from '#app/modules/progress/update.dto.js';
import { UpdatesReader } from '#app/modules/progress/updates.reader.js';
import { UpdatesService } from '#app/modules/progress/updates.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

@Controller('assignments')
export class AssignmentsController {
  constructor(
    private readonly plans: PlansReader,
    private readonly assignments: AssignmentsReader,
    private readonly details: AssignmentDetailReader,
    private readonly updates: UpdatesReader,
    private readonly updating: UpdatesService,
    private readonly targets: TargetsService,
    private readonly history: AssignmentHistoryReader,
  ) {}

  /** What states have to do, by due date; a national role's own unless states are named. */
  @Get()
  @Allow('assignment:read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { plan, cursor, limit = DEFAULT_PAGE_SIZE, ...filter }: AssignmentsQuery,
  ): Promise<AssignmentPage> {
    const planIds = plan === undefined ? await this.plans.findIds(reachablePlanIds(actor)) : [plan];
    return this.assignments.list(actor, planIds, filter, cursor ? decodeCursor(cursor, 2) : null, limit);
  }

  /** One assignment with its commitment and its latest update. */
  @Get(':id')
  @Allow('assignment:read')
  get(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<AssignmentDetailView> {
    return this.details.get(actor, id);
  }

  /** Sets or clears the state's own date. */
  @Put(':id/target')
  @Allow('target:set')
  setTarget(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { basedOnVersion, target }: SetTargetInput,
  ): Promise<AssignmentView> {
    return this.targets.set(actor, id, basedOnVersion, target);
  }

  /** The history of one assignment, newest first. */
  @Get(':id/updates')
  @Allow('assignment:read')
  async listUpdates(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery,
  ): Promise<UpdatePage> {
    const { audience } = await this.assignments.get(actor, id);
    return this.updates.list(id, audience, cursor ? decodeCursor(cursor, 1) : null, limit);
  }

  /** What was changed of an assignment and by whom, newest first: to its own state everything, to the secretariat what it may read. */
  @Get(':id/history')
  @Allow('assignment:read')
  async listHistory(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery,
  ): Promise<HistoryPage> {
    return this.history.list(actor, id, cursor ? decodeCursor(cursor, 1) : null, limit);
  }

  /** Reports on an assignment. Sending the same again answers the same, with status 200. */
  @Post(':id/updates')
  @Allow('update:post')
  @ApiCreatedResponse({ type: UpdateView })
  @ApiOkResponse({ type: UpdateView, description: 'The same update was recorded before.' })
  async postUpdate(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: PostUpdateInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UpdateView> {
    const { update, isNew } = await this.updating.post(actor, id, input);
    reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return update;
  }
}
