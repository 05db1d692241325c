import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDate, IsEmail, IsOptional, isISO8601, MaxDate } from 'class-validator';
import { type Role, roles } from '#app/kernel/actor.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

export class DemoClockView {
  /** Where the calendar clock stands */
  now!: Date;
  /** The time zone in which it is shown, an IANA name */
  zone!: string;
}

/** The clock never goes back: beyond the years that dates are written with, it would stand still for good. */
const LAST_INSTANT = new Date('2100-01-01T00:00:00Z');

export class MoveClockInput {
  /** Not before the present, nor after this century */
  @Transform(({ value }: { value: unknown }) =>
    isISO8601(value, { strict: true }) ? new Date(String(value)) : value,
  )
  @IsDate()
  @MaxDate(LAST_INSTANT)
  now!: Date;
}

export class ClockMoveView {
  now!: Date;
  /** Reminders that fell due on the way */
  remindersDue!: number;
  /** Mails that they became */
  deliveries!: number;
  /** Of these accepted by the mail server */
  accepted!: number;
  failed!: number;
}

export class InboxQuery extends PageQuery {
  /** Mails to this address only */
  @IsOptional()
  @IsEmail()
  to?: string;
}

export class InboxMailView {
  id!: string;
  from!: string;
  to!: string[];
  subject!: string;
  /** The Date of the message, by the calendar clock */
  datedAt!: Date;
  messageId!: string;
}

export class InboxPage {
  items!: InboxMailView[];
  nextCursor!: string | null;
}

export class InboxMailDetailView extends InboxMailView {
  /** Plain-text part */
  text!: string;
  /** HTML part; `…/html` serves it for a frame */
  html!: string | null;
}

export class DemoAccountView {
  email!: string;
  password!: string;
  @ApiProperty({ enum: roles })
  role!: Role;
  /** ISO code */
  state!: string | null;
}
