import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Audience } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { DatePrecision } from '#app/kernel/imprecise-date.js';
import type { Applicability, ImplementationStatus } from '#app/modules/plans/standing.js';

/** A commitment as one state carries it out: "national implementation" on screen. */
@Entity('assignments')
@Unique(['commitmentId', 'memberStateId'])
@Index(['planId', 'memberStateId'])
@Index(['memberStateId', 'id'])
@Check('ck_assignments_target_ends_on', 'target_ends_on >= target_starts_on')
@Check('ck_assignments_target_precision', `target_precision IN ('day', 'month', 'quarter')`)
export class Assignment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Plan')
  @Column({ type: 'uuid' })
  planId!: string;

  @ForeignKey('Commitment')
  @Column({ type: 'uuid' })
  commitmentId!: string;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid' })
  memberStateId!: string;

  @Column({ type: 'date' })
  fromOn!: CalendarDate;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'date', nullable: true })
  targetStartsOn!: CalendarDate | null;

  @Column({ type: 'date', nullable: true })
  targetEndsOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true })
  targetPrecision!: Exclude<DatePrecision, 'tbc'> | null;

  @Column({ type: 'integer', default: 0 })
  version!: number;

  @Column({ type: 'boolean', default: false })
  isCancelled!: boolean;
}

/** The current status of an assignment as one audience may know it. */
@Entity('assignment_standings')
@Index(['updateId'])
@Check(
  'ck_assignment_standings_audience',
  `audience IN ('own_state', 'secretariat', 'member_states', 'public')`,
)
@Check(
  'ck_assignment_standings_status',
  `status IN ('not_reported', 'not_started', 'in_progress', 'implemented')`,
)
@Check('ck_assignment_standings_applicability', `applicability IN ('full', 'part', 'none')`)
export class AssignmentStanding {
  @ForeignKey('Assignment')
  @PrimaryColumn({ type: 'uuid' })
  assignmentId!: string;

  @PrimaryColumn({ type: 'text' })
  audience!: Audience;

  @Column({ type: 'text', default: 'not_reported' })
  status!: ImplementationStatus;

  @Column({ type: 'integer', default: 0 })
  periodNumber!: number;

  @Column({ type: 'text', default: 'full' })
  applicability!: Applicability;

  @ForeignKey('ProgressUpdate')
  @Column({ type: 'uuid', nullable: true })
  updateId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;
}

@Entity('matrix_versions')
@Index(['memberStateId'])
export class MatrixVersion {
  @ForeignKey('Plan')
  @PrimaryColumn({ type: 'uuid' })
  planId!: string;

  @ForeignKey('MemberState')
  @PrimaryColumn({ type: 'uuid' })
  memberStateId!: string;

  @Column({ type: 'bigint', default: 0 })
  version!: number;
}
