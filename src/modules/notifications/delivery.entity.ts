import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type {
  AddressFailureCause,
  BounceAction,
  BounceSource,
  UnmatchedReason,
} from '#app/modules/notifications/bounce.js';
import type {
  AttemptOutcome,
  DeliveryKind,
  DeliveryState,
  MailHeaders,
} from '#app/modules/notifications/delivery.js';

@Entity('deliveries')
@Unique(['messageId'])
@Index('uq_deliveries_digest', ['recipientUserId', 'localOn', 'kind'], {
  unique: true,
  where: `kind = 'reminder_digest' AND state <> 'suppressed'`,
})
@Index('ix_deliveries_recipient_user_id', ['recipientUserId', 'id'])
@Index('ix_deliveries_open', ['nextAttemptAt', 'id'], {
  where: `state IN ('queued', 'handed_over', 'deferred') AND NOT is_held`,
})
@Index('ix_deliveries_held', ['id'], { where: 'is_held' })
@Index('ix_deliveries_state', ['state', 'id'])
export class Delivery {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: DeliveryKind;

  @ForeignKey('User')
  @Column({ type: 'uuid' })
  recipientUserId!: string;

  @Column({ type: 'date' })
  localOn!: CalendarDate;

  @Column({ type: 'text' })
  toAddress!: string;

  @Column({ type: 'text' })
  messageId!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  bodyText!: string;

  @Column({ type: 'text' })
  bodyHtml!: string;

  @Column({ type: 'jsonb', default: {} })
  headers!: MailHeaders;

  @Column({ type: 'timestamptz' })
  datedAt!: Date;

  @Column({ type: 'text' })
  state!: DeliveryState;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'timestamptz' })
  nextAttemptAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  givenUntil!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  sentAgainAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  leaseToken!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  leasedUntil!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  acceptedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  lastReply!: string | null;

  @Column({ type: 'text', nullable: true })
  suppressedReason!: string | null;

  @Column({ type: 'boolean', default: false })
  isHeld!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

@Entity('delivery_attempts')
@Unique(['deliveryId', 'number'])
export class DeliveryAttempt {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => Delivery)
  @Column({ type: 'uuid' })
  deliveryId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'timestamptz' })
  startedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome!: AttemptOutcome | null;

  @Column({ type: 'integer', nullable: true })
  smtpCode!: number | null;

  @Column({ type: 'text', nullable: true })
  smtpReply!: string | null;
}

@Entity('bounces')
@Unique(['messageId'])
export class Bounce {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  messageId!: string;

  @Index()
  @ForeignKey(() => Delivery)
  @Column({ type: 'uuid', nullable: true })
  deliveryId!: string | null;

  @Column({ type: 'text' })
  action!: BounceAction;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text', nullable: true })
  diagnostic!: string | null;

  @Column({ type: 'text' })
  finalRecipient!: string;

  @Column({ type: 'text', nullable: true })
  remoteMta!: string | null;

  @Column({ type: 'text' })
  source!: BounceSource;

  @Column({ type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ type: 'text', nullable: true })
  unmatchedReason!: UnmatchedReason | null;
}

@Entity('failing_addresses')
export class FailingAddress {
  @ForeignKey('User')
  @PrimaryColumn({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  address!: string;

  @Column({ type: 'text' })
  cause!: AddressFailureCause;

  @Column({ type: 'timestamptz' })
  failedAt!: Date;

  @Column({ type: 'text' })
  reply!: string;

  @Index()
  @ForeignKey(() => Delivery)
  @Column({ type: 'uuid', nullable: true })
  deliveryId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  clearedAt!: Date | null;
}

export const notificationsEntities = [Delivery, DeliveryAttempt, Bounce, FailingAddress] as const;
