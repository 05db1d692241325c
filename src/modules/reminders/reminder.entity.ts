import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { DatePrecision } from '#app/kernel/imprecise-date.js';
import type { MilestoneKind } from '#app/modules/milestones/milestone.js';
import type {
  MovedBecause,
  ReminderAudience,
  ReminderForm,
  ReminderState,
  ReminderStep,
  ReminderStepKind,
} from '#app/modules/reminders/reminder-policy.js';

@Entity('reminder_policies')
@Unique(['milestoneKind', 'planId', 'milestoneId'])
@Index(['planId'])
@Index(['milestoneId'])
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

  @ForeignKey('Milestone')
  @Column({ type: 'uuid', nullable: true })
  milestoneId!: string | null;

  @Column({ type: 'smallint', nullable: true })
  maxMailsPerWeek!: number | null;
}

@Entity('reminders')
@Unique(['milestoneId', 'recipientUserId', 'step', 'round'])
@Index('ix_reminders_due', ['sendAt', 'recipientUserId'], { where: `state = 'planned'` })
@Index('ix_reminders_waiting', ['recipientUserId', 'sendAt'], { where: `state = 'planned'` })
@Index(['memberStateId'])
@Index(['releasedByUserId'])
@Index('ix_reminders_recipient_user_id', ['recipientUserId', 'sendAt', 'id'])
@Index(['deliveryId'])
// What was sent in a span of days, whatever is planned or was superseded.
@Index('ix_reminders_claimed_at', ['claimedAt', 'milestoneId'], { where: `state = 'claimed'` })
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
  state!: ReminderState;

  @Column({ type: 'text', nullable: true })
  supersededReason!: string | null;

  @Column({ type: 'integer' })
  milestoneVersion!: number;

  @ForeignKey('Delivery')
  @Column({ type: 'uuid', nullable: true })
  deliveryId!: string | null;

  @Column({ type: 'date', nullable: true })
  toldEndsOn!: CalendarDate | null;

  @Column({ type: 'text' })
  audience!: ReminderAudience;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid', nullable: true })
  memberStateId!: string | null;

  @Column({ type: 'text' })
  stepKind!: ReminderStepKind;

  @Column({ type: 'text', default: 'digest' })
  form!: ReminderForm;

  @Column({ type: 'boolean', default: false })
  isLastBefore!: boolean;

  @Column({ type: 'smallint', nullable: true })
  maxMailsPerWeek!: number | null;

  @Column({ type: 'text', nullable: true })
  movedBecause!: MovedBecause | null;

  @Column({ type: 'text', nullable: true })
  holidayName!: string | null;

  @ForeignKey('User')
  @Column({ type: 'uuid', nullable: true })
  releasedByUserId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  releasedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;

  @Column({ type: 'date', nullable: true })
  toldStartsOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true })
  toldPrecision!: DatePrecision | null;

  @Column({ type: 'text' })
  sendAtLocal!: string;
}

@Entity('reminder_planning_basis')
export class ReminderPlanningBasis {
  @PrimaryColumn({ type: 'boolean', default: true })
  isSingleton!: boolean;

  @Column({ type: 'text' })
  digest!: string;
}

export const remindersEntities = [ReminderPolicyRecord, Reminder, ReminderPlanningBasis] as const;
