import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { DatePrecision } from '#app/kernel/imprecise-date.js';

@Entity('commitments')
@Unique(['planId', 'code'])
@Index(['areaId'])
@Check('ck_commitments_due_ends_on', 'due_ends_on >= due_starts_on')
@Check('ck_commitments_due_precision', `due_precision IN ('day', 'month', 'quarter', 'tbc')`)
@Check('ck_commitments_due', `(due_precision = 'tbc') = (due_ends_on IS NULL)`)
export class Commitment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Plan')
  @Column({ type: 'uuid' })
  planId!: string;

  @ForeignKey('Area')
  @Column({ type: 'uuid' })
  areaId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  activity!: string;

  @Column({ type: 'text' })
  expectedOutput!: string;

  @Column({ type: 'text' })
  leadBody!: string;

  @Column({ type: 'text', array: true })
  cooperatingBodies!: string[];

  @Column({ type: 'text' })
  tracedTo!: string;

  @Column({ type: 'date', nullable: true })
  dueStartsOn!: CalendarDate | null;

  @Column({ type: 'date', nullable: true })
  dueEndsOn!: CalendarDate | null;

  @Column({ type: 'text' })
  duePrecision!: DatePrecision;

  @Column({ type: 'text', nullable: true })
  recurrence!: string | null;

  @Column({ type: 'text', nullable: true })
  decisionCited!: string | null;

  @Column({ type: 'boolean', default: false })
  isWithdrawn!: boolean;
}

@Entity('commitment_provisions')
@Index(['provisionId'])
export class CommitmentProvision {
  @ForeignKey('Commitment')
  @PrimaryColumn({ type: 'uuid' })
  commitmentId!: string;

  @ForeignKey('Provision')
  @PrimaryColumn({ type: 'uuid' })
  provisionId!: string;
}

@Entity('reporting_periods')
@Unique(['commitmentId', 'number'])
@Check('ck_reporting_periods_until_on', 'until_on > from_on')
export class ReportingPeriodRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Commitment')
  @Column({ type: 'uuid' })
  commitmentId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'date' })
  fromOn!: CalendarDate;

  @Column({ type: 'date' })
  untilOn!: CalendarDate;

  @Column({ type: 'date', nullable: true })
  dueStartsOn!: CalendarDate | null;

  @Column({ type: 'date', nullable: true })
  dueEndsOn!: CalendarDate | null;
}
