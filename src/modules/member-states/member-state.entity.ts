import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { OrganisationKind, Standing } from '#app/modules/member-states/states-pack.js';

@Entity('member_states')
@Unique(['isoCode'])
@Check('ck_member_states_iso_code', `iso_code ~ '^[A-Z]{2}$'`)
export class MemberState {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  isoCode!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  timeZone!: string;
}

@Entity('state_groups')
@Unique(['code'])
export class StateGroup {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  timeZone!: string;
}

@Entity('memberships')
@Unique(['stateGroupId', 'memberStateId', 'fromOn'])
@Index(['memberStateId'])
@Check('ck_memberships_standing', `standing IN ('member', 'observer', 'applicant')`)
@Check('ck_memberships_until_on', 'until_on > from_on')
export class Membership {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('StateGroup')
  @Column({ type: 'uuid' })
  stateGroupId!: string;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid' })
  memberStateId!: string;

  @Column({ type: 'text' })
  standing!: Standing;

  @Column({ type: 'date' })
  fromOn!: CalendarDate;

  @Column({ type: 'date', nullable: true })
  untilOn!: CalendarDate | null;

  @Column({ type: 'text' })
  source!: string;
}

@Entity('organisations')
@Unique(['code'])
@Index(['memberStateId'])
@Check(
  'ck_organisations_kind',
  `kind IN ('secretariat', 'national', 'regional', 'international', 'civil_society', 'research')`,
)
export class Organisation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: OrganisationKind;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid', nullable: true })
  memberStateId!: string | null;

  @Column({ type: 'text' })
  timeZone!: string;

  @Column({ type: 'smallint', array: true, default: '{6,7}' })
  restDays!: number[];

  /** Above 1: an administrator has set the working week, and loading a pack leaves it alone. */
  @Column({ type: 'integer', default: 1 })
  workingWeekVersion!: number;
}

@Entity('holidays')
@Unique(['memberStateId', 'heldOn'])
export class Holiday {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid' })
  memberStateId!: string;

  @Column({ type: 'date' })
  heldOn!: CalendarDate;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'boolean' })
  isConfirmed!: boolean;

  @Column({ type: 'text' })
  source!: string;

  /** As the library of public holidays gave it, and untouched since: only such a row is the library's to change. */
  @Column({ type: 'boolean', default: false })
  isPrefilled!: boolean;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** A day of the library that somebody removed or moved away from: it is not prefilled again. */
@Entity('declined_holidays')
export class DeclinedHoliday {
  @ForeignKey('MemberState')
  @PrimaryColumn({ type: 'uuid' })
  memberStateId!: string;

  @PrimaryColumn({ type: 'date' })
  heldOn!: CalendarDate;
}

export const memberStatesEntities = [
  MemberState,
  StateGroup,
  Membership,
  Organisation,
  Holiday,
  DeclinedHoliday,
] as const;
