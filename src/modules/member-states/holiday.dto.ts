import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import {
  FIRST_HOLIDAY_YEAR,
  LAST_HOLIDAY_YEAR,
  LONGEST_HOLIDAY_NAME,
  LONGEST_HOLIDAY_SOURCE,
} from '#app/modules/member-states/holiday.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

export class HolidaysQuery extends PageQuery {
  /** ISO code of the Member State */
  @ApiPropertyOptional({ example: 'MY' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  state?: string;

  /** Holidays on this day or later */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Holidays on this day or earlier */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  to?: string;
}

class HolidayInput {
  @ApiProperty({ format: 'date' })
  @IsCalendarDate()
  heldOn!: string;

  /** Of a day with several feasts, all of them */
  @IsString()
  @Length(1, LONGEST_HOLIDAY_NAME)
  name!: string;

  /** False: expected, for instance until the moon is seen. Reminders keep clear of both alike */
  @IsBoolean()
  isConfirmed!: boolean;

  /** Where it is known from, such as a gazette */
  @IsString()
  @Length(1, LONGEST_HOLIDAY_SOURCE)
  source!: string;
}

export class AddHolidayInput extends HolidayInput {
  /** A UUID of any version, made by the client: the same holiday sent twice is entered once */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @IsUUID()
  id!: string;

  @IsUUID()
  stateId!: string;

  /** The last day of several in a row; each becomes a holiday of its own, `id` the first one */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string;
}

export class SetHolidayInput extends HolidayInput {
  /** `version` of the holiday that this is based on */
  @BasedOnVersion()
  basedOnVersion!: number;
}

export class RemoveHolidayQuery {
  /** `version` of the holiday that is to be removed */
  @BasedOnVersion()
  @Type(() => Number)
  basedOnVersion!: number;
}

export class HolidayView {
  id!: string;
  state!: StateRef;
  @ApiProperty({ format: 'date' })
  heldOn!: string;
  name!: string;
  isConfirmed!: boolean;
  source!: string;
  /** As the library gave it, and untouched since */
  isPrefilled!: boolean;
  /** What basedOnVersion refers to */
  version!: number;
}

export class HolidayPage {
  items!: HolidayView[];
  nextCursor!: string | null;
}

export class AddedHolidays {
  /** One for each day */
  items!: HolidayView[];
}

export class HolidayCoverageQuery {
  /** The year before the present one unless told */
  @ApiPropertyOptional({ type: 'integer', minimum: FIRST_HOLIDAY_YEAR, maximum: LAST_HOLIDAY_YEAR })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_HOLIDAY_YEAR)
  @Max(LAST_HOLIDAY_YEAR)
  fromYear?: number;

  /** The year after the next one unless told; at most ten years are answered */
  @ApiPropertyOptional({ type: 'integer', minimum: FIRST_HOLIDAY_YEAR, maximum: LAST_HOLIDAY_YEAR })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_HOLIDAY_YEAR)
  @Max(LAST_HOLIDAY_YEAR)
  toYear?: number;
}

export class YearCoverageView {
  year!: number;
  /** How many days the library has; 0 where it does not know the Member State */
  libraryCount!: number;
  /** Feasts that the library has no day for in this year, though in others: to be entered */
  missingFeasts!: string[];
  /** Days in the table */
  count!: number;
  /** Of these, how many nobody has confirmed */
  expectedCount!: number;
}

export class StateCoverageView {
  state!: StateRef;
  /** False: enter or import its holidays */
  isInLibrary!: boolean;
  years!: YearCoverageView[];
}

export class HolidayLibraryView {
  name!: string;
  version!: string;
}

export class HolidayCoverageView {
  library!: HolidayLibraryView;
  items!: StateCoverageView[];
}
