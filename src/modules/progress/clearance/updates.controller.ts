import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor } from '#app/kernel/actor.js';
import {
  clearanceSheetFileName,
  makeClearanceSheet,
} from '#app/modules/progress/clearance/clearance-sheet.document.js';
import {
  ActInput,
  ClearedView,
  ClearInput,
  ClearManyInput,
  PreviewQuery,
  ReturnInput,
  ShowInput,
  SubmissionDetailView,
  SubmitInput,
  VisibilityPreviewView,
} from '#app/modules/progress/clearance/submission.dto.js';
import { SubmissionDetailReader } from '#app/modules/progress/clearance/submission-detail.reader.js';
import { SubmissionsService } from '#app/modules/progress/clearance/submissions.service.js';
import { VisibilityPreviews } from '#app/modules/progress/clearance/visibility-preview.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** One update on its way: what may be done to it is said by GET /submissions/transitions. */
@Controller('updates')
export class UpdatesController {
  constructor(
    private readonly details: SubmissionDetailReader,
    private readonly submissions: SubmissionsService,
    private readonly previews: VisibilityPreviews,
  ) {}

  /** Clears several updates at once, all or none. */
  @Post('clear')
  @HttpCode(200)
  @Allow('update:clear')
  async clearMany(
    @CurrentActor() actor: Actor,
    @Body() { updates, visibility }: ClearManyInput,
  ): Promise<ClearedView> {
    const moves = updates.map((update) =>
      visibility === undefined ? update : Object.assign(update, { visibility }),
    );
    await this.submissions.move(actor, 'clear', moves);
    return { items: await Promise.all(updates.map(({ updateId }) => this.details.get(actor, updateId))) };
  }

  /** One update with its way so far, what it would change, and what the reader may do. */
  @Get(':id')
  @Allow('submission:read')
  get(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<SubmissionDetailView> {
    return this.details.get(actor, id);
  }

  /** What each audience would see under another visibility. */
  @Get(':id/preview')
  @Allow('visibility:set')
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() { visibility }: PreviewQuery,
  ): Promise<VisibilityPreviewView> {
    return this.previews.preview(actor, id, visibility);
  }

  /** A sheet to be signed by hand, as a Word document. */
  @Get(':id/sheet')
  @Allow('clearance-sheet:read')
  @ApiProduces(DOCX)
  @ApiOkResponse({ content: { [DOCX]: { schema: { type: 'string', format: 'binary' } } } })
  async readSheet(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const detail = await this.details.get(actor, id);
    const name = clearanceSheetFileName(detail.sheetReference);
    void reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .type(DOCX)
      .send(await makeClearanceSheet(detail));
  }

  /** Takes a contributor's draft over: to the validating authority, or, where the state uses no clearance, as its word. */
  @Post(':id/submit')
  @HttpCode(200)
  @Allow('update:submit')
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: SubmitInput,
  ): Promise<SubmissionDetailView> {
    return this.move(actor, 'submit', id, input);
  }

  /** Takes back what nobody has cleared yet. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('update:withdraw')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: ActInput,
  ): Promise<SubmissionDetailView> {
    return this.move(actor, 'withdraw', id, input);
  }

  /** Makes the update speak for its state; on paper, what a signed sheet says is recorded. */
  @Post(':id/clear')
  @HttpCode(200)
  @Allow('update:clear')
  clear(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: ClearInput,
  ): Promise<SubmissionDetailView> {
    return this.move(actor, 'clear', id, input);
  }

  /** Sends the update back with a reason; a new update answers it. */
  @Post(':id/return')
  @HttpCode(200)
  @Allow('update:return')
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: ReturnInput,
  ): Promise<SubmissionDetailView> {
    return this.move(actor, 'return', id, input);
  }

  /** Records that the secretariat has received the update and asks nothing more. */
  @Post(':id/accept')
  @HttpCode(200)
  @Allow('update:accept')
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: ActInput,
  ): Promise<SubmissionDetailView> {
    return this.move(actor, 'accept', id, input);
  }

  /** Shows the update to more, or at once to fewer. */
  @Put(':id/visibility')
  @Allow('visibility:set')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: ShowInput,
  ): Promise<SubmissionDetailView> {
    await this.submissions.show(actor, id, input);
    return this.details.get(actor, id);
  }

  private async move(
    actor: Actor,
    act: Parameters<SubmissionsService['move']>[1],
    updateId: string,
    input: ActInput,
  ): Promise<SubmissionDetailView> {
    await this.submissions.move(actor, act, [Object.assign({ updateId }, input)]);
    return this.details.get(actor, updateId);
  }
}
