import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, Length, Matches, MaxLength } from 'class-validator';
import { type Role, roles } from '#app/kernel/actor.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { type Permission, permissionNames } from '#app/permissions.js';

export class SignInInput {
  @IsString()
  @Length(3, 320)
  email!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(1024)
  password!: string;
}

export class SessionUserView {
  id!: string;
  displayName!: string;
  email!: string;
  post!: string | null;
  /** IANA name */
  timeZone!: string;
}

export class GrantView {
  @ApiProperty({ enum: roles })
  role!: Role;
  memberState!: StateRef | null;
  /** Null: every plan */
  planId!: string | null;
}

export class SessionView {
  user!: SessionUserView;
  grants!: GrantView[];
  /** What these roles may do, before any question of which state or plan */
  @ApiProperty({ enum: permissionNames, isArray: true })
  permissions!: Permission[];
  /** Repeat it in X-CSRF-Token with every write; null for bearer tokens */
  csrfToken!: string | null;
  /** They must have a second factor and have none yet: nothing is open but enrolling one */
  mustEnrol!: boolean;
  @ApiProperty({ enum: ['matrix', 'commitments'] })
  home!: 'matrix' | 'commitments';
  /** Calendar date in the person's zone */
  today!: string;
  isDemo!: boolean;
}

export class CreateAccessTokenInput {
  /** What the token is for */
  @IsString()
  @Length(1, 100)
  name!: string;

  /** Last day of validity, at most a year ahead */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  expiresOn!: string;
}

export class AccessTokenView {
  id!: string;
  name!: string;
  createdAt!: Date;
  expiresAt!: Date;
}

export class AccessTokenPage {
  items!: AccessTokenView[];
  nextCursor!: string | null;
}

export class NewAccessTokenView extends AccessTokenView {
  /** Shown this once */
  token!: string;
}
