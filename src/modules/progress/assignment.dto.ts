import { ApiProperty, ApiPropertyOptional, IntersectionType, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsOptional, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { CommitmentView, ReportingPeriodView } from '#app/modules/plans/plan.dto.js';
import {
  type Applicability,
  applicabilities,
  type ImplementationStatus,
  implementationStatuses,
  type ScheduleHealth,
  scheduleHealths,
} from '#app/modules/plans/standing.js';
import { MatrixQuery } from '#app/modules/progress/matrix.dto.js';
import { UpdateView } from '#app/modules/progress/update.dto.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';
import { DateView } from '#app/platform/http/date-view.dto.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';

/** The filters of the matrix, paged. */
export class AssignmentsQuery extends IntersectionType(PageQuery, OmitType(MatrixQuery, ['asOf'])) {
  /** Identifier of a plan. */
  @IsOptional()
  @IsUUID()
  plan?: string;

  /** Due on an earlier day than this one. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  dueBefore?: string;
}

export class SetTargetInput {
  /** `version` of the assignment that the target is based on */
  @BasedOnVersion()
  basedOnVersion!: number;

  /** The state's own date; null: none */
  @ApiProperty({ type: () => DateView, nullable: true })
  @ValidateIf(({ target }: SetTargetInput) => target !== null)
  @IsDefined()
  @ValidateNested()
  @Type(() => DateView)
  target!: DateView | null;
}

export class AssignedPlanView {
  id!: string;
  code!: string;
  isIllustrative!: boolean;
}

export class AssignedCommitmentView {
  id!: string;
  code!: string;
  title!: string;
  activity!: string;
  areaCode!: string;
  areaTitle!: string;
  /** ISO 8601 duration between periods; null: once */
  recurrence!: string | null;
}

export class PeriodView {
  number!: number;
  @ApiProperty({ format: 'date' })
  fromOn!: string;
  /** First day of the next period */
  @ApiProperty({ format: 'date' })
  untilOn!: string;
}

/** What the reader may do here. */
export class AssignmentMayView {
  /** Post updates that speak for the state */
  update!: boolean;
  /** Post drafts for the focal point */
  draft!: boolean;
  setTarget!: boolean;
  /** Confirm in one press that nothing has changed since the last report */
  confirm!: boolean;
}

export const pendingSubmissions = ['draft', 'submitted', 'returned'] as const;
export type PendingSubmission = (typeof pendingSubmissions)[number];

/** A commitment as one state carries it out, as far as its reader may know. */
export class AssignmentView {
  id!: string;
  /** What basedOnVersion refers to; 0 to all but the state itself */
  version!: number;
  plan!: AssignedPlanView;
  commitment!: AssignedCommitmentView;
  state!: StateRef;
  /** The state owes it from this day on */
  @ApiProperty({ format: 'date' })
  fromOn!: string;
  /** What that day is known from */
  source!: string;
  /** Regional due date of the current period; lateness follows it */
  due!: DateView;
  /** The state's own date */
  @ApiProperty({ type: () => DateView, nullable: true })
  target!: DateView | null;
  period!: PeriodView;
  /** For the current period; null: nothing is shared with the reader */
  @ApiProperty({ enum: implementationStatuses, nullable: true })
  status!: ImplementationStatus | null;
  @ApiProperty({ enum: applicabilities, nullable: true })
  applicability!: Applicability | null;
  @ApiProperty({ enum: scheduleHealths })
  health!: ScheduleHealth;
  confirmedAt!: Date | null;
  latestUpdateId!: string | null;
  /** An update on its way through clearance; told to the state itself only */
  @ApiProperty({ enum: pendingSubmissions, nullable: true })
  pendingSubmission!: PendingSubmission | null;
  /** That update */
  pendingUpdateId!: string | null;
  may!: AssignmentMayView;
}

export class AssignmentPage {
  items!: AssignmentView[];
  nextCursor!: string | null;
}

export class AssignmentDetailView extends AssignmentView {
  commitmentDetail!: CommitmentView;
  latestUpdate!: UpdateView | null;
}

/** A commitment with its periods and how each state carries it out. */
export class CommitmentDetailView extends CommitmentView {
  periods!: ReportingPeriodView[];
  currentPeriodNumber!: number;
  assignments!: AssignmentView[];
}
