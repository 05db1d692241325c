import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type Audience, audiences } from '#app/kernel/actor.js';
import { type CalendarDate } from '#app/kernel/calendar-date.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import {
  type Applicability,
  applicabilities,
  type ImplementationStatus,
} from '#app/modules/plans/standing.js';
import {
  type SubmissionState,
  submissionStates,
  type UpdateChannel,
  updateChannels,
  type UpdateKind,
  updateKinds,
} from '#app/modules/progress/update.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';

/** What a state may report; "not reported" is the absence of a report. */
export const reportableStatuses = ['not_started', 'in_progress', 'implemented'] as const;
export type ReportedStatus = Exclude<ImplementationStatus, 'not_reported'>;

export const MAX_NARRATIVE = 10_000;
export const MAX_EVIDENCE = 20;

/** What proves a report: a citation alone, or with a link. */
export class EvidenceInput {
  /** @example "Royal Gazette, 2018, no. 12" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  citation!: string;

  /** http or https */
  @ApiProperty({ type: String, format: 'uri', nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  url?: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsString()
  effectiveOn?: CalendarDate | null;

  /** Who may see it; never more than see the update, and as many unless said otherwise */
  @ApiProperty({ enum: audiences, required: false, nullable: true })
  @IsOptional()
  @IsIn(audiences)
  visibility?: Audience | null;
}

export class PostUpdateInput {
  /** A UUID of any version, made by the client: the same update sent twice is recorded once */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @IsUUID()
  id!: string;

  /** `version` of the assignment that the update is based on */
  @BasedOnVersion()
  basedOnVersion!: number;

  @ApiProperty({ enum: updateKinds })
  @IsIn(updateKinds)
  kind!: UpdateKind;

  /** Of a report */
  @ApiProperty({ enum: reportableStatuses, required: false, nullable: true })
  @IsOptional()
  @IsIn(reportableStatuses)
  status?: ReportedStatus | null;

  /** Of a statement of applicability */
  @ApiProperty({ enum: applicabilities, required: false, nullable: true })
  @IsOptional()
  @IsIn(applicabilities)
  applicability?: Applicability | null;

  /** Which part applies and why, or why nothing does */
  @ApiProperty({ type: String, maxLength: MAX_NARRATIVE, required: false, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NARRATIVE)
  applicabilityReason?: string | null;

  @ApiProperty({ type: String, maxLength: MAX_NARRATIVE, required: false, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NARRATIVE)
  narrative?: string | null;

  @ApiProperty({ type: String, maxLength: MAX_NARRATIVE, required: false, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NARRATIVE)
  difficulties?: string | null;

  @ApiProperty({ type: String, maxLength: MAX_NARRATIVE, required: false, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NARRATIVE)
  assistanceNeeded?: string | null;

  @ApiProperty({ type: () => [EvidenceInput], maxItems: MAX_EVIDENCE, required: false, nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_EVIDENCE)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  evidence?: EvidenceInput[] | null;

  /**
   * Who may see it besides the state itself; the secretariat unless said otherwise. By a contributor, or where the state
   * uses clearance, a proposal to whoever clears it
   */
  @ApiProperty({ enum: audiences, required: false })
  @IsOptional()
  @IsIn(audiences)
  visibility?: Audience;
}

export class EvidenceView {
  id!: string;
  citation!: string;
  url!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveOn!: string | null;
  @ApiProperty({ enum: audiences })
  visibility!: Audience;
}

export class AuthorView {
  displayName!: string;
  post!: string | null;
  /** Who answered from a mailbox that several people read, as typed there */
  enteredByName!: string | null;
}

export class UpdateView {
  id!: string;
  assignmentId!: string;
  /** The version of the assignment that this update made; 0 to all but the state itself */
  version!: number;
  periodNumber!: number;
  @ApiProperty({ enum: updateKinds })
  kind!: UpdateKind;
  @ApiProperty({ enum: reportableStatuses, nullable: true })
  status!: ReportedStatus | null;
  @ApiProperty({ enum: applicabilities, nullable: true })
  applicability!: Applicability | null;
  applicabilityReason!: string | null;
  narrative!: string | null;
  difficulties!: string | null;
  assistanceNeeded!: string | null;
  evidence!: EvidenceView[];
  @ApiProperty({ enum: submissionStates })
  submissionState!: SubmissionState;
  /** What basedOnVersion of acts on the update refers to; 0 to all but the state itself and the secretariat */
  submissionVersion!: number;
  /** Who sees it once it speaks for its state */
  @ApiProperty({ enum: audiences })
  visibility!: Audience;
  /** What its author would have shown; told to the state itself only */
  @ApiProperty({ enum: audiences, nullable: true })
  proposedVisibility!: Audience | null;
  /** Named to the state itself and to the secretariat only */
  author!: AuthorView | null;
  /** `mail_link`: by a link out of a mail, without signing in */
  @ApiProperty({ enum: updateChannels })
  channel!: UpdateChannel;
  recordedAt!: Date;
}

export class UpdatePage {
  items!: UpdateView[];
  nextCursor!: string | null;
}

export class ChangedCommitmentView {
  id!: string;
  code!: string;
  title!: string;
}

export class ChangeView {
  updateId!: string;
  assignmentId!: string;
  commitment!: ChangedCommitmentView;
  state!: StateRef;
  @ApiProperty({ enum: updateKinds })
  kind!: UpdateKind;
  @ApiProperty({ enum: reportableStatuses, nullable: true })
  status!: ReportedStatus | null;
  @ApiProperty({ enum: applicabilities, nullable: true })
  applicability!: Applicability | null;
  recordedAt!: Date;
  authorPost!: string | null;
}

export class ChangePage {
  items!: ChangeView[];
  nextCursor!: string | null;
}
