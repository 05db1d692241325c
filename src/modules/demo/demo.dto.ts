import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDate, IsEmail, IsOptional } from 'class-validator';
import { type Role, roles } from '#app/kernel/actor.js';
import { PageQuery } from '#app/platform/http/page-query.dto.js';

export class DemoClockView {
  /** Where the calendar clock stands */
  now!: Date;
  /** The time zone in which it is shown, an IANA name */
  zone!: string;
}

export class MoveClockInput {
  /** Not before the present */
  @Type(() => Date)
  @IsDate()
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
