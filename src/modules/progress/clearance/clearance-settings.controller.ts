import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import {
  ClearanceSettingsPage,
  ClearanceSettingView,
  SetClearanceInput,
} from '#app/modules/progress/clearance/clearance-setting.dto.js';
import { ClearanceSettingsReader } from '#app/modules/progress/clearance/clearance-settings.reader.js';
import { ClearanceSettingsService } from '#app/modules/progress/clearance/clearance-settings.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

/** Which steps each state uses on the way of an update. */
@Controller('clearance-settings')
export class ClearanceSettingsController {
  constructor(
    private readonly reader: ClearanceSettingsReader,
    private readonly settings: ClearanceSettingsService,
  ) {}

  /** States with the steps that they use today, in English alphabetical order; a state reads its own. */
  @Get()
  @Allow('clearance-setting:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery,
  ): Promise<ClearanceSettingsPage> {
    return this.reader.list(actor, cursor ? decodeCursor(cursor, 2) : null, limit);
  }

  /** Records a state's note about the steps that it uses from a day on. */
  @Post()
  @HttpCode(200)
  @Allow('clearance-setting:edit')
  async set(@CurrentActor() actor: Actor, @Body() input: SetClearanceInput): Promise<ClearanceSettingView> {
    await this.settings.set(actor, input);
    return this.reader.get(input.stateId);
  }
}
