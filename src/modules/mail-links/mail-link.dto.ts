import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { PreferencesView, SetPreferencesInput } from '#app/modules/notifications/preferences.dto.js';
import {
  type Applicability,
  applicabilities,
  type ImplementationStatus,
  implementationStatuses,
} from '#app/modules/plans/standing.js';
import { PostUpdateInput } from '#app/modules/progress/update.dto.js';
import { DateView } from '#app/platform/http/date-view.dto.js';

export const linkUpdateKinds = ['report', 'no_change'] as const;
export type LinkUpdateKind = (typeof linkUpdateKinds)[number];

const LONGEST_NAME = 200;
/** Neither controls nor what turns the direction of writing: the name stands beside others' in the history. */
const PLAIN_NAME = /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u;

/**
 * An update by a link out of a mail. Whether the commitment applies, and who may see what is reported, is stated by
 * somebody who is signed in.
 */
export class PostByLinkInput extends OmitType(PostUpdateInput, [
  'kind',
  'applicability',
  'applicabilityReason',
  'visibility',
] as const) {
  @ApiProperty({ enum: linkUpdateKinds })
  @IsIn(linkUpdateKinds)
  kind!: LinkUpdateKind;

  /** Who is writing; needed where several people read the mailbox */
  @ApiProperty({ type: String, maxLength: LONGEST_NAME, required: false, nullable: true })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value))
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_NAME)
  @Matches(PLAIN_NAME)
  enteredByName?: string | null;
}

export class LinkedPersonView {
  displayName!: string;
  post!: string | null;
}

export class LinkedPlanView {
  code!: string;
  title!: string;
  isIllustrative!: boolean;
}

export class LinkedCommitmentView {
  code!: string;
  title!: string;
}

/** What the person that the link was made for may do here. */
export class LinkMayView {
  /** Post updates that speak for the state; otherwise they are drafts for the focal point */
  update!: boolean;
  /** Confirm in one press that nothing has changed since the last report */
  confirm!: boolean;
}

/** What the short form needs, and no more: whoever the mail was passed on to reads it too. */
export class UpdateLinkView {
  madeFor!: LinkedPersonView;
  /** Several people read the mailbox: whoever writes gives their name */
  isRoleMailbox!: boolean;
  /** IANA name: the zone of whom the link was made for */
  timeZone!: string;
  /** Calendar date in that zone */
  @ApiProperty({ format: 'date' })
  today!: string;
  /** System clock */
  expiresAt!: Date;
  plan!: LinkedPlanView;
  commitment!: LinkedCommitmentView;
  stateName!: string;
  /** Regional due date of the current period */
  due!: DateView;
  /** For the current period */
  @ApiProperty({ enum: implementationStatuses, nullable: true })
  status!: ImplementationStatus | null;
  @ApiProperty({ enum: applicabilities, nullable: true })
  applicability!: Applicability | null;
  confirmedAt!: Date | null;
  /** What basedOnVersion refers to */
  version!: number;
  may!: LinkMayView;
}

/** Receive no reminders but the last one before each date, or all of them again */
export class SetSubscriptionInput extends PickType(SetPreferencesInput, ['isUnsubscribed'] as const) {}

export class SubscriptionView extends PickType(PreferencesView, [
  'isUnsubscribed',
  'lastReminderTo',
] as const) {
  madeFor!: LinkedPersonView;
}
