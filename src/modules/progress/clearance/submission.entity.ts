import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Audience } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { SubmissionAct } from '#app/modules/progress/clearance/submission.js';
import type { SubmissionState } from '#app/modules/progress/update.js';

const STATES = `('draft', 'submitted', 'cleared', 'returned', 'accepted', 'withdrawn')`;
const AUDIENCES = `('own_state', 'secretariat', 'member_states', 'public')`;

/** One act on an update after it was posted. Append-only. */
@Entity('submission_events')
@Unique(['updateId', 'number'])
@Index(['byUserId'])
@Check('ck_submission_events_act', `act IN ('submit', 'withdraw', 'clear', 'return', 'accept', 'show')`)
@Check('ck_submission_events_from_state', `from_state IN ${STATES}`)
@Check('ck_submission_events_to_state', `to_state IN ${STATES}`)
@Check('ck_submission_events_from_visibility', `from_visibility IN ${AUDIENCES}`)
@Check('ck_submission_events_to_visibility', `to_visibility IN ${AUDIENCES}`)
@Check('ck_submission_events_reason', `act <> 'return' OR reason IS NOT NULL`)
@Check(
  'ck_submission_events_sheet',
  `num_nonnulls(signed_on, signed_by_post, sheet_reference) IN (0, 3) AND (signed_on IS NULL OR act = 'clear')`,
)
export class SubmissionEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ProgressUpdate')
  @Column({ type: 'uuid' })
  updateId!: string;

  /** The submission version that it made. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  act!: SubmissionAct;

  @Column({ type: 'text' })
  fromState!: SubmissionState;

  @Column({ type: 'text' })
  toState!: SubmissionState;

  @Column({ type: 'text' })
  fromVisibility!: Audience;

  @Column({ type: 'text' })
  toVisibility!: Audience;

  @ForeignKey('User')
  @Column({ type: 'uuid' })
  byUserId!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'date', nullable: true })
  signedOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true })
  signedByPost!: string | null;

  @Column({ type: 'text', nullable: true })
  sheetReference!: string | null;

  @Column({ type: 'bytea' })
  bodyHash!: Buffer;

  /** Calendar clock. */
  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'timestamptz' })
  storedAt!: Date;
}

/** Which steps a state uses from a day on, with the note that says so. Append-only. */
@Entity('clearance_settings')
@Unique(['memberStateId', 'number'])
@Index(['setByUserId'])
export class ClearanceSetting {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid' })
  memberStateId!: string;

  /** 1, 2, 3 … within the state. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'date' })
  fromOn!: CalendarDate;

  @Column({ type: 'boolean' })
  usesClearance!: boolean;

  @Column({ type: 'boolean' })
  usesAcceptance!: boolean;

  @Column({ type: 'text' })
  source!: string;

  @ForeignKey('User')
  @Column({ type: 'uuid' })
  setByUserId!: string;

  @Column({ type: 'timestamptz' })
  storedAt!: Date;
}

export const clearanceEntities = [SubmissionEvent, ClearanceSetting] as const;
