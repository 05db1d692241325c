import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import {
  AuditEntriesQuery,
  AuditEntryPage,
  AuditExportQuery,
  SealingView,
} from '#app/modules/audit/audit.dto.js';
import { AuditEntriesReader } from '#app/modules/audit/audit-entries.reader.js';
import { AuditExport } from '#app/modules/audit/audit-export.js';
import { AuditHealth } from '#app/modules/audit/audit-health.js';
import { CheckpointReader } from '#app/modules/audit/checkpoint.reader.js';
import { Allow } from '#app/platform/http/allow.js';

const JSON_LINES = 'application/jsonl';

/** Who did what, from where and when: for those who look after the tracker. */
@Controller('audit-entries')
export class AuditController {
  constructor(
    private readonly entries: AuditEntriesReader,
    private readonly health: AuditHealth,
    private readonly checkpoints: CheckpointReader,
    private readonly exports: AuditExport,
  ) {}

  /** The trail, newest first, without what states keep to themselves. */
  @Get()
  @Allow('audit:read')
  list(
    @Query() { who, action, subject, from, to, cursor, limit = DEFAULT_PAGE_SIZE }: AuditEntriesQuery,
  ): Promise<AuditEntryPage> {
    const filter = {
      who: who?.trim() ?? null,
      action: action ?? null,
      subjectId: subject ?? null,
      from: asInstant(from),
      to: asInstant(to),
    };
    return this.entries.list(filter, cursor ? decodeCursor(cursor, 1) : null, limit);
  }

  /** How far the trail is sealed, and what was last told of it outside the database. */
  @Get('sealing')
  @Allow('audit:read')
  async getSealing(): Promise<SealingView> {
    const [state, latestCheckpoint, actions] = await Promise.all([
      this.health.look(),
      this.checkpoints.latest(),
      this.entries.listActions(),
    ]);
    return { ...state, latestCheckpoint, actions };
  }

  /**
   * The trail as JSON Lines that `npm run actif -- audit verify FILE` verifies anywhere. Contents that states keep to
   * themselves are withheld, their seals are not; personal values are left out.
   */
  @Get('file')
  @Allow('audit:export')
  @ApiProduces(JSON_LINES)
  @ApiOkResponse({ content: { [JSON_LINES]: { schema: { type: 'string' } } } })
  readFile(@Query() { from, to }: AuditExportQuery, @Res() reply: FastifyReply): void {
    const settings = {
      from: asInstant(from),
      to: asInstant(to),
      withPersonalValues: false,
      forSecretariat: true,
    };
    void reply
      .header('content-disposition', 'attachment; filename="audit-trail.jsonl"')
      .type(JSON_LINES)
      .send(Readable.from(inChunks(this.exports.lines(settings))));
  }
}

const CHUNK_BYTES = 65_536;

/** Line by line it would be a packet for each. */
async function* inChunks(lines: AsyncIterable<object>): AsyncGenerator<string> {
  let waiting = '';
  for await (const line of lines) {
    waiting += `${JSON.stringify(line)}\n`;
    if (waiting.length < CHUNK_BYTES) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting;
}

function asInstant(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
