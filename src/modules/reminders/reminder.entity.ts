import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { MilestoneKind } from '#app/modules/milestones/milestone.js';
import type { ReminderStep } from '#app/modules/reminders/reminder-policy.js';

@Entity('reminder_policies')
@Unique(['milestoneKind', 'planId'])
@Index(['planId'])
export class ReminderPolicyRecord {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  milestoneKind!: MilestoneKind;

  @ForeignKey('Plan')
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @Column({ type: 'jsonb' })
  steps!: ReminderStep[];

  @Column({ type: 'text' })
  sendAtLocal!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

@Entity('reminders')
@Unique(['milestoneId', 'recipientUserId', 'step', 'round'])
@Index('ix_reminders_due', ['sendAt', 'recipientUserId'], { where: `state = 'planned'` })
@Index('ix_reminders_recipient_user_id', ['recipientUserId', 'sendAt', 'id'])
@Index(['deliveryId'])
@Index('ix_reminders_send_at', ['sendAt', 'id'])
export class Reminder {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Milestone')
  @Column({ type: 'uuid' })
  milestoneId!: string;

  @ForeignKey('User')
  @Column({ type: 'uuid' })
  recipientUserId!: string;

  @Column({ type: 'text' })
  step!: string;

  @Column({ type: 'integer', default: 1 })
  round!: number;

  @Column({ type: 'date' })
  nominalOn!: CalendarDate;

  @Column({ type: 'date' })
  sendOn!: CalendarDate;

  @Column({ type: 'timestamptz' })
  sendAt!: Date;

  @Column({ type: 'text' })
  state!: 'planned' | 'claimed' | 'superseded';

  @Column({ type: 'text', nullable: true })
  supersededReason!: string | null;

  @Column({ type: 'integer' })
  milestoneVersion!: number;

  @ForeignKey('Delivery')
  @Column({ type: 'uuid', nullable: true })
  deliveryId!: string | null;

  @Column({ type: 'date', nullable: true })
  toldEndsOn!: CalendarDate | null;
}

@Entity('reminder_planning_basis')
export class ReminderPlanningBasis {
  @PrimaryColumn({ type: 'boolean', default: true })
  isSingleton!: boolean;

  @Column({ type: 'text' })
  digest!: string;
}

export const remindersEntities = [ReminderPolicyRecord, Reminder, ReminderPlanningBasis] as const;
