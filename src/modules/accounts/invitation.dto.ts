import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { Address, PersonView, PersonWordsInput } from '#app/modules/accounts/person.dto.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

const LONGEST_PASSWORD = 1024;

export class InviteContributorInput extends PickType(PersonWordsInput, [
  'displayName',
  'style',
  'rank',
  'post',
  'salutation',
] as const) {
  @IsUUID()
  stateId!: string;

  @Address()
  email!: string;
}

export class WithdrawContributorInput {
  @IsUUID()
  stateId!: string;
}

export class InvitationsQuery extends PageQuery {
  /** ISO code */
  @ApiPropertyOptional({ example: 'KH' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  state?: string;
}

export class InvitationView {
  id!: string;
  /** As the inviter wrote it, where it is to contribute for a state */
  name!: string;
  email!: string;
  /** The state that accepting lets the person contribute for */
  memberState!: StateRef | null;
  /** Whose account it opens; null where it is the person's to say */
  personId!: string | null;
  sentAt!: Date;
  expiresAt!: Date;
  isExpired!: boolean;
}

export class InvitationPage {
  @ApiProperty({ type: [InvitationView] })
  items!: InvitationView[];
  nextCursor!: string | null;
}

export class ContributorView extends PickType(PersonView, [
  'id',
  'displayName',
  'style',
  'rank',
  'post',
  'email',
  'standing',
] as const) {
  memberState!: StateRef;
}

export class ContributorPage {
  @ApiProperty({ type: [ContributorView] })
  items!: ContributorView[];
  nextCursor!: string | null;
}

export class NewPasswordInput {
  @IsString()
  @Length(1, LONGEST_PASSWORD)
  password!: string;
}

export class AcceptInvitationInput {
  /** Needed by who has none yet */
  @ApiProperty({ type: String, maxLength: LONGEST_PASSWORD, required: false, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_PASSWORD)
  password?: string | null;
}

export class AskPasswordResetInput {
  @Address()
  email!: string;
}

/** What the page of an invitation shows; whoever the mail was passed on to reads it too. */
export class InvitationLinkView {
  displayName!: string;
  email!: string;
  /** The state that accepting lets the person contribute for */
  stateName!: string | null;
  needsPassword!: boolean;
  expiresAt!: Date;
}

export class PasswordResetLinkView {
  email!: string;
  expiresAt!: Date;
}

export class AddressLinkView {
  email!: string;
  displayName!: string;
  expiresAt!: Date;
}
