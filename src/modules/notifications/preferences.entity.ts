import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** In the words of the settings page: one mail on each day with something due, or one a week. */
export const digestFrequencies = ['daily', 'weekly'] as const;
export type DigestFrequency = (typeof digestFrequencies)[number];

/** Who hears last before a date of a person who has unsubscribed. */
export const lastReminderRecipients = ['me', 'alternate'] as const;
export type LastReminderRecipient = (typeof lastReminderRecipients)[number];

/** How a person wants to be written to; whoever has no row has the defaults. */
@Entity('notification_preferences')
export class NotificationPreferences {
  @ForeignKey('User')
  @PrimaryColumn({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text', default: 'daily' })
  digestFrequency!: DigestFrequency;

  /** ISO weekday, 1 = Monday. */
  @Column({ type: 'smallint', default: 1 })
  weeklyOn!: number;

  /** ISO weekdays of personal rest, besides those of the organisation; never all seven. */
  @Column({ type: 'smallint', array: true, default: '{}' })
  quietDays!: number[];

  @Column({ type: 'boolean', default: false })
  isUnsubscribed!: boolean;

  @Column({ type: 'text', default: 'me' })
  lastReminderTo!: LastReminderRecipient;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  /** System clock. */
  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}

export const preferencesEntities = [NotificationPreferences] as const;
