import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { DateView } from '#app/platform/http/date-view.dto.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

export class AreaView {
  id!: string;
  code!: string;
  title!: string;
}

export class StateGroupView {
  code!: string;
  name!: string;
}

/** How many of the states that adopted the plan have reported; never which. */
export class ReportsView {
  /** @example 8 */
  reported!: number;
  /** @example 11 */
  of!: number;
}

export class PlanView {
  id!: string;
  code!: string;
  title!: string;
  shortTitle!: string;
  isIllustrative!: boolean;
  /** IANA name; days of the plan begin and end in it */
  timeZone!: string;
  @ApiProperty({ format: 'date' })
  startsOn!: string;
  /** Last day */
  @ApiProperty({ format: 'date' })
  endsOn!: string;
  /** Months after which an unconfirmed report is stale */
  reportingPeriodMonths!: number;
  stateGroup!: StateGroupView;
  areas!: AreaView[];
  reports!: ReportsView;
}

export class PlanPage {
  items!: PlanView[];
  nextCursor!: string | null;
}

export class CommitmentsQuery extends PageQuery {
  /** Code of an area of collaboration. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  area?: string;
}

export class CommitmentProvisionView {
  instrumentCode!: string;
  instrumentTitle!: string;
  isIllustrative!: boolean;
  code!: string;
  title!: string;
}

export class CommitmentView {
  id!: string;
  code!: string;
  title!: string;
  area!: AreaView;
  activity!: string;
  expectedOutput!: string;
  leadBody!: string;
  cooperatingBodies!: string[];
  /** The seminar topic or the provision that the commitment goes back to */
  tracedTo!: string;
  /** Regional due date; of a recurring commitment that of its first period */
  due!: DateView;
  /** ISO 8601 duration between periods; null: once */
  recurrence!: string | null;
  isWithdrawn!: boolean;
  provisions!: CommitmentProvisionView[];
}

export class CommitmentPage {
  items!: CommitmentView[];
  nextCursor!: string | null;
}

/** The days [fromOn, untilOn) that a commitment is reported for at a time. */
export class ReportingPeriodView {
  number!: number;
  @ApiProperty({ format: 'date' })
  fromOn!: string;
  @ApiProperty({ format: 'date' })
  untilOn!: string;
  due!: DateView;
}
