import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { type Audience, audiences } from '#app/kernel/actor.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { AreaView, ReportsView } from '#app/modules/plans/plan.dto.js';
import {
  type Applicability,
  applicabilities,
  type ImplementationStatus,
  implementationStatuses,
  type ScheduleHealth,
  scheduleHealths,
} from '#app/modules/plans/standing.js';
import { List } from '#app/modules/progress/list-parameter.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';

const MAX_CHOICES = 100;

/** Filters that the matrix and the list of assignments share; each may be repeated or hold several values with commas. */
export class MatrixQuery {
  /** The record as at the end of this day in the plan's zone; today unless said otherwise. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  asOf?: string;

  /** Codes of areas of collaboration. */
  @IsOptional()
  @List()
  @IsString({ each: true })
  @ArrayMaxSize(MAX_CHOICES)
  area?: string[];

  /** Keeps the commitments that have such a status in some state. */
  @ApiProperty({ enum: implementationStatuses, isArray: true, required: false })
  @IsOptional()
  @List()
  @IsIn(implementationStatuses, { each: true })
  @ArrayMaxSize(MAX_CHOICES)
  status?: ImplementationStatus[];

  @ApiProperty({ enum: scheduleHealths, isArray: true, required: false })
  @IsOptional()
  @List()
  @IsIn(scheduleHealths, { each: true })
  @ArrayMaxSize(MAX_CHOICES)
  health?: ScheduleHealth[];

  /** ISO codes of states. */
  @IsOptional()
  @List()
  @Matches(/^[A-Z]{2}$/, { each: true })
  @ArrayMaxSize(MAX_CHOICES)
  state?: string[];
}

export class MatrixPlanView {
  id!: string;
  code!: string;
  title!: string;
  isIllustrative!: boolean;
}

export class AdoptionView {
  @ApiProperty({ format: 'date' })
  adoptedOn!: string;
  source!: string;
  isIllustrative!: boolean;
}

export class MatrixStateView extends StateRef {
  @ApiProperty({ enum: ['member', 'invited'] })
  standing!: 'member' | 'invited';
  /** Null: the state has not adopted the plan and owes nothing */
  adoption!: AdoptionView | null;
}

/** What the numbers of cells and counts stand for. */
export class MatrixLegendView {
  @ApiProperty({ enum: implementationStatuses, isArray: true })
  statuses!: ImplementationStatus[];
  @ApiProperty({ enum: applicabilities, isArray: true })
  applicabilities!: Applicability[];
  @ApiProperty({ enum: scheduleHealths, isArray: true })
  healths!: ScheduleHealth[];
}

const TALLIES = { type: 'array', items: { type: 'array', items: { type: 'integer' } } } as const;

/** Five numbers each: the four statuses in the order of the legend, then what does not apply. */
export class MatrixCountsView {
  /** In the order of `states` */
  @ApiProperty(TALLIES)
  byState!: number[][];
  /** In the order of `areas` */
  @ApiProperty(TALLIES)
  byArea!: number[][];
  total!: number[];
}

/** State × commitment, as compact arrays with the headings sent once. */
export class MatrixView {
  plan!: MatrixPlanView;
  @ApiProperty({ format: 'date' })
  asOf!: string;
  @ApiProperty({ format: 'date' })
  today!: string;
  @ApiProperty({ enum: audiences })
  audience!: Audience;
  /** Members in English alphabetical order, then invited states */
  states!: MatrixStateView[];
  areas!: AreaView[];
  legend!: MatrixLegendView;
  /**
   * `[commitmentId, code, title, areaIndex, dueEndsOn, duePrecision, recurrence, periodNumber, cells]`; a cell for each
   * state is `[statusIndex, applicabilityIndex, healthIndex, confirmedOn]`, or null where nothing is owed or shared
   */
  @ApiProperty({ type: 'array', items: { type: 'array', items: {} } })
  rows!: unknown[][];
  counts!: MatrixCountsView;
  reports!: ReportsView;
}
