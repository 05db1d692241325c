import { ApiProperty } from '@nestjs/swagger';
import { NominatedPersonView, NominationView } from '#app/modules/accounts/nomination.dto.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { DateView } from '#app/platform/http/date-view.dto.js';

export class HandOverPlanView {
  id!: string;
  code!: string;
  shortTitle!: string;
  isIllustrative!: boolean;
}

export class OpenImplementationView {
  commitmentId!: string;
  code!: string;
  title!: string;
  plan!: HandOverPlanView;
  /** When the next report is due */
  due!: DateView;
  @ApiProperty({ enum: ['not_reported', 'not_started', 'in_progress', 'implemented'] })
  status!: 'not_reported' | 'not_started' | 'in_progress' | 'implemented';
  /** When what is on record was last confirmed */
  confirmedAt!: Date | null;
  /** The last update that has not gone through, with whoever wrote it */
  @ApiProperty({ enum: ['draft', 'submitted', 'returned'], nullable: true })
  waiting!: 'draft' | 'submitted' | 'returned' | null;
  waitingSince!: Date | null;
  waitingFrom!: string | null;
}

export class HandOverLetterView {
  id!: string;
  number!: string;
  @ApiProperty({ format: 'date' })
  datedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  sentOn!: string | null;
  @ApiProperty({ type: [String] })
  titles!: string[];
}

export class HandOverMailView {
  id!: string;
  subject!: string;
  to!: string;
  @ApiProperty({ enum: ['queued', 'deferred'] })
  state!: 'queued' | 'deferred';
}

export class HandOverReminderView {
  @ApiProperty({ format: 'date' })
  sendOn!: string;
  title!: string;
  to!: string;
}

/** What whoever takes over a post finds. */
export class HandOverView {
  nomination!: NominationView;
  /** Who held the post before; null: nobody */
  predecessor!: NominatedPersonView | null;
  /** Who holds it after; null: nobody is nominated */
  successor!: NominatedPersonView | null;
  memberState!: StateRef;
  /** What has not been implemented, the most urgent first */
  @ApiProperty({ type: [OpenImplementationView] })
  implementations!: OpenImplementationView[];
  /** Formal letters about what is open */
  @ApiProperty({ type: [HandOverLetterView] })
  letters!: HandOverLetterView[];
  /** Mails to the post that have not gone out */
  @ApiProperty({ type: [HandOverMailView] })
  mails!: HandOverMailView[];
  /** The next reminders to the post */
  @ApiProperty({ type: [HandOverReminderView] })
  reminders!: HandOverReminderView[];
}
