import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type Audience, audiences, type Role, roles } from '#app/kernel/actor.js';
import { type CalendarDate } from '#app/kernel/calendar-date.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import {
  type Applicability,
  applicabilities,
  type ImplementationStatus,
  implementationStatuses,
} from '#app/modules/plans/standing.js';
import { AssignedPlanView, AssignmentView } from '#app/modules/progress/assignment.dto.js';
import {
  type MovingAct,
  type Party,
  parties,
  type StepCondition,
  stepConditions,
  submissionActs,
  type SubmissionAct,
} from '#app/modules/progress/clearance/submission.js';
import {
  AuthorView,
  ChangedCommitmentView,
  type ReportedStatus,
  reportableStatuses,
  UpdateView,
} from '#app/modules/progress/update.dto.js';
import {
  type SubmissionState,
  submissionStates,
  type UpdateKind,
  updateKinds,
} from '#app/modules/progress/update.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

const MAX_REASON = 2_000;
const MAX_REFERENCE = 200;
const MAX_AT_ONCE = 50;

const lowered = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value);
const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

/** What every act on an update carries. */
export class ActInput {
  /** A UUID of any version, made by the client: the same act sent twice is recorded once */
  @Transform(lowered)
  @IsUUID()
  id!: string;

  /** `submissionVersion` of the update that the act is based on */
  @BasedOnVersion()
  basedOnVersion!: number;
}

export class ReturnInput extends ActInput {
  /** What is asked for; never sent by mail */
  @ApiProperty({ maxLength: MAX_REASON })
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_REASON)
  reason!: string;
}

/** A sheet that the validating authority signed by hand. */
export class SignedSheetInput {
  @ApiProperty({ type: String, format: 'date' })
  @IsCalendarDate()
  signedOn!: CalendarDate;

  /** The post that signed, not the person */
  @Transform(trimmed)
  @IsString()
  @Length(1, MAX_REFERENCE)
  signatoryPost!: string;

  /** What finds the signed sheet or its scan */
  @Transform(trimmed)
  @IsString()
  @Length(1, MAX_REFERENCE)
  reference!: string;
}

export class SubmitInput extends ActInput {
  /** Who may see it, where the update speaks for the state at once; own state and secretariat unless said otherwise */
  @ApiProperty({ enum: audiences, required: false })
  @IsOptional()
  @IsIn(audiences)
  visibility?: Audience;
}

export class ClearInput extends SubmitInput {
  /** It was cleared on paper */
  @ApiPropertyOptional({ type: () => SignedSheetInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => SignedSheetInput)
  sheet?: SignedSheetInput;
}

export class UpdateToClear extends ActInput {
  @Transform(lowered)
  @IsUUID()
  updateId!: string;
}

export class ClearManyInput {
  @ApiProperty({ type: () => [UpdateToClear], minItems: 1, maxItems: MAX_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_AT_ONCE)
  @ArrayUnique(({ updateId }: UpdateToClear) => updateId)
  @ValidateNested({ each: true })
  @Type(() => UpdateToClear)
  updates!: UpdateToClear[];

  /** Of all of them; own state and secretariat unless said otherwise */
  @ApiProperty({ enum: audiences, required: false })
  @IsOptional()
  @IsIn(audiences)
  visibility?: Audience;
}

export class EvidenceVisibilityInput {
  @IsUUID()
  id!: string;

  @ApiProperty({ enum: audiences })
  @IsIn(audiences)
  visibility!: Audience;
}

export class ShowInput extends ActInput {
  @ApiProperty({ enum: audiences })
  @IsIn(audiences)
  visibility!: Audience;

  /** Items that fewer may see than the update */
  @ApiProperty({ type: () => [EvidenceVisibilityInput], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => EvidenceVisibilityInput)
  evidence?: EvidenceVisibilityInput[];
}

export class PreviewQuery {
  @ApiProperty({ enum: audiences })
  @IsIn(audiences)
  visibility!: Audience;
}

export class WaitingQuery extends PageQuery {
  /** Who must act next */
  @ApiProperty({ enum: parties })
  @IsIn(parties)
  waitingFor!: Party;

  /** ISO codes of Member States, separated by commas */
  @ApiPropertyOptional({ type: String, example: 'KH,MY' })
  @IsOptional()
  @Matches(/^[A-Z]{2}(,[A-Z]{2})*$/)
  state?: string;
}

export class OfficialStandingView {
  @ApiProperty({ enum: implementationStatuses })
  status!: ImplementationStatus;
  @ApiProperty({ enum: applicabilities })
  applicability!: Applicability;
}

/** An update that waits for somebody. */
export class SubmissionView {
  id!: string;
  assignmentId!: string;
  plan!: AssignedPlanView;
  commitment!: ChangedCommitmentView;
  state!: StateRef;
  @ApiProperty({ enum: updateKinds })
  kind!: UpdateKind;
  @ApiProperty({ enum: reportableStatuses, nullable: true })
  status!: ReportedStatus | null;
  @ApiProperty({ enum: applicabilities, nullable: true })
  applicability!: Applicability | null;
  @ApiProperty({ enum: submissionStates })
  submissionState!: SubmissionState;
  submissionVersion!: number;
  @ApiProperty({ enum: audiences })
  visibility!: Audience;
  /** Told to the state itself only */
  @ApiProperty({ enum: audiences, nullable: true })
  proposedVisibility!: Audience | null;
  /** As it stands now, as far as the reader may know */
  official!: OfficialStandingView;
  authorPost!: string | null;
  recordedAt!: Date;
}

export class SubmissionPage {
  items!: SubmissionView[];
  nextCursor!: string | null;
}

/** How many updates wait for each, as far as the reader follows them. */
export class WaitingCountsView {
  focalPoint!: number;
  validatingAuthority!: number;
  secretariat!: number;
}

export class SignedSheetView {
  @ApiProperty({ format: 'date' })
  signedOn!: string;
  signatoryPost!: string;
  reference!: string;
}

export class SubmissionEventView {
  id!: string;
  number!: number;
  @ApiProperty({ enum: [...submissionActs, 'show'] })
  act!: SubmissionAct;
  @ApiProperty({ enum: submissionStates })
  fromState!: SubmissionState;
  @ApiProperty({ enum: submissionStates })
  toState!: SubmissionState;
  @ApiProperty({ enum: audiences })
  fromVisibility!: Audience;
  @ApiProperty({ enum: audiences })
  toVisibility!: Audience;
  reason!: string | null;
  by!: AuthorView;
  @ApiProperty({ type: () => SignedSheetView, nullable: true })
  sheet!: SignedSheetView | null;
  at!: Date;
}

/** What the reader may do to the update as it is. */
export class SubmissionMayView {
  submit!: boolean;
  withdraw!: boolean;
  clear!: boolean;
  /** Clear in the name of the validating authority, which signed on paper */
  clearOnPaper!: boolean;
  return!: boolean;
  accept!: boolean;
  /** The visibilities that the reader may give it, narrowest first */
  @ApiProperty({ enum: audiences, isArray: true })
  visibilities!: Audience[];
}

export class StatusChangeView {
  @ApiProperty({ enum: implementationStatuses })
  from!: ImplementationStatus;
  @ApiProperty({ enum: implementationStatuses })
  to!: ImplementationStatus;
}

export class ApplicabilityChangeView {
  @ApiProperty({ enum: applicabilities })
  from!: Applicability;
  @ApiProperty({ enum: applicabilities })
  to!: Applicability;
}

/** What clearing it would change in the official status. */
export class WouldChangeView {
  @ApiProperty({ type: () => StatusChangeView, nullable: true })
  status!: StatusChangeView | null;
  @ApiProperty({ type: () => ApplicabilityChangeView, nullable: true })
  applicability!: ApplicabilityChangeView | null;
}

/** One update on its way, for those who follow it. */
export class SubmissionDetailView {
  update!: UpdateView;
  assignment!: AssignmentView;
  /** The update that the official status comes from */
  @ApiProperty({ type: () => UpdateView, nullable: true })
  official!: UpdateView | null;
  isOfficial!: boolean;
  /** Null: it speaks for the state already, or never will */
  @ApiProperty({ type: () => WouldChangeView, nullable: true })
  wouldChange!: WouldChangeView | null;
  /** Oldest first, from its posting on; told as far as the reader follows it */
  events!: SubmissionEventView[];
  usesClearance!: boolean;
  usesAcceptance!: boolean;
  @ApiProperty({ enum: parties, nullable: true })
  waitsFor!: Party | null;
  may!: SubmissionMayView;
  /** Of the printed sheet */
  sheetReference!: string;
}

export class ClearedView {
  items!: SubmissionDetailView[];
}

export class AudiencePreviewView {
  @ApiProperty({ enum: audiences })
  audience!: Audience;
  /** The status that it would read; null: it would be told nothing */
  @ApiProperty({ enum: implementationStatuses, nullable: true })
  status!: ImplementationStatus | null;
  @ApiProperty({ enum: applicabilities, nullable: true })
  applicability!: Applicability | null;
  confirmedAt!: Date | null;
  /** The update as it would read it; null: not at all */
  @ApiProperty({ type: () => UpdateView, nullable: true })
  update!: UpdateView | null;
}

/** What each audience would see if the update spoke for the state and had this visibility. */
export class VisibilityPreviewView {
  @ApiProperty({ enum: audiences })
  visibility!: Audience;
  audiences!: AudiencePreviewView[];
}

export class SubmissionTransitionView {
  @ApiProperty({ enum: submissionActs })
  act!: MovingAct;
  @ApiProperty({ enum: submissionStates })
  from!: SubmissionState;
  @ApiProperty({ enum: submissionStates })
  to!: SubmissionState;
  @ApiProperty({ enum: roles, isArray: true })
  by!: readonly Role[];
  needsReason!: boolean;
  isOwnOnly!: boolean;
  needsSheet!: boolean;
  @ApiProperty({ enum: stepConditions, nullable: true })
  onlyWith!: StepCondition | null;
}

/** Every way that an update can take. */
export class SubmissionTransitionsView {
  @ApiProperty({ enum: submissionStates, isArray: true })
  states!: readonly SubmissionState[];
  @ApiProperty({ type: () => [SubmissionTransitionView] })
  transitions!: readonly SubmissionTransitionView[];
}
