import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { isUnchanged } from '#app/kernel/pack-change.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { PackChangeView, PackInput, PackPage } from '#app/modules/imports/packs.dto.js';
import { PacksReader } from '#app/modules/imports/packs.reader.js';
import { PacksService, type PackStep } from '#app/modules/imports/packs.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

@Controller('packs')
export class PacksController {
  constructor(
    private readonly reader: PacksReader,
    private readonly packs: PacksService,
  ) {}

  /** Packs that are loaded. */
  @Get()
  @Allow('pack:read')
  list(@Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery): Promise<PackPage> {
    return this.reader.list(cursor ? decodeCursor(cursor, 1) : null, limit);
  }

  /** What loading the pack would change; changes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Allow('pack:load')
  async preview(@Body() { yaml, isForced }: PackInput): Promise<PackChangeView> {
    return viewOf(await this.packs.preview([asSource(yaml)], isForced));
  }

  /** Loads the pack and tells what that changed. */
  @Post()
  @HttpCode(200)
  @Allow('pack:load')
  async load(@CurrentActor() actor: Actor, @Body() { yaml, isForced }: PackInput): Promise<PackChangeView> {
    return viewOf(await this.packs.load([asSource(yaml)], actor, isForced));
  }
}

function asSource(yaml: string): { file: string; yaml: string } {
  return { file: 'pack.yaml', yaml };
}

function viewOf([step]: PackStep[]): PackChangeView {
  if (step === undefined) throw new Error('one file was read, but no pack came of it');
  const { code, kind, version } = step.pack.header;
  return { pack: { code, kind, version }, isUnchanged: isUnchanged(step.change), ...step.change };
}
