import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { type LetterForm, letterForms, type LetterState, letterStates } from '#app/modules/letters/letter.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { type MilestoneKind, milestoneKinds } from '#app/modules/milestones/milestone.js';
import { type DeliveryState, deliveryStates } from '#app/modules/notifications/delivery.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';
import { DateView } from '#app/platform/http/date-view.dto.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

/** Something that can be read: a letter, a digit, a sign. */
const READABLE = /[\p{L}\p{N}]/u;

export class LettersQuery extends PageQuery {
  /** ISO code of a Member State */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  memberState?: string;

  @IsOptional()
  @IsIn(letterStates)
  state?: LetterState;
}

export class MarkSentInput {
  /** `version` of the letter as it was read */
  @BasedOnVersion()
  basedOnVersion!: number;

  /** The day on which the signed letter left */
  @ApiProperty({ format: 'date' })
  @IsCalendarDate()
  sentOn!: string;

  /** The way it went, for instance "through the Embassy in Jakarta" */
  @IsString()
  @Length(1, 200)
  @Matches(READABLE)
  way!: string;
}

export class WithdrawLetterInput {
  /** `version` of the letter as it was read */
  @BasedOnVersion()
  basedOnVersion!: number;

  @IsString()
  @Length(1, 1000)
  @Matches(READABLE)
  reason!: string;
}

export class LetterPlanView {
  id!: string;
  code!: string;
  shortTitle!: string;
}

export class LetterView {
  id!: string;
  /** Unique; without a gap in each calendar year */
  number!: string;
  memberState!: StateRef;
  /** Null: it is about no plan */
  plan!: LetterPlanView | null;
  @ApiProperty({ enum: letterForms })
  form!: LetterForm;
  @ApiProperty({ format: 'date' })
  datedOn!: string;
  /** What it says is due, by title */
  titles!: string[];
  @ApiProperty({ enum: letterStates })
  state!: LetterState;
  /** Null: not sent */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  sentOn!: string | null;
  /** Had the state nominated a channel by its date? */
  hasChannel!: boolean;
  /** Does it speak of a plan that is an example, adopted by nobody? */
  isIllustrative!: boolean;
  version!: number;
}

export class LetterPage {
  items!: LetterView[];
  nextCursor!: string | null;
}

export class LetterLineView {
  milestoneId!: string;
  @ApiProperty({ enum: milestoneKinds })
  kind!: MilestoneKind;
  title!: string;
  stateName!: string | null;
  planTitle!: string | null;
  isIllustrative!: boolean;
  date!: DateView;
  /** Null: no report received */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastUpdatedOn!: string | null;
}

export class AdvanceCopyView {
  deliveryId!: string;
  @ApiProperty({ enum: deliveryStates })
  state!: DeliveryState;
}

export class LetterPersonView {
  id!: string;
  displayName!: string;
}

export class LetterMayView {
  /** Mark it as sent, or withdraw it */
  conclude!: boolean;
}

export class LetterDetailView extends LetterView {
  /** Lines of an address, as they were when the letter was entered */
  addressee!: string;
  /** The way that the state had nominated; null: none */
  channel!: string | null;
  /** The desk that writes */
  sender!: string;
  lines!: LetterLineView[];
  advanceCopy!: AdvanceCopyView;
  /** The way it went */
  sentWay!: string | null;
  markedSentBy!: LetterPersonView | null;
  withdrawnReason!: string | null;
  /** Null beside a reason: the tracker itself */
  withdrawnBy!: LetterPersonView | null;
  may!: LetterMayView;
}
