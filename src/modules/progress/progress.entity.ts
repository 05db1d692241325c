import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Audience } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { Applicability, ImplementationStatus } from '#app/modules/plans/standing.js';
import type { SubmissionState, UpdateChannel, UpdateKind } from '#app/modules/progress/update.js';

/** What a state reported at one time. Append-only but for its way through clearance. */
@Entity('progress_updates')
@Unique(['assignmentId', 'version'])
@Index('ix_progress_updates_plan_id_recorded_at', ['planId', 'recordedAt', 'id'])
@Index('ix_progress_updates_member_state_id', ['memberStateId', 'recordedAt', 'id'])
@Index(['authorUserId', 'memberStateId'])
@Check('ck_progress_updates_kind', `kind IN ('report', 'no_change', 'applicability')`)
@Check('ck_progress_updates_status', `status IN ('not_started', 'in_progress', 'implemented')`)
@Check('ck_progress_updates_applicability', `applicability IN ('full', 'part', 'none')`)
@Check(
  'ck_progress_updates_submission_state',
  `submission_state IN ('draft', 'submitted', 'cleared', 'returned', 'accepted', 'withdrawn')`,
)
@Check(
  'ck_progress_updates_proposed_visibility',
  `proposed_visibility IN ('own_state', 'secretariat', 'member_states', 'public')`,
)
@Check(
  'ck_progress_updates_official',
  `(official_version IS NULL) = (cleared_at IS NULL)
    AND (official_version IS NULL OR submission_state IN ('cleared', 'returned', 'accepted'))
    AND (official_version IS NOT NULL OR submission_state NOT IN ('cleared', 'accepted'))`,
)
@Index('ix_progress_updates_waiting', ['memberStateId', 'submissionState', 'recordedAt', 'id'], {
  where: `submission_state IN ('draft', 'submitted', 'returned')`,
})
@Check(
  'ck_progress_updates_visibility',
  `visibility IN ('own_state', 'secretariat', 'member_states', 'public')`,
)
@Check('ck_progress_updates_channel', `channel IN ('web', 'api', 'mail_link', 'import')`)
@Check('ck_progress_updates_entered_by_name', `entered_by_name IS NULL OR channel = 'mail_link'`)
@Check(
  'ck_progress_updates_content',
  `(kind = 'report' AND status IS NOT NULL AND applicability IS NULL)
    OR (kind = 'no_change' AND status IS NOT NULL AND applicability IS NULL)
    OR (kind = 'applicability' AND status IS NULL AND applicability IS NOT NULL)`,
)
export class ProgressUpdate {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Assignment')
  @Column({ type: 'uuid' })
  assignmentId!: string;

  @ForeignKey('Plan')
  @Column({ type: 'uuid' })
  planId!: string;

  @ForeignKey('MemberState')
  @Column({ type: 'uuid' })
  memberStateId!: string;

  /** The version of the assignment that this update made. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  periodNumber!: number;

  @Column({ type: 'text' })
  kind!: UpdateKind;

  @Column({ type: 'text', nullable: true })
  status!: Exclude<ImplementationStatus, 'not_reported'> | null;

  @Column({ type: 'text', nullable: true })
  applicability!: Applicability | null;

  @Column({ type: 'text', nullable: true })
  applicabilityReason!: string | null;

  @Column({ type: 'text', nullable: true })
  narrative!: string | null;

  @Column({ type: 'text', nullable: true })
  difficulties!: string | null;

  @Column({ type: 'text', nullable: true })
  assistanceNeeded!: string | null;

  @Column({ type: 'text' })
  submissionState!: SubmissionState;

  /** Who sees it once it speaks for its state. */
  @Column({ type: 'text' })
  visibility!: Audience;

  @ForeignKey('User')
  @Column({ type: 'uuid' })
  authorUserId!: string;

  @Column({ type: 'text' })
  channel!: UpdateChannel;

  /** Who wrote it, where the author is a mailbox that several people read. */
  @Column({ type: 'text', nullable: true })
  enteredByName!: string | null;

  @Column({ type: 'bytea' })
  bodyHash!: Buffer;

  @Column({ type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ type: 'timestamptz' })
  storedAt!: Date;

  /** What its author would have shown. */
  @Column({ type: 'text' })
  proposedVisibility!: Audience;

  /** Rises with each act on it. */
  @Column({ type: 'integer', default: 1 })
  submissionVersion!: number;

  /** The version of the assignment with which it began to speak for its state; null: it never did. */
  @Column({ type: 'integer', nullable: true })
  officialVersion!: number | null;

  /** Calendar clock. */
  @Column({ type: 'timestamptz', nullable: true })
  clearedAt!: Date | null;
}

@Entity('evidence')
@Unique(['updateId', 'position'])
@Check('ck_evidence_visibility', `visibility IN ('own_state', 'secretariat', 'member_states', 'public')`)
export class Evidence {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ProgressUpdate')
  @Column({ type: 'uuid' })
  updateId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  citation!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'date', nullable: true })
  effectiveOn!: CalendarDate | null;

  /** Null: as the update's. */
  @Column({ type: 'text', nullable: true })
  visibility!: Audience | null;
}

export const progressEntities = [ProgressUpdate, Evidence] as const;
