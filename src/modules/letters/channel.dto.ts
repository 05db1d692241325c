import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { type LetterForm, letterForms } from '#app/modules/letters/letter.js';
import { BasedOnVersion } from '#app/platform/http/based-on-version.js';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';

const READABLE = /[\p{L}\p{N}]/u;
/** An address of at most eight lines. */
const ADDRESS = /^[^\r\n]*[\p{L}\p{N}][^\r\n]*(\r?\n[^\r\n]*){0,7}$/u;

export class ChannelFields {
  @ApiProperty({ enum: letterForms })
  @IsIn(letterForms)
  form!: LetterForm;

  /** Lines of an address, as the state named it; a note verbale speaks to the first of them */
  @IsString()
  @Length(1, 500)
  @Matches(ADDRESS)
  addressee!: string;

  /** For instance "through the Embassy in Jakarta" */
  @IsString()
  @Length(1, 200)
  @Matches(READABLE)
  way!: string;

  /** In force from this day on */
  @ApiProperty({ format: 'date' })
  @IsCalendarDate()
  fromOn!: string;

  /** The note that nominated it */
  @IsString()
  @Length(1, 500)
  @Matches(READABLE)
  source!: string;
}

export class NominateChannelInput extends ChannelFields {
  /** `version` of the channels that this is based on */
  @BasedOnVersion()
  basedOnVersion!: number;

  /** No longer in force from this day on; absent: until another is nominated */
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;
}

export class ChannelView extends ChannelFields {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  untilOn!: string | null;
  /** Is it in force today? */
  isInForce!: boolean;
}

export class ChannelMayView {
  nominate!: boolean;
}

export class ChannelsView {
  /** What basedOnVersion refers to; 0: none was nominated yet */
  version!: number;
  /** The latest first; at most 50 */
  channels!: ChannelView[];
  may!: ChannelMayView;
}
