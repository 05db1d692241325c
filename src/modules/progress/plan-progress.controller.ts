import { Controller, Get, HttpStatus, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '#app/kernel/actor.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { type Viewer, viewerOf } from '#app/modules/plans/plans.policy.js';
import { CommitmentDetailView } from '#app/modules/progress/assignment.dto.js';
import { CommitmentDetailReader } from '#app/modules/progress/commitment-detail.reader.js';
import { MatrixQuery, MatrixView } from '#app/modules/progress/matrix.dto.js';
import { MatrixReader } from '#app/modules/progress/matrix.reader.js';
import { StateProgressView } from '#app/modules/progress/state-progress.dto.js';
import { StateProgressReader } from '#app/modules/progress/state-progress.reader.js';
import { ChangePage } from '#app/modules/progress/update.dto.js';
import { UpdatesReader } from '#app/modules/progress/updates.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

/** What states have done about a plan. */
@Controller('plans')
export class PlanProgressController {
  constructor(
    private readonly matrix: MatrixReader,
    private readonly commitments: CommitmentDetailReader,
    private readonly updates: UpdatesReader,
    private readonly states: StateProgressReader,
  ) {}

  /** State × commitment, today or as at an earlier day. */
  @Get(':id/matrix')
  @Allow('assignment:read')
  @ApiOkResponse({ type: MatrixView })
  async readMatrix(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) planId: string,
    @Query() query: MatrixQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const known = request.headers['if-none-match'];
    const { body, etag } = await this.matrix.read(viewerIn(actor, planId), query, known);
    if (etag !== null) reply.header('etag', etag);
    if (body === null) reply.status(HttpStatus.NOT_MODIFIED).send();
    else reply.type('application/json; charset=utf-8').send(body);
  }

  /** One commitment with its periods, and how each state carries it out. */
  @Get(':id/commitments/:commitmentId')
  @Allow('assignment:read')
  readCommitment(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) planId: string,
    @Param('commitmentId', IdParam) commitmentId: string,
  ): Promise<CommitmentDetailView> {
    return this.commitments.get(actor, viewerIn(actor, planId), commitmentId);
  }

  /** What changed lately, newest first. */
  @Get(':id/changes')
  @Allow('assignment:read')
  listChanges(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) planId: string,
    @Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery,
  ): Promise<ChangePage> {
    return this.updates.listChanges(viewerIn(actor, planId), cursor ? decodeCursor(cursor, 2) : null, limit);
  }

  /** One state in a plan: where it stands, what is due next, who its focal points are. */
  @Get(':id/member-states/:stateId')
  @Allow('assignment:read')
  readState(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) planId: string,
    @Param('stateId', IdParam) stateId: string,
  ): Promise<StateProgressView> {
    return this.states.get(actor, viewerIn(actor, planId), stateId);
  }
}

function viewerIn(actor: Actor, planId: string): Viewer {
  const viewer = viewerOf(actor, planId);
  if (viewer === null) throw new NotFoundError('plan');
  return viewer;
}
