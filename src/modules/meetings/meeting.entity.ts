import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { DatePrecision } from '#app/kernel/imprecise-date.js';
import type { DelegationStanding, MeetingStatus } from '#app/modules/meetings/meetings-pack.js';

@Entity('working_groups')
@Unique(['code'])
@Index(['stateGroupId'])
@Index(['leadShepherdStateId'])
export class WorkingGroup {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @ForeignKey('StateGroup')
  @Column({ type: 'uuid' })
  stateGroupId!: string;

  @Column({ type: 'text', nullable: true })
  reportsTo!: string | null;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid', nullable: true })
  leadShepherdStateId!: string | null;
}

@Entity('meetings')
@Unique(['code'])
@Index(['workingGroupId'])
@Index(['planId'])
@Index(['hostStateId'])
// Over an expression, which only migrations can write.
@Index('ix_meetings_list_day_id', { synchronize: false })
@Check(
  'ck_meetings_status',
  `status IN ('tentative', 'convened', 'held', 'concluded', 'postponed', 'cancelled')`,
)
@Check('ck_meetings_ends_on', 'ends_on >= starts_on')
@Check('ck_meetings_date_precision', `date_precision IN ('day', 'month', 'quarter', 'tbc')`)
@Check('ck_meetings_dates', `(date_precision = 'tbc') = (starts_on IS NULL)`)
export class Meeting {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @ForeignKey('WorkingGroup')
  @Column({ type: 'uuid', nullable: true })
  workingGroupId!: string | null;

  @ForeignKey('Plan')
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @Column({ type: 'integer', nullable: true })
  number!: number | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  status!: MeetingStatus;

  @Column({ type: 'date', nullable: true })
  startsOn!: CalendarDate | null;

  @Column({ type: 'date', nullable: true })
  endsOn!: CalendarDate | null;

  @Column({ type: 'text' })
  datePrecision!: DatePrecision;

  @Column({ type: 'text' })
  timeZone!: string;

  @Column({ type: 'text' })
  city!: string;

  @Column({ type: 'text', nullable: true })
  venue!: string | null;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid', nullable: true })
  hostStateId!: string | null;

  @Column({ type: 'text', nullable: true })
  objective!: string | null;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

@Entity('agenda_items')
@Unique(['meetingId', 'number'])
export class AgendaItem {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Meeting')
  @Column({ type: 'uuid' })
  meetingId!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'integer', nullable: true })
  dayNumber!: number | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'boolean', default: false })
  isTourDeTable!: boolean;
}

@Entity('delegations')
@Unique(['meetingId', 'memberStateId', 'organisationId'])
@Index(['memberStateId'])
@Index(['organisationId'])
@Check(
  'ck_delegations_standing',
  `standing IN ('member', 'invited', 'secretariat', 'regional_body', 'partner')`,
)
@Check('ck_delegations_party', '(member_state_id IS NULL) <> (organisation_id IS NULL)')
export class Delegation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Meeting')
  @Column({ type: 'uuid' })
  meetingId!: string;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid', nullable: true })
  memberStateId!: string | null;

  @ForeignKey('Organisation')
  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'text' })
  standing!: DelegationStanding;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

export const meetingsEntities = [WorkingGroup, Meeting, AgendaItem, Delegation] as const;
