import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import {
  FIRST_HOLIDAY_YEAR,
  LAST_HOLIDAY_YEAR,
  LONGEST_HOLIDAY_SOURCE,
  MOST_PREFILLED_YEARS,
} from '#app/modules/member-states/holiday.js';
import { type KeptReason, keptReasons } from '#app/modules/member-states/holiday-change.rules.js';
import {
  type HolidayFileFormat,
  holidayFileFormats,
  LONGEST_HOLIDAY_FILE,
} from '#app/modules/member-states/holiday-file.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';

const MOST_STATES = 50;

/** Whether the change is only shown. */
export class HolidayChangeQuery {
  /** Show what would change, and change nothing */
  @ApiPropertyOptional({ type: 'boolean', default: false })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun?: boolean = false;
}

export class PrefillHolidaysInput {
  /** Every Member State unless told */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_STATES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  stateIds?: string[];

  @ApiProperty({
    type: 'array',
    maxItems: MOST_PREFILLED_YEARS,
    items: { type: 'integer', minimum: FIRST_HOLIDAY_YEAR, maximum: LAST_HOLIDAY_YEAR },
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PREFILLED_YEARS)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(FIRST_HOLIDAY_YEAR, { each: true })
  @Max(LAST_HOLIDAY_YEAR, { each: true })
  years!: number[];
}

export class ImportHolidaysInput {
  /** `csv` with the columns state, date, name, certainty, source; `ics`: iCalendar with events of whole days */
  @ApiProperty({ enum: holidayFileFormats })
  @IsIn(holidayFileFormats)
  format!: HolidayFileFormat;

  /** The file as it is */
  @IsString()
  @Length(1, LONGEST_HOLIDAY_FILE)
  text!: string;

  /** Whose holidays they are, where the file does not say: always of iCalendar, and of CSV without a column `state` */
  @IsOptional()
  @IsUUID()
  stateId?: string;

  /** Where they are known from, where the file does not say */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_HOLIDAY_SOURCE)
  source?: string;

  /** The file is the whole list: remove expected days of its Member States and years that it does not name */
  @IsOptional()
  @IsBoolean()
  replacesExpected?: boolean = false;
}

export class HolidayDayView {
  state!: StateRef;
  @ApiProperty({ format: 'date' })
  heldOn!: string;
  name!: string;
  isConfirmed!: boolean;
  source!: string;
}

export class ChangedHolidayView {
  before!: HolidayDayView;
  after!: HolidayDayView;
}

export class KeptHolidayView {
  /** Somebody confirmed the day, entered it, or removed it or moved away from it */
  @ApiProperty({ enum: keptReasons })
  reason!: KeptReason;
  proposed!: HolidayDayView;
  /** What stands; null where somebody removed the day or moved away from it */
  current!: HolidayDayView | null;
}

export class HolidayChangeView {
  /** Nothing was changed yet */
  isDryRun!: boolean;
  added!: HolidayDayView[];
  changed!: ChangedHolidayView[];
  removed!: HolidayDayView[];
  /** What was proposed and is left as people have it */
  kept!: KeptHolidayView[];
  /** Days that are in the table just so */
  unchangedCount!: number;
  /** Member States that the library does not know: enter or import their holidays */
  notInLibrary!: StateRef[];
}
