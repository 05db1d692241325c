import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { DatePrecision } from '#app/kernel/imprecise-date.js';
import type { ClosedReason, MilestoneKind } from '#app/modules/milestones/milestone.js';

@Entity('milestones')
@Unique(['kind', 'subjectId', 'periodNumber'])
@Index(['planId'])
@Index(['memberStateId', 'endsOn', 'id'])
@Index(['endsOn', 'id'])
// Over an expression, which only migrations can write.
@Index('ix_milestones_list_day_id', { synchronize: false })
@Index('ix_milestones_unplanned', ['id'], { where: 'planned_version <> version' })
@Check(
  'ck_milestones_kind',
  `kind IN ('commitment_due', 'periodic_report', 'meeting', 'action_item', 'registration')`,
)
@Check('ck_milestones_ends_on', 'ends_on >= starts_on')
@Check('ck_milestones_date_precision', `date_precision IN ('day', 'month', 'quarter', 'tbc')`)
@Check(
  'ck_milestones_closed_reason',
  `closed_reason IN ('implemented', 'not_applicable', 'cancelled', 'held')`,
)
export class Milestone {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: MilestoneKind;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'integer', default: 1 })
  periodNumber!: number;

  @ForeignKey('Plan')
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid', nullable: true })
  memberStateId!: string | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'date', nullable: true })
  startsOn!: CalendarDate | null;

  @Column({ type: 'date', nullable: true })
  endsOn!: CalendarDate | null;

  @Column({ type: 'text' })
  datePrecision!: DatePrecision;

  @Column({ type: 'date', nullable: true })
  fromOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true })
  closedReason!: ClosedReason | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'integer', default: 0 })
  plannedVersion!: number;

  @Column({ type: 'integer', default: 0 })
  sequence!: number;

  /** An update waits for the validating authority since then, which is reminded in place of the focal points. */
  @Column({ type: 'timestamptz', nullable: true })
  clearanceAskedAt!: Date | null;
}

export const milestonesEntities = [Milestone] as const;
