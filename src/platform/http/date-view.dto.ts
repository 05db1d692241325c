import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches, ValidateIf } from 'class-validator';
import { type CalendarDate } from '#app/kernel/calendar-date.js';
import { type DatePrecision, datePrecisions, type ImpreciseDate } from '#app/kernel/imprecise-date.js';

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date known to a precision: the days it may fall on; both null while it is to be confirmed. */
export class DateView implements ImpreciseDate {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  @ValidateIf((date: DateView) => date.precision !== 'tbc')
  @Matches(CALENDAR_DATE)
  startsOn!: CalendarDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  @ValidateIf((date: DateView) => date.precision !== 'tbc')
  @Matches(CALENDAR_DATE)
  endsOn!: CalendarDate | null;

  @ApiProperty({ enum: datePrecisions })
  @IsIn(datePrecisions)
  precision!: DatePrecision;
}
