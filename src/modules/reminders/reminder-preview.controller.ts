import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#app/kernel/actor.js';
import { InvalidInputError } from '#app/kernel/errors.js';
import { PreviewMailsService } from '#app/modules/reminders/preview-mails.service.js';
import { previewAsCsv } from '#app/modules/reminders/reminder-preview.csv.js';
import {
  PreviewedMailView,
  PreviewMailQuery,
  PreviewQuery,
  ReminderPreviewView,
  SentTestView,
} from '#app/modules/reminders/reminder-preview.dto.js';
import { ReminderPreviewService } from '#app/modules/reminders/reminder-preview.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';

const CSV = 'text/csv';

@Controller('reminders/preview')
export class ReminderPreviewController {
  constructor(
    private readonly previews: ReminderPreviewService,
    private readonly mails: PreviewMailsService,
  ) {}

  /** Who gets what and when, if nothing changes; nothing is written. */
  @Get()
  @Allow('reminder:preview')
  preview(@CurrentActor() actor: Actor, @Query() query: PreviewQuery): Promise<ReminderPreviewView> {
    return this.previews.preview(actor, query);
  }

  /** The same as a table, one row for each line of a mail; refused where a page would not hold all of it. */
  @Get('csv')
  @Allow('reminder:preview')
  @ApiProduces(CSV)
  @ApiOkResponse({ content: { [CSV]: { schema: { type: 'string' } } } })
  async readTable(
    @CurrentActor() actor: Actor,
    @Query() query: PreviewQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const preview = await this.previews.preview(actor, query);
    if (preview.isTruncated) {
      throw new InvalidInputError([{ pointer: '/to', code: 'too_many_mails', params: {} }]);
    }
    void reply
      .header('content-disposition', `attachment; filename="reminders-${query.from}-${query.to}.csv"`)
      .type(`${CSV}; charset=utf-8`)
      .send(previewAsCsv(preview));
  }

  /** The mail that a person would be sent on a day; its links open nothing. */
  @Get('mail')
  @Allow('reminder:preview')
  async show(
    @CurrentActor() actor: Actor,
    @Query() { recipient, on }: PreviewMailQuery,
  ): Promise<PreviewedMailView> {
    const { subject, text, html } = await this.mails.show(actor, recipient, on);
    return { subject, text, html };
  }

  /** Sends that mail to the person signed in alone, marked as a test. */
  @Post('mail/test')
  @HttpCode(202)
  @Allow('reminder:preview')
  async send(
    @CurrentActor() actor: Actor,
    @Body() { recipient, on }: PreviewMailQuery,
  ): Promise<SentTestView> {
    return { deliveryId: await this.mails.sendToSelf(actor, recipient, on) };
  }
}
