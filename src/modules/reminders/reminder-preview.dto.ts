import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { type MilestoneKind, milestoneKinds } from '#app/modules/milestones/milestone.js';
import { RecipientView } from '#app/modules/notifications/delivery.dto.js';
import {
  type MovedBecause,
  reasonsToMove,
  type ReminderForm,
  reminderForms,
  type ReminderStepKind,
  reminderStepKinds,
} from '#app/modules/reminders/reminder-policy.js';
import { DateView } from '#app/platform/http/date-view.dto.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';

export const previewMailKinds = ['reminder_digest', 'reminder_single'] as const;

export class PreviewQuery {
  /** First local day of sending */
  @ApiProperty({ format: 'date' })
  @IsCalendarDate()
  from!: string;

  /** Last local day of sending, at most 400 days later */
  @ApiProperty({ format: 'date' })
  @IsCalendarDate()
  to!: string;

  /** Mails to the posts of this state only */
  @IsOptional()
  @IsUUID()
  state?: string;

  /** Mails to this person only */
  @IsOptional()
  @IsUUID()
  recipient?: string;
}

export class PreviewMailQuery {
  /** The person whose mail it is */
  @IsUUID()
  recipient!: string;

  /** The local day on which it would be sent */
  @ApiProperty({ format: 'date' })
  @IsCalendarDate()
  on!: string;
}

export class PreviewLineView {
  milestoneId!: string;
  @ApiProperty({ enum: milestoneKinds })
  kind!: MilestoneKind;
  title!: string;
  /** Null: it concerns every state of the group */
  state!: StateRef | null;
  date!: DateView;
  /** Code of the policy's step */
  step!: string;
  @ApiProperty({ enum: reminderStepKinds })
  stepKind!: ReminderStepKind;
  @ApiProperty({ enum: reminderForms })
  form!: ReminderForm;
  /** The day that the step counts to */
  @ApiProperty({ format: 'date' })
  nominalOn!: string;
  /** Why it is not sent on that day */
  @ApiProperty({ enum: reasonsToMove, nullable: true })
  movedBecause!: MovedBecause | null;
  holidayName!: string | null;
  /** Does it belong to a plan that is an example, adopted by nobody? */
  isIllustrative!: boolean;
}

export class PreviewMailView {
  sendAt!: Date;
  /** The recipient's local day */
  @ApiProperty({ format: 'date' })
  sendOn!: string;
  /** The recipient's time zone, an IANA name */
  zone!: string;
  @ApiProperty({ enum: previewMailKinds })
  kind!: (typeof previewMailKinds)[number];
  recipient!: RecipientView;
  lines!: PreviewLineView[];
}

export class PreviewDraftView extends PreviewLineView {
  recipient!: RecipientView;
  /** The day on which it is drafted */
  @ApiProperty({ format: 'date' })
  draftedOn!: string;
}

export class ReminderPreviewView {
  @ApiProperty({ format: 'date' })
  from!: string;
  @ApiProperty({ format: 'date' })
  to!: string;
  /** By the calendar clock */
  madeAt!: Date;
  /** In the order of sending */
  mails!: PreviewMailView[];
  /** Follow-ups that wait for an officer, or will */
  drafts!: PreviewDraftView[];
  /** There are more; ask for fewer days, or for one state */
  isTruncated!: boolean;
}

export class PreviewedMailView {
  subject!: string;
  text!: string;
  html!: string;
}

export class SentTestView {
  /** The delivery in the ledger */
  deliveryId!: string;
}
