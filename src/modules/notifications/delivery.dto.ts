import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { type BounceAction, bounceActions } from '#app/modules/notifications/bounce.js';
import {
  type AttemptOutcome,
  type DeliveryKind,
  type DeliveryState,
  deliveryKinds,
  deliveryStates,
  type SuppressedReason,
  suppressedReasons,
} from '#app/modules/notifications/delivery.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

export class DeliveriesQuery extends PageQuery {
  @IsOptional()
  @IsIn(deliveryStates)
  state?: DeliveryState;

  /** Only those that wait for an administrator's decision */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  isHeld?: boolean;

  /** Mails to this person only */
  @IsOptional()
  @IsUUID()
  recipient?: string;
}

/** Whom a mail or a reminder is for. */
export class RecipientView {
  id!: string;
  displayName!: string;
  post!: string | null;
}

export class DeliveryView {
  id!: string;
  @ApiProperty({ enum: deliveryKinds })
  kind!: DeliveryKind;
  recipient!: RecipientView;
  toAddress!: string;
  /** The recipient's local day, `YYYY-MM-DD` */
  localOn!: string;
  subject!: string;
  /** The same on every attempt */
  messageId!: string;
  @ApiProperty({ enum: deliveryStates })
  state!: DeliveryState;
  attempts!: number;
  /** The Date of the message, by the calendar clock */
  datedAt!: Date;
  /** By the system clock */
  acceptedAt!: Date | null;
  /** What the mail server said last */
  lastReply!: string | null;
  /** When it is tried again, by the system clock; null when no attempt is to come */
  nextAttemptAt!: Date | null;
  /** Handed over, but nobody knows whether the mail server took it: an administrator decides whether it goes out again */
  isHeld!: boolean;
  /** Why it was taken back unsent */
  @ApiProperty({ enum: suppressedReasons, nullable: true })
  suppressedReason!: SuppressedReason | null;
  /** Does it speak of a plan that is an example, adopted by nobody? */
  isIllustrative!: boolean;
}

export class DeliveryPage {
  items!: DeliveryView[];
  nextCursor!: string | null;
}

export class DeliveryAttemptView {
  number!: number;
  startedAt!: Date;
  finishedAt!: Date | null;
  /** `uncertain`: handed over, but no answer was recorded; null while it runs */
  @ApiProperty({ enum: ['accepted', 'deferred', 'failed', 'uncertain'], nullable: true })
  outcome!: AttemptOutcome | null;
  smtpCode!: number | null;
  smtpReply!: string | null;
}

/** What a mail system sent back about a mail (RFC 3464). */
export class BounceView {
  @ApiProperty({ enum: bounceActions })
  action!: BounceAction;
  /** RFC 3463, such as 5.1.1 */
  status!: string;
  diagnostic!: string | null;
  finalRecipient!: string;
  remoteMta!: string | null;
  /** By the system clock */
  recordedAt!: Date;
}

export class DeliveryDetailView extends DeliveryView {
  /** The mail's plain-text part */
  bodyText!: string;
  attemptList!: DeliveryAttemptView[];
  /** What came back, in the order in which it was read */
  bounces!: BounceView[];
}
