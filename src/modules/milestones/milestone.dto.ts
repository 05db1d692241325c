import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import {
  type ClosedReason,
  closedReasons,
  type MilestoneKind,
  milestoneKinds,
} from '#app/modules/milestones/milestone.js';
import { DateView } from '#app/platform/http/date-view.dto.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';

export class MilestonesQuery extends PageQuery {
  /** Milestones whose last possible day is this one or later. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Milestones whose first possible day is this one or earlier. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  to?: string;

  @IsOptional()
  @IsIn(milestoneKinds)
  @ApiProperty({ enum: milestoneKinds, required: false })
  kind?: MilestoneKind;
}

export class MilestoneView {
  id!: string;
  @ApiProperty({ enum: milestoneKinds })
  kind!: MilestoneKind;
  title!: string;
  date!: DateView;
  /** Null: it concerns every state of the group */
  state!: StateRef | null;
  planId!: string | null;
  /** Nobody is reminded of it any more */
  isClosed!: boolean;
  @ApiProperty({ enum: closedReasons, nullable: true })
  closedReason!: ClosedReason | null;
}

export class MilestonePage {
  items!: MilestoneView[];
  nextCursor!: string | null;
}
