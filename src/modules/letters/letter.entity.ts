import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { LetterForm, LetterLine, LetterState } from '#app/modules/letters/letter.js';

/** Through which office, in which form and by which way a state wishes to be written to, from a day on. */
@Entity('correspondence_channels')
@Unique(['memberStateId', 'fromOn'])
export class CorrespondenceChannel {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid' })
  memberStateId!: string;

  @Column({ type: 'text' })
  form!: LetterForm;

  @Column({ type: 'text' })
  addressee!: string;

  @Column({ type: 'text' })
  way!: string;

  @Column({ type: 'date' })
  fromOn!: CalendarDate;

  @Column({ type: 'date', nullable: true })
  untilOn!: CalendarDate | null;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'integer' })
  version!: number;
}

/** The last number given in each calendar year. */
@Entity('letter_counters')
export class LetterCounter {
  @PrimaryColumn({ type: 'integer' })
  year!: number;

  @Column({ type: 'integer' })
  lastSequence!: number;
}

/** The register of formal letters; what a letter says is fixed when it is entered. */
@Entity('letters')
@Unique(['number'])
@Unique(['year', 'sequence'])
@Index('ix_letters_member_state_id', ['memberStateId', 'year', 'sequence'])
@Index(['planId'])
@Index(['deliveryId'])
@Index(['markedSentBy'])
@Index(['withdrawnBy'])
export class Letter {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'integer' })
  sequence!: number;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid' })
  memberStateId!: string;

  @ForeignKey('Plan')
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @ForeignKey('Delivery', { deferrable: 'INITIALLY DEFERRED' })
  @Column({ type: 'uuid' })
  deliveryId!: string;

  @Column({ type: 'date' })
  datedOn!: CalendarDate;

  @Column({ type: 'text' })
  form!: LetterForm;

  @Column({ type: 'text' })
  addressee!: string;

  /** How it speaks to whom it is addressed; null: "Sir, Madam". */
  @Column({ type: 'text', nullable: true })
  salutation!: string | null;

  @Column({ type: 'text', nullable: true })
  channel!: string | null;

  @Column({ type: 'text' })
  sender!: string;

  @Column({ type: 'jsonb' })
  lines!: LetterLine[];

  @Column({ type: 'text', default: 'drafted' })
  state!: LetterState;

  @Column({ type: 'date', nullable: true })
  sentOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true })
  sentWay!: string | null;

  @ForeignKey('User')
  @Column({ type: 'uuid', nullable: true })
  markedSentBy!: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawnReason!: string | null;

  @ForeignKey('User')
  @Column({ type: 'uuid', nullable: true })
  withdrawnBy!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  concludedAt!: Date | null;
}

export const lettersEntities = [CorrespondenceChannel, LetterCounter, Letter] as const;
