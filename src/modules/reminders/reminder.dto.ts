import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { type MilestoneKind, milestoneKinds } from '#app/modules/milestones/milestone.js';
import { RecipientView } from '#app/modules/notifications/delivery.dto.js';
import { type ReminderAudience, reminderAudiences } from '#app/modules/reminders/reminder-policy.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';
import { DateView } from '#app/platform/http/date-view.dto.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

const reminderStates = ['planned', 'claimed', 'superseded'] as const;
type ReminderState = (typeof reminderStates)[number];

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
  @ApiProperty({ enum: reminderStates })
  state!: ReminderState;
  supersededReason!: string | null;
  deliveryId!: string | null;
}

export class ReminderPage {
  items!: ReminderView[];
  nextCursor!: string | null;
}

export class ReminderStepInput {
  /** Names the step for good, for instance `before-30` */
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  code!: string;

  /** Signed ISO 8601 duration of whole days or longer: `-P30D` before, `P1D` after */
  @Matches(/^-?P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,4}D)?$/)
  offset!: string;

  @ApiProperty({ enum: reminderAudiences, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(reminderAudiences, { each: true })
  audience!: ReminderAudience[];
}

export class ChangeReminderPolicyInput {
  /** `version` of the policy that the change is based on */
  @BasedOnVersion()
  basedOnVersion!: number;

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ReminderStepInput)
  steps!: ReminderStepInput[];

  /** Wall-clock time of the recipient, `HH:mm` */
  @Matches(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
  sendAtLocal!: string;
}

export class ReminderStepView {
  code!: string;
  offset!: string;
  @ApiProperty({ enum: reminderAudiences, isArray: true })
  audience!: ReminderAudience[];
}

export class ReminderPolicyView {
  id!: string;
  @ApiProperty({ enum: milestoneKinds })
  milestoneKind!: MilestoneKind;
  /** Null: every plan without a policy of its own */
  planId!: string | null;
  steps!: ReminderStepView[];
  sendAtLocal!: string;
  version!: number;
}

export class ReminderPolicyPage {
  items!: ReminderPolicyView[];
  nextCursor!: string | null;
}
