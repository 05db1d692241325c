import { ApiProperty } from '@nestjs/swagger';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { type Standing, standings } from '#app/modules/member-states/states-pack.js';

export class MemberStateView extends StateRef {
  /** IANA name */
  timeZone!: string;
  /** Standing in its group on the present day; null for none */
  @ApiProperty({ enum: standings, nullable: true })
  standing!: Standing | null;
  /** First day of membership, for members */
  memberSince!: string | null;
}

export class MembershipView {
  @ApiProperty({ enum: standings })
  standing!: Standing;
  fromOn!: string;
  /** The standing ends before this day; null while it lasts */
  untilOn!: string | null;
  source!: string;
}

export class MemberStateDetailView extends MemberStateView {
  /** Oldest first */
  memberships!: MembershipView[];
}

export class MemberStatePage {
  items!: MemberStateView[];
  nextCursor!: string | null;
}
