import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { DatePrecision } from '#app/kernel/imprecise-date.js';
import type { InstrumentKind, ParticipationAction } from '#app/modules/instruments/instrument-pack.js';

@Entity('instruments')
@Unique(['code'])
@Check(
  'ck_instruments_kind',
  `kind IN ('convention', 'protocol', 'treaty', 'politically_binding', 'indicator')`,
)
export class Instrument {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  shortTitle!: string;

  @Column({ type: 'text' })
  kind!: InstrumentKind;

  @Column({ type: 'boolean' })
  isIllustrative!: boolean;

  @Column({ type: 'date', nullable: true })
  adoptedOn!: CalendarDate | null;

  @Column({ type: 'date', nullable: true })
  inForceOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true })
  depositary!: string | null;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text', default: 'en' })
  language!: string;
}

@Entity('provisions')
@Unique(['instrumentId', 'code'])
export class Provision {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Instrument')
  @Column({ type: 'uuid' })
  instrumentId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'boolean', default: false })
  isWithdrawn!: boolean;
}

@Entity('provision_mappings')
@Index(['toProvisionId'])
export class ProvisionMapping {
  @ForeignKey('Provision')
  @PrimaryColumn({ type: 'uuid' })
  fromProvisionId!: string;

  @ForeignKey('Provision')
  @PrimaryColumn({ type: 'uuid' })
  toProvisionId!: string;
}

@Entity('participations')
@Unique(['instrumentId', 'memberStateId', 'action'])
@Index(['memberStateId'])
@Check(
  'ck_participations_action',
  `action IN ('signature', 'definitive_signature', 'ratification', 'acceptance', 'approval', 'accession', 'succession', 'provisional_application', 'entry_into_force', 'reservation', 'declaration', 'withdrawal', 'support_expressed', 'endorsement')`,
)
@Check('ck_participations_ends_on', 'ends_on >= starts_on')
@Check('ck_participations_date_precision', `date_precision IN ('day', 'month', 'quarter', 'tbc')`)
export class Participation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Instrument')
  @Column({ type: 'uuid' })
  instrumentId!: string;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid' })
  memberStateId!: string;

  @Column({ type: 'text' })
  action!: ParticipationAction;

  @Column({ type: 'date', nullable: true })
  startsOn!: CalendarDate | null;

  @Column({ type: 'date', nullable: true })
  endsOn!: CalendarDate | null;

  @Column({ type: 'text' })
  datePrecision!: DatePrecision;

  @Column({ type: 'text' })
  source!: string;
}

export const instrumentsEntities = [Instrument, Provision, ProvisionMapping, Participation] as const;
