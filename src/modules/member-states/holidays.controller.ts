import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { InvalidInputError, NotFoundError } from '#app/kernel/errors.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { localDate } from '#app/kernel/time-zone.js';
import { HistoryPage } from '#app/modules/audit/audit.dto.js';
import { HistoryReader } from '#app/modules/audit/history.reader.js';
import { yearOf } from '#app/modules/member-states/holiday.js';
import {
  AddedHolidays,
  AddHolidayInput,
  HolidayCoverageQuery,
  HolidayCoverageView,
  HolidayPage,
  HolidaysQuery,
  HolidayView,
  RemoveHolidayQuery,
  SetHolidayInput,
} from '#app/modules/member-states/holiday.dto.js';
import { HolidayCoverageReader } from '#app/modules/member-states/holiday-coverage.reader.js';
import { HolidaysReader } from '#app/modules/member-states/holidays.reader.js';
import { HolidaysService } from '#app/modules/member-states/holidays.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

const YEARS_BEFORE = 1;
const YEARS_AFTER = 2;
const MOST_YEARS = 10;

@Controller('holidays')
export class HolidaysController {
  constructor(
    private readonly reader: HolidaysReader,
    private readonly coverage: HolidayCoverageReader,
    private readonly holidays: HolidaysService,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
    private readonly history: HistoryReader,
  ) {}

  /** Public holidays by date. */
  @Get()
  @Allow('member-state:read')
  list(@Query() { state, from, to, cursor, limit = DEFAULT_PAGE_SIZE }: HolidaysQuery): Promise<HolidayPage> {
    const filter = { state: state ?? null, from: from ?? null, to: to ?? null };
    return this.reader.list(filter, cursor ? decodeCursor(cursor, 2) : null, limit);
  }

  /** For which Member States and years holidays are known, to the library and in the table. */
  @Get('coverage')
  @Allow('member-state:read')
  getCoverage(
    @CurrentActor() actor: Actor,
    @Query() query: HolidayCoverageQuery,
  ): Promise<HolidayCoverageView> {
    const year = yearOf(localDate(this.clock.now(), actor.timeZone));
    const fromYear = query.fromYear ?? Math.min(year - YEARS_BEFORE, query.toYear ?? year);
    const toYear = query.toYear ?? Math.max(year + YEARS_AFTER, fromYear);
    if (toYear < fromYear || toYear - fromYear >= MOST_YEARS) {
      const params = { fromYear, max: MOST_YEARS };
      throw new InvalidInputError([{ pointer: 'toYear', code: 'out_of_range', params }]);
    }
    return this.coverage.get(fromYear, toYear);
  }

  /** Enters a holiday, or several days in a row. Reminders that are not sent yet keep clear of it. */
  @Post()
  @Allow('holiday:edit')
  async add(@CurrentActor() actor: Actor, @Body() input: AddHolidayInput): Promise<AddedHolidays> {
    const added = await this.holidays.add(actor, input);
    return { items: await this.reader.find(added.map(({ id }) => id)) };
  }

  /** Corrects, moves or confirms a holiday. Reminders that are not sent yet follow. */
  @Put(':id')
  @Allow('holiday:edit')
  async set(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() input: SetHolidayInput,
  ): Promise<HolidayView> {
    await this.holidays.set(actor, id, input);
    const [holiday] = await this.reader.find([id]);
    if (holiday === undefined) throw new NotFoundError('holiday');
    return holiday;
  }

  /** What was changed of it and by whom, newest first. */
  @Get(':id/history')
  @Allow('member-state:read')
  async listHistory(
    @Param('id', IdParam) id: string,
    @Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery,
  ): Promise<HistoryPage> {
    if ((await this.reader.find([id])).length === 0) throw new NotFoundError('holiday');
    return this.history.list('holiday', id, { isOwn: false }, cursor ? decodeCursor(cursor, 1) : null, limit);
  }

  /** Removes a holiday; prefilling does not bring it back. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('holiday:edit')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() { basedOnVersion }: RemoveHolidayQuery,
  ): Promise<void> {
    return this.holidays.remove(actor, id, basedOnVersion);
  }
}
