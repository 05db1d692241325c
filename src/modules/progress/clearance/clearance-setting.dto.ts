import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsString, IsUUID, Length } from 'class-validator';
import { type CalendarDate } from '#app/kernel/calendar-date.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';

const MAX_SOURCE = 500;

export class SetClearanceInput {
  /** A UUID of any version, made by the client */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @IsUUID()
  id!: string;

  @IsUUID()
  stateId!: string;

  /** `version` of the state's setting that this is based on; 0: none was recorded */
  @BasedOnVersion()
  basedOnVersion!: number;

  /** The day from which it counts */
  @ApiProperty({ type: String, format: 'date' })
  @IsCalendarDate()
  fromOn!: CalendarDate;

  /** Does the validating authority clear updates before they reach the secretariat? */
  @IsBoolean()
  usesClearance!: boolean;

  /** Does the secretariat accept updates, or are they received as they come? */
  @IsBoolean()
  usesAcceptance!: boolean;

  /** The state's note that says so */
  @ApiProperty({ maxLength: MAX_SOURCE })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(1, MAX_SOURCE)
  source!: string;
}

export class ClearanceNoteView {
  id!: string;
  @ApiProperty({ format: 'date' })
  fromOn!: string;
  usesClearance!: boolean;
  usesAcceptance!: boolean;
  source!: string;
}

/** The steps that a state uses, with the notes that said so. */
export class ClearanceSettingView {
  state!: StateRef;
  /** What basedOnVersion refers to; 0: no note was recorded */
  version!: number;
  /** Today */
  usesClearance!: boolean;
  usesAcceptance!: boolean;
  /** Is anybody nominated today who could clear? */
  hasValidatingAuthority!: boolean;
  /** The latest first */
  notes!: ClearanceNoteView[];
}

export class ClearanceSettingsPage {
  items!: ClearanceSettingView[];
  nextCursor!: string | null;
}
