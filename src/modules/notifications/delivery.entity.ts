import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
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
  where: `kind = 'reminder_digest'`,
})
@Index('ix_deliveries_recipient_user_id', ['recipientUserId', 'id'])
@Index('ix_deliveries_open', ['nextAttemptAt', 'id'], {
  where: `state IN ('queued', 'handed_over', 'deferred')`,
})
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

  @Column({ type: 'uuid', nullable: true })
  leaseToken!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  leasedUntil!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  acceptedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  lastReply!: string | null;

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

export const notificationsEntities = [Delivery, DeliveryAttempt] as const;
