import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type MilestoneKind, milestoneKinds } from '#app/modules/milestones/milestone.js';
import { RecipientView } from '#app/modules/notifications/delivery.dto.js';
import { ReminderMilestoneView } from '#app/modules/reminders/reminder.dto.js';
import {
  type ReminderAudience,
  reminderAudiences,
  type ReminderForm,
  reminderForms,
  type ReminderRelease,
  reminderReleases,
} from '#app/modules/reminders/reminder-policy.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';

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

  /** `letter`: a numbered letter, whose advance copy the mail is */
  @IsOptional()
  @IsIn(reminderForms)
  @ApiProperty({ enum: reminderForms, required: false, default: 'digest' })
  form?: ReminderForm = 'digest';

  /** `officer`: it is drafted, and goes out when an officer of the secretariat releases it */
  @IsOptional()
  @IsIn(reminderReleases)
  @ApiProperty({ enum: reminderReleases, required: false, default: 'automatic' })
  release?: ReminderRelease = 'automatic';
}

export class ReminderPolicyInput {
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ReminderStepInput)
  steps!: ReminderStepInput[];

  /** Wall-clock time of the recipient, `HH:mm` */
  @Matches(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
  sendAtLocal!: string;

  /** A person who has had so many mails in a week is written to in the next; null: no cap */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(7)
  @ApiProperty({ type: Number, minimum: 1, maximum: 7, nullable: true, required: false, default: null })
  maxMailsPerWeek?: number | null = null;
}

export class ChangeReminderPolicyInput extends ReminderPolicyInput {
  /** `version` of the policy that the change is based on */
  @BasedOnVersion()
  basedOnVersion!: number;
}

/** What a policy is for. */
class ScopedPolicyInput extends ReminderPolicyInput {
  @ApiProperty({ enum: milestoneKinds })
  @IsIn(milestoneKinds)
  milestoneKind!: MilestoneKind;

  /** Null: every plan without a policy of its own */
  @IsOptional()
  @IsUUID()
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false, default: null })
  planId?: string | null = null;

  /** Null: every milestone without a policy of its own; a policy is for a plan or for a milestone, not for both */
  @IsOptional()
  @IsUUID()
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false, default: null })
  milestoneId?: string | null = null;
}

export class PreviewReminderPolicyInput extends ScopedPolicyInput {}

export class AddReminderPolicyInput extends ScopedPolicyInput {
  /** A UUID of any version, made by the client: the same policy sent twice is added once */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @IsUUID()
  id!: string;
}

export class RemoveReminderPolicyQuery {
  /** `version` of the policy that is removed */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  basedOnVersion!: number;
}

export const policyChanges = ['added', 'removed', 'moved'] as const;

export class ReminderChangeView {
  @ApiProperty({ enum: policyChanges })
  change!: (typeof policyChanges)[number];
  recipient!: RecipientView;
  milestone!: ReminderMilestoneView;
  /** Code of the policy's step */
  step!: string;
  /** Null: it is not planned now */
  formerSendAt!: Date | null;
  /** Null: it would not be planned any more */
  sendAt!: Date | null;
}

export class ReminderChangeCounts {
  added!: number;
  removed!: number;
  moved!: number;
  unchanged!: number;
}

export class PolicyPreviewView {
  counts!: ReminderChangeCounts;
  /** At most 200, soonest first */
  items!: ReminderChangeView[];
  isTruncated!: boolean;
}

export class ReminderStepView {
  code!: string;
  offset!: string;
  @ApiProperty({ enum: reminderAudiences, isArray: true })
  audience!: ReminderAudience[];
  @ApiProperty({ enum: reminderForms })
  form!: ReminderForm;
  @ApiProperty({ enum: reminderReleases })
  release!: ReminderRelease;
}

export class ReminderPolicyView {
  id!: string;
  @ApiProperty({ enum: milestoneKinds })
  milestoneKind!: MilestoneKind;
  /** Null: every plan without a policy of its own */
  planId!: string | null;
  /** Null: every milestone without a policy of its own */
  milestoneId!: string | null;
  steps!: ReminderStepView[];
  sendAtLocal!: string;
  /** A person who has had so many mails in a week is written to in the next; null: no cap */
  maxMailsPerWeek!: number | null;
  version!: number;
}

export class PolicyPlanView {
  id!: string;
  shortTitle!: string;
  isIllustrative!: boolean;
}

export class PolicyMilestoneView extends ReminderMilestoneView {
  /** Whose policy would hold without this one */
  planId!: string | null;
}

/** A policy with the names of what it is for. */
export class ListedPolicyView extends ReminderPolicyView {
  plan!: PolicyPlanView | null;
  milestone!: PolicyMilestoneView | null;
}

export class ReminderPolicyPage {
  items!: ListedPolicyView[];
  nextCursor!: string | null;
}
