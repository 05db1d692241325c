import { ApiProperty } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import { type CalendarDate } from '#app/kernel/calendar-date.js';
import { type DatePrecision, datePrecisions, type ImpreciseDate } from '#app/kernel/imprecise-date.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';

/** A date known to a precision: the days it may fall on; both null while it is to be confirmed. */
export class DateView implements ImpreciseDate {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  @ValidateIf((date: DateView) => date.precision !== 'tbc')
  @IsCalendarDate()
  startsOn!: CalendarDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  @ValidateIf((date: DateView) => date.precision !== 'tbc')
  @IsCalendarDate()
  endsOn!: CalendarDate | null;

  @ApiProperty({ enum: datePrecisions })
  @IsIn(datePrecisions)
  precision!: DatePrecision;
}
