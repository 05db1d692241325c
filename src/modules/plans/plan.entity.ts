import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';

@Entity('plans')
@Unique(['code'])
@Index(['stateGroupId'])
@Index(['instrumentId'])
@Check('ck_plans_ends_on', 'ends_on >= starts_on')
@Check('ck_plans_reporting_period_months', 'reporting_period_months > 0')
export class Plan {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  shortTitle!: string;

  @ForeignKey('StateGroup')
  @Column({ type: 'uuid' })
  stateGroupId!: string;

  /** The instrument that the plan carries out. */
  @ForeignKey('Instrument')
  @Column({ type: 'uuid', nullable: true })
  instrumentId!: string | null;

  @Column({ type: 'boolean' })
  isIllustrative!: boolean;

  @Column({ type: 'text' })
  timeZone!: string;

  @Column({ type: 'date' })
  startsOn!: CalendarDate;

  @Column({ type: 'date' })
  endsOn!: CalendarDate;

  @Column({ type: 'integer' })
  reportingPeriodMonths!: number;

  /** A closed plan is read-only. */
  @Column({ type: 'boolean', default: false })
  isClosed!: boolean;

  @Column({ type: 'text', default: 'en' })
  language!: string;
}

@Entity('areas')
@Unique(['planId', 'code'])
export class Area {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Plan')
  @Column({ type: 'uuid' })
  planId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'boolean', default: false })
  isWithdrawn!: boolean;
}

@Entity('adoptions')
@Unique(['planId', 'memberStateId'])
@Index(['memberStateId'])
@Check('ck_adoptions_kind', `kind IN ('adopted', 'joined')`)
export class Adoption {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Plan')
  @Column({ type: 'uuid' })
  planId!: string;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid' })
  memberStateId!: string;

  @Column({ type: 'text' })
  kind!: 'adopted' | 'joined';

  @Column({ type: 'date' })
  adoptedOn!: CalendarDate;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'boolean' })
  isIllustrative!: boolean;
}
