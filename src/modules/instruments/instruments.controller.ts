import { Controller, Get, Param, Query } from '@nestjs/common';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { InstrumentDetailView, InstrumentPage } from '#app/modules/instruments/instrument.dto.js';
import { InstrumentsReader } from '#app/modules/instruments/instruments.reader.js';
import { Allow } from '#app/platform/http/allow.js';
import { IdParam } from '#app/platform/http/id-param.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

@Controller('instruments')
export class InstrumentsController {
  constructor(private readonly instruments: InstrumentsReader) {}

  /** Instruments loaded, in the order of their short titles. */
  @Get()
  @Allow('instrument:read')
  list(@Query() { cursor, limit = DEFAULT_PAGE_SIZE }: PageQuery): Promise<InstrumentPage> {
    return this.instruments.list(cursor ? decodeCursor(cursor, 2) : null, limit);
  }

  /** One instrument with its provisions, their mappings and what states did about it. */
  @Get(':id')
  @Allow('instrument:read')
  get(@Param('id', IdParam) id: string): Promise<InstrumentDetailView> {
    return this.instruments.get(id);
  }
}
