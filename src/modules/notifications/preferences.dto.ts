import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import {
  type DigestFrequency,
  digestFrequencies,
  type LastReminderRecipient,
  lastReminderRecipients,
} from '#app/modules/notifications/preferences.entity.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';

const MOST_QUIET_DAYS = 6;

export class SetPreferencesInput {
  /** `version` of the settings that these are based on */
  @BasedOnVersion()
  basedOnVersion!: number;

  /** One mail on each day with something due, or one a week; the last reminder before a date never waits */
  @ApiProperty({ enum: digestFrequencies })
  @IsIn(digestFrequencies)
  digestFrequency!: DigestFrequency;

  /** ISO weekday of a weekly mail, 1 = Monday */
  @IsInt()
  @Min(1)
  @Max(7)
  weeklyOn!: number;

  /** ISO weekdays on which nothing is sent, besides the rest days of the organisation */
  @ApiProperty({ type: 'array', items: { type: 'integer', minimum: 1, maximum: 7 } })
  @IsArray()
  @ArrayMaxSize(MOST_QUIET_DAYS)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  quietDays!: number[];

  /** No reminders but the last one before each date, which goes to whom `lastReminderTo` says */
  @IsBoolean()
  isUnsubscribed!: boolean;

  @ApiProperty({ enum: lastReminderRecipients })
  @IsIn(lastReminderRecipients)
  lastReminderTo!: LastReminderRecipient;
}

export class PreferencesView {
  /** What basedOnVersion refers to; 0: nothing was set yet */
  version!: number;
  @ApiProperty({ enum: digestFrequencies })
  digestFrequency!: DigestFrequency;
  weeklyOn!: number;
  quietDays!: number[];
  isUnsubscribed!: boolean;
  @ApiProperty({ enum: lastReminderRecipients })
  lastReminderTo!: LastReminderRecipient;
  /** ISO weekdays on which the organisation rests */
  restDays!: number[];
  /** Several people read this mailbox: who answers from a mail gives their name */
  isRoleMailbox!: boolean;
}
