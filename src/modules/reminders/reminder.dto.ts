import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { type MilestoneKind, milestoneKinds } from '#app/modules/milestones/milestone.js';
import { RecipientView } from '#app/modules/notifications/delivery.dto.js';
import {
  type ReminderState,
  reminderStates,
  type ReminderStepKind,
  reminderStepKinds,
} from '#app/modules/reminders/reminder-policy.js';
import { DateView } from '#app/platform/http/date-view.dto.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

export class RemindersQuery extends PageQuery {
  @IsOptional()
  @IsIn(reminderStates)
  state?: ReminderState;

  /** Sent on this day or later */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Sent on this day or earlier */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  to?: string;

  /** Of drafts only those that wait for an officer now */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  isDue?: boolean;

  /** Reminders to this person only */
  @IsOptional()
  @IsUUID()
  recipient?: string;
}

export class ReminderMilestoneView {
  id!: string;
  @ApiProperty({ enum: milestoneKinds })
  kind!: MilestoneKind;
  title!: string;
  date!: DateView;
  /** Null: it concerns every state of the group */
  state!: StateRef | null;
  /** Does it belong to a plan that is an example, adopted by nobody? */
  isIllustrative!: boolean;
}

export class ReminderView {
  id!: string;
  milestone!: ReminderMilestoneView;
  recipient!: RecipientView;
  /** Code of the policy's step */
  step!: string;
  /** Rises when a date moves far enough for a step to be sent again */
  round!: number;
  /** The recipient's local day that it is sent on */
  sendOn!: string;
  sendAt!: Date;
  /** The recipient's time zone, an IANA name */
  zone!: string;
  /** The day that the step counts to, before working days move it */
  nominalOn!: string;
  @ApiProperty({ enum: reminderStepKinds })
  stepKind!: ReminderStepKind;
  @ApiProperty({ enum: reminderStates })
  state!: ReminderState;
  supersededReason!: string | null;
  deliveryId!: string | null;
}

export class ReminderPage {
  items!: ReminderView[];
  nextCursor!: string | null;
}

export class ReleasedView {
  /** The addressee's local day of sending */
  @ApiProperty({ format: 'date' })
  sendOn!: string;
  sendAt!: Date;
}
