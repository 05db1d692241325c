import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { type OrganisationKind, organisationKinds } from '#app/modules/member-states/states-pack.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

/** One working day at least: people who never work could not be written to. */
const MOST_REST_DAYS = 6;

export class OrganisationsQuery extends PageQuery {
  /** ISO code of the Member State that they belong to */
  @ApiPropertyOptional({ example: 'BN' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  state?: string;
}

export class OrganisationView {
  id!: string;
  code!: string;
  name!: string;
  @ApiProperty({ enum: organisationKinds })
  kind!: OrganisationKind;
  /** Null: it belongs to no Member State */
  state!: StateRef | null;
  timeZone!: string;
  /** ISO weekdays, 1 = Monday, on which it rests */
  restDays!: number[];
  /** Of its working week: what basedOnVersion refers to */
  version!: number;
}

export class OrganisationPage {
  items!: OrganisationView[];
  nextCursor!: string | null;
}

export class SetWorkingWeekInput {
  /** `version` of the working week that this is based on */
  @BasedOnVersion()
  basedOnVersion!: number;

  /** ISO weekdays, 1 = Monday, on which it rests */
  @ApiProperty({
    type: 'array',
    maxItems: MOST_REST_DAYS,
    items: { type: 'integer', minimum: 1, maximum: 7 },
  })
  @IsArray()
  @ArrayMaxSize(MOST_REST_DAYS)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  restDays!: number[];
}
