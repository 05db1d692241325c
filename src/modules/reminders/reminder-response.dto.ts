import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { RecipientView } from '#app/modules/notifications/delivery.dto.js';
import { type ReminderStepKind, reminderStepKinds } from '#app/modules/reminders/reminder-policy.js';
import { DateView } from '#app/platform/http/date-view.dto.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

/** `open`: its seven days are not over, and no later reminder has taken over. */
export const reminderOutcomes = ['answered', 'open', 'unanswered'] as const;
export type ReminderOutcome = (typeof reminderOutcomes)[number];

export class ReminderResponsesQuery {
  /** Reminders sent on this day or later, in the plan's zone; a year before the last day unless given */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Reminders sent on this day or earlier; today unless given */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  to?: string;
}

export class AnsweredRemindersQuery extends PageQuery {
  /** Reminders sent on this day or later, in the plan's zone; a year before the last day unless given */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Reminders sent on this day or earlier; today unless given */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsCalendarDate()
  to?: string;

  /** ISO code of a state */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  state?: string;

  /** Code of a policy's step */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  step?: string;

  @IsOptional()
  @IsIn(reminderOutcomes)
  outcome?: ReminderOutcome;
}

/** How many reminders went out, how many an update followed, and how many may still be followed by one. */
export class ResponseCountsView {
  @ApiProperty({ type: 'integer' })
  reminders!: number;
  @ApiProperty({ type: 'integer' })
  responses!: number;
  @ApiProperty({ type: 'integer' })
  open!: number;
}

export class StepResponsesView extends ResponseCountsView {
  /** Code of the policy's step */
  step!: string;
  @ApiProperty({ enum: reminderStepKinds })
  stepKind!: ReminderStepKind;
  /** Days from the date that was told, negative before it; null: it was to be confirmed */
  @ApiProperty({ type: 'integer', nullable: true })
  offsetDays!: number | null;
}

export class StateResponsesView extends ResponseCountsView {
  state!: StateRef;
  /** National implementations of which no report was received for the period that is to be reported on now */
  @ApiProperty({ type: 'integer' })
  silent!: number;
  /** The last update that the secretariat may read */
  lastUpdatedAt!: Date | null;
}

export class FailingRecipientView {
  recipient!: RecipientView;
  address!: string;
  /** By the mail server at once, or by a notification that came back */
  @ApiProperty({ enum: ['refused', 'bounced'] })
  cause!: 'refused' | 'bounced';
  /** By the system clock */
  failedAt!: Date;
  /** The state whose post the person holds; null: the secretariat */
  state!: StateRef | null;
}

export class ResponsesPlanView {
  id!: string;
  code!: string;
  isIllustrative!: boolean;
}

export class ReminderResponsesView {
  plan!: ResponsesPlanView;
  /** First and last day of sending that are counted, in the plan's zone */
  from!: string;
  to!: string;
  /** An update counts that many days from a reminder on */
  @ApiProperty({ type: 'integer' })
  responseDays!: number;
  /** By the calendar clock */
  madeAt!: Date;
  total!: ResponseCountsView;
  /** From the earliest before the date to the latest after it */
  steps!: StepResponsesView[];
  /** Every state that the plan applies to, in English alphabetical order: it is no ranking */
  states!: StateResponsesView[];
  /** By state, then by name; at most 200 */
  failingAddresses!: FailingRecipientView[];
}

export class RemindedCommitmentView {
  id!: string;
  code!: string;
  title!: string;
}

/** One step about one commitment and period of one state, however many of its posts it went to. */
export class AnsweredReminderView {
  milestoneId!: string;
  step!: string;
  @ApiProperty({ enum: reminderStepKinds })
  stepKind!: ReminderStepKind;
  @ApiProperty({ type: 'integer' })
  round!: number;
  state!: StateRef;
  commitment!: RemindedCommitmentView;
  /** As it stands now */
  due!: DateView;
  /** When its first accepted mail was made, by the calendar clock */
  sentAt!: Date;
  /** That mail */
  deliveryId!: string;
  @ApiProperty({ enum: reminderOutcomes })
  outcome!: ReminderOutcome;
  /** When the update was recorded, by the calendar clock */
  answeredAt!: Date | null;
}

export class AnsweredReminderPage {
  items!: AnsweredReminderView[];
  nextCursor!: string | null;
}
