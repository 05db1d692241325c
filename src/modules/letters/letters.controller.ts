import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import type { Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { HistoryPage } from '#app/modules/audit/audit.dto.js';
import { HistoryReader } from '#app/modules/audit/history.reader.js';
import {
  LetterDetailView,
  LetterPage,
  LettersQuery,
  MarkSentInput,
  WithdrawLetterInput,
} from '#app/modules/letters/letter.dto.js';
import { fileNameOf, LETTER_EDITION, makeLetterDocument } from '#app/modules/letters/letter-document.js';
import { LettersReader } from '#app/modules/letters/letters.reader.js';
import { LettersService } from '#app/modules/letters/letters.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Formal letters, whose advance copies are mails. */
@Controller('letters')
export class LettersController {
  constructor(
    private readonly reader: LettersReader,
    private readonly letters: LettersService,
    private readonly history: HistoryReader,
  ) {}

  /** Letters, the last number first: the secretariat those of the plans that it serves, a state those to itself. */
  @Get()
  @Allow('letter:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { memberState, state, cursor, limit = DEFAULT_PAGE_SIZE }: LettersQuery,
  ): Promise<LetterPage> {
    const filter = { memberState: memberState ?? null, state: state ?? null };
    return this.reader.list(actor, filter, cursor ? decodeCursor(cursor, 2) : null, limit);
  }

  /** One letter with what it says. */
  @Get(':id')
  @Allow('letter:read')
  get(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<LetterDetailView> {
    return this.reader.get(actor, id);
  }

  /** The letter as a Word document, to be signed by hand. */
  @Get(':id/document')
  @Allow('letter:read')
  @ApiProduces(DOCX)
  @ApiOkResponse({ content: { [DOCX]: { schema: { type: 'string', format: 'binary' } } } })
  async readDocument(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await this.reader.getContent(actor, id);
    const tag = createHash('sha1')
      .update(JSON.stringify([LETTER_EDITION, content]))
      .digest('base64url');
    void reply
      // The archive inside bears the time of day: what is the same is its content.
      .header('etag', `W/"${tag}"`)
      .header('content-disposition', `attachment; filename="${fileNameOf(content.number)}"`)
      .type(DOCX)
      .send(await makeLetterDocument(content));
  }

  /** Records that the signed letter left, on which day and which way. */
  @Post(':id/sent')
  @HttpCode(200)
  @Allow('letter:conclude')
  async markSent(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: MarkSentInput,
  ): Promise<LetterDetailView> {
    await this.letters.markSent(actor, id, input);
    return this.reader.get(actor, id);
  }

  /** What was changed of it and by whom, newest first. */
  @Get(':id/history')
  @Allow('letter:read')
  async listHistory(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery,
  ): Promise<HistoryPage> {
    await this.reader.get(actor, id);
    return this.history.list('letter', id, { isOwn: false }, cursor ? decodeCursor(cursor, 1) : null, limit);
  }

  /** Withdraws a letter that did not leave; its number stays taken. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('letter:conclude')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: WithdrawLetterInput,
  ): Promise<LetterDetailView> {
    await this.letters.withdraw(actor, id, input);
    return this.reader.get(actor, id);
  }
}
