import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ClientId, nominatedFunctions } from '#app/modules/accounts/person.dto.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

type Function = (typeof nominatedFunctions)[number];

const LONGEST_SOURCE = 500;
const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

export class NominateInput {
  @ClientId()
  id!: string;

  @IsUUID()
  stateId!: string;

  @ApiProperty({ enum: nominatedFunctions })
  @IsIn(nominatedFunctions)
  function!: Function;

  @IsUUID()
  personId!: string;

  /** First day in the post: whoever holds it ends on it */
  @ApiProperty({ format: 'date' })
  @IsCalendarDate()
  fromOn!: string;

  /** The day on which it has ended; null: no end is known */
  @ApiProperty({ type: String, format: 'date', required: false, nullable: true })
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;

  /** The note that nominates the person, as it is cited */
  @Transform(trimmed)
  @IsString()
  @Length(1, LONGEST_SOURCE)
  source!: string;

  /** The date of the note */
  @ApiProperty({ format: 'date' })
  @IsCalendarDate()
  sourceDatedOn!: string;

  /** Send an invitation where the person has accepted none */
  @IsBoolean()
  invite!: boolean;
}

export class ChangeNominationInput {
  @BasedOnVersion()
  basedOnVersion!: number;

  /** The day on which it has ended; null: no end is known */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsCalendarDate()
  untilOn!: string | null;

  @Transform(trimmed)
  @IsString()
  @Length(1, LONGEST_SOURCE)
  source!: string;

  @ApiProperty({ format: 'date' })
  @IsCalendarDate()
  sourceDatedOn!: string;
}

export class NominationsQuery extends PageQuery {
  /** ISO code */
  @ApiPropertyOptional({ example: 'KH' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  state?: string;
}

export class NominatedPersonView {
  id!: string;
  displayName!: string;
  style!: string | null;
  rank!: string | null;
  post!: string | null;
  isActive!: boolean;
}

export class NominationView {
  id!: string;
  memberState!: StateRef;
  @ApiProperty({ enum: nominatedFunctions })
  function!: Function;
  person!: NominatedPersonView;
  @ApiProperty({ format: 'date' })
  fromOn!: string;
  /** The day on which it has ended */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  untilOn!: string | null;
  source!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  sourceDatedOn!: string | null;
  isInForce!: boolean;
  /** It can be removed until it has begun */
  hasBegun!: boolean;
  /** Nobody is nominated for the day on which it ends */
  endsWithoutSuccessor!: boolean;
  version!: number;
}

export class NominationPage {
  @ApiProperty({ type: [NominationView] })
  items!: NominationView[];
  nextCursor!: string | null;
}

export class NominationGapView {
  memberState!: StateRef;
  @ApiProperty({ enum: nominatedFunctions })
  function!: Function;
  /** The first day without anybody who can be written to */
  @ApiProperty({ format: 'date' })
  fromOn!: string;
  isNow!: boolean;
}

export class NominationGapsView {
  /** The soonest first */
  @ApiProperty({ type: [NominationGapView] })
  items!: NominationGapView[];
}
