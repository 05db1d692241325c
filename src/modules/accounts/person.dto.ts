import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { type Role, roles } from '#app/kernel/actor.js';
import { isTimeZone } from '#app/kernel/time-zone.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

export const personStandings = ['invited', 'active', 'deactivated'] as const;
/** `invited`: has not accepted an invitation yet. */
export type PersonStanding = (typeof personStandings)[number];

export const nominatedFunctions = ['main', 'alternate', 'validating_authority'] as const;

/** Roles that no nomination gives. */
export const standingRoles = [
  'secretariat_administrator',
  'secretariat_officer',
  'contributor',
  'observer',
] as const satisfies readonly Role[];

const LONGEST_NAME = 200;
const MOST_ROLES = 50;
/** Neither controls nor what turns the direction of writing. */
const PLAIN_LINE = /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u;

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);
const trimmedOrNull = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() || null : value;
const lowered = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim().toLowerCase() : value;

function OptionalLine(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, maxLength: LONGEST_NAME, required: false, nullable: true }),
    Transform(trimmedOrNull),
    IsOptional(),
    IsString(),
    Length(1, LONGEST_NAME),
    Matches(PLAIN_LINE),
  );
}

function Line(): PropertyDecorator {
  return applyDecorators(Transform(trimmed), IsString(), Length(1, LONGEST_NAME), Matches(PLAIN_LINE));
}

/** An address as accounts keep it: in small letters. */
export function Address(): PropertyDecorator {
  return applyDecorators(Transform(lowered), IsEmail(), Length(3, 320));
}

/** Made by the client: the same sent twice is recorded once. */
export function ClientId(): PropertyDecorator {
  return applyDecorators(Transform(lowered), IsUUID());
}

function check(name: string, isRight: (text: string) => boolean, message: string): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value) => typeof value === 'string' && isRight(value),
      defaultMessage: () => `$property must be ${message}`,
    },
  });
}

function isLanguageTag(text: string): boolean {
  try {
    return text.length <= 35 && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** How a person is written and addressed. */
export class PersonWordsInput {
  /** One field, as the ministry writes it */
  @Line()
  displayName!: string;

  /** Before the name: "H.E.", "Dr" */
  @OptionalLine()
  style?: string | null;

  /** "Police General" */
  @OptionalLine()
  rank?: string | null;

  @OptionalLine()
  post?: string | null;

  /** How letters and mails begin: "Excellency" */
  @OptionalLine()
  salutation?: string | null;

  /** IANA name */
  @ApiProperty({ example: 'Asia/Phnom_Penh' })
  @check('isTimeZoneName', isTimeZone, 'an IANA time zone')
  timeZone!: string;

  /** BCP 47 */
  @ApiPropertyOptional({ example: 'en' })
  @IsOptional()
  @check('isLanguageTag', isLanguageTag, 'a BCP 47 language tag')
  language?: string;
}

class PersonPlaceInput {
  @ApiProperty({ type: String, format: 'uuid', required: false, nullable: true })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  /** Several people read the mailbox */
  @IsOptional()
  @IsBoolean()
  isRoleMailbox?: boolean;
}

/** A role that no nomination gives */
export class StandingRoleInput {
  @ApiProperty({ enum: standingRoles })
  @IsIn(standingRoles)
  role!: (typeof standingRoles)[number];

  /** Of a contributor */
  @ApiProperty({ type: String, format: 'uuid', required: false, nullable: true })
  @IsOptional()
  @IsUUID()
  stateId?: string | null;

  /** Null: every plan */
  @ApiProperty({ type: String, format: 'uuid', required: false, nullable: true })
  @IsOptional()
  @IsUUID()
  planId?: string | null;
}

class StandingRolesInput {
  @ApiProperty({ type: [StandingRoleInput] })
  @IsArray()
  @ArrayMaxSize(MOST_ROLES)
  @ValidateNested({ each: true })
  @Type(() => StandingRoleInput)
  roles!: StandingRoleInput[];
}

export class AddPersonInput extends IntersectionType(PersonWordsInput, PersonPlaceInput, StandingRolesInput) {
  @ClientId()
  id!: string;

  @Address()
  email!: string;

  /** Send the invitation at once */
  @IsBoolean()
  invite!: boolean;
}

export class ChangePersonInput extends IntersectionType(PersonWordsInput, PersonPlaceInput) {
  @BasedOnVersion()
  basedOnVersion!: number;
}

export class SetRolesInput extends StandingRolesInput {
  @BasedOnVersion()
  basedOnVersion!: number;
}

export class SetActivityInput {
  @BasedOnVersion()
  basedOnVersion!: number;

  @IsBoolean()
  isActive!: boolean;
}

export class AskAddressInput {
  /** Where the link to confirm it is sent */
  @Address()
  email!: string;
}

export class ChangeProfileInput extends PersonWordsInput {
  @BasedOnVersion()
  basedOnVersion!: number;
}

export class PeopleQuery extends PageQuery {
  /** Part of a name, post or address */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_NAME)
  search?: string;

  /** ISO code of the Member State that they act for */
  @ApiPropertyOptional({ example: 'KH' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  state?: string;

  @ApiPropertyOptional({ enum: roles })
  @IsOptional()
  @IsIn(roles)
  role?: Role;

  @ApiPropertyOptional({ enum: personStandings })
  @IsOptional()
  @IsIn(personStandings)
  standing?: PersonStanding;
}

export class PersonRoleView {
  @ApiProperty({ enum: roles })
  role!: Role;
  memberState!: StateRef | null;
  /** Null: every plan */
  planId!: string | null;
  /** What the state has nominated the person as; null: by no nomination */
  @ApiProperty({ enum: nominatedFunctions, nullable: true })
  function!: (typeof nominatedFunctions)[number] | null;
  nominationId!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  fromOn!: string | null;
  /** The day on which it has ended */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  untilOn!: string | null;
  isInForce!: boolean;
}

export class OrganisationNameView {
  id!: string;
  name!: string;
}

export class PersonView {
  id!: string;
  displayName!: string;
  style!: string | null;
  rank!: string | null;
  post!: string | null;
  salutation!: string | null;
  email!: string;
  /** IANA name */
  timeZone!: string;
  /** BCP 47 */
  language!: string;
  organisation!: OrganisationNameView | null;
  /** Several people read the mailbox */
  isRoleMailbox!: boolean;
  @ApiProperty({ enum: personStandings })
  standing!: PersonStanding;
  /** Those that the reader may know of, the ones in force first */
  @ApiProperty({ type: [PersonRoleView] })
  roles!: PersonRoleView[];
  /** What basedOnVersion refers to */
  version!: number;
}

export class PersonPage {
  @ApiProperty({ type: [PersonView] })
  items!: PersonView[];
  nextCursor!: string | null;
}

export class PersonMayView {
  /** Change the person, their roles, their address and whether they may sign in */
  edit!: boolean;
  /** Send an invitation */
  invite!: boolean;
}

export class FormerNameView {
  displayName!: string;
  style!: string | null;
  rank!: string | null;
  post!: string | null;
  untilAt!: Date;
}

export class OpenLinkView {
  id!: string;
  sentAt!: Date;
  expiresAt!: Date;
}

export class PersonDetailView extends PersonView {
  /** The last first */
  @ApiProperty({ type: [FormerNameView] })
  formerNames!: FormerNameView[];
  /** The invitation that is open */
  invitation!: OpenLinkView | null;
  may!: PersonMayView;
}

export class ProfileView extends PickType(PersonView, [
  'id',
  'displayName',
  'style',
  'rank',
  'post',
  'salutation',
  'email',
  'timeZone',
  'language',
  'version',
] as const) {
  /** The address that waits to be confirmed */
  newEmail!: string | null;
}
