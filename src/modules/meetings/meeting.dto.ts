import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsOptional, ValidateNested } from 'class-validator';
import {
  type DelegationStanding,
  delegationStandings,
  type MeetingStatus,
  meetingStatuses,
} from '#app/modules/meetings/meetings-pack.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';
import { DateView } from '#app/platform/http/date-view.dto.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

export class MeetingsQuery extends PageQuery {
  /** Meetings that end on this day or later. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Meetings that begin on this day or earlier. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  to?: string;
}

export class MoveMeetingInput {
  /** `version` of the meeting that the change is based on */
  @BasedOnVersion()
  basedOnVersion!: number;

  @IsDefined()
  @ValidateNested()
  @Type(() => DateView)
  date!: DateView;
}

export class WorkingGroupView {
  code!: string;
  name!: string;
}

export class MeetingView {
  id!: string;
  code!: string;
  title!: string;
  /** 1 for the first meeting of a series */
  number!: number | null;
  workingGroup!: WorkingGroupView | null;
  @ApiProperty({ enum: meetingStatuses })
  status!: MeetingStatus;
  date!: DateView;
  /** IANA name */
  timeZone!: string;
  city!: string;
  venue!: string | null;
  hostState!: StateRef | null;
  objective!: string | null;
  source!: string;
}

export class MeetingPage {
  items!: MeetingView[];
  nextCursor!: string | null;
}

export class AgendaItemView {
  number!: string;
  /** Day of the meeting, from 1 */
  dayNumber!: number | null;
  title!: string;
  isTourDeTable!: boolean;
}

export class PartyView {
  @ApiProperty({ enum: ['state', 'organisation'] })
  kind!: 'state' | 'organisation';
  isoCode!: string | null;
  name!: string;
}

export class DelegationView {
  party!: PartyView;
  @ApiProperty({ enum: delegationStandings })
  standing!: DelegationStanding;
  note!: string | null;
}

export class MeetingPermissionsView {
  /** Set another date, or a more or less precise one */
  move!: boolean;
}

export class MeetingDetailView extends MeetingView {
  agenda!: AgendaItemView[];
  /** In protocol order */
  delegations!: DelegationView[];
  version!: number;
  may!: MeetingPermissionsView;
}
