import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  type AttemptOutcome,
  type DeliveryKind,
  type DeliveryState,
  deliveryStates,
} from '#app/modules/notifications/delivery.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

export class DeliveriesQuery extends PageQuery {
  @IsOptional()
  @IsIn(deliveryStates)
  state?: DeliveryState;

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
  @ApiProperty({ enum: ['reminder_digest', 'system'] })
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

export class DeliveryDetailView extends DeliveryView {
  /** The mail's plain-text part */
  bodyText!: string;
  attemptList!: DeliveryAttemptView[];
}
