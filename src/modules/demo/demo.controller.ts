import { Body, Controller, Get, Header, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { decodeCursor, DEFAULT_PAGE_SIZE } from '#app/kernel/page.js';
import { DemoAccounts } from '#app/modules/demo/demo-accounts.js';
import { DemoClockService } from '#app/modules/demo/demo-clock.service.js';
import { DemoInboxReader } from '#app/modules/demo/demo-inbox.reader.js';
import {
  ClockMoveView,
  DemoAccountView,
  DemoClockView,
  InboxMailDetailView,
  InboxPage,
  InboxQuery,
  MoveClockInput,
} from '#app/modules/demo/demo.dto.js';
import { Allow } from '#app/platform/http/allow.js';
import { IdParam } from '#app/platform/http/id-param.js';

const ZONE = 'Asia/Kuala_Lumpur';
/** A mail in a frame runs nothing and fetches nothing; its links open in a tab of their own. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Routes of the demo; a production server does not know them. */
@Controller('demo')
export class DemoController {
  constructor(
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
    private readonly mover: DemoClockService,
    private readonly inbox: DemoInboxReader,
    private readonly accounts: DemoAccounts,
  ) {}

  /** Where the calendar clock stands. */
  @Get('clock')
  @Allow('session:use')
  readClock(): DemoClockView {
    return { now: this.clock.now(), zone: ZONE };
  }

  /** Moves the calendar clock forward, and sends what falls due on the way. */
  @Put('clock')
  @Allow('session:use')
  async moveClock(@Body() { now }: MoveClockInput): Promise<ClockMoveView> {
    const made = await this.mover.moveTo(now);
    return { now: this.clock.now(), ...made };
  }

  /** Mails that the built-in mail server accepted, newest first. */
  @Get('inbox')
  @Allow('session:use')
  listInbox(@Query() { to, cursor, limit = DEFAULT_PAGE_SIZE }: InboxQuery): Promise<InboxPage> {
    return this.inbox.list(to ?? null, cursor ? decodeCursor(cursor, 2) : null, limit);
  }

  /** One mail with both its parts. */
  @Get('inbox/:id')
  @Allow('session:use')
  readMail(@Param('id', IdParam) id: string): Promise<InboxMailDetailView> {
    return this.inbox.get(id);
  }

  /** One mail as RFC 5322 text. */
  @Get('inbox/:id/raw')
  @Header('content-type', 'message/rfc822; charset=utf-8')
  @ApiProduces('message/rfc822')
  @Allow('session:use')
  readRawMail(@Param('id', IdParam) id: string): Promise<string> {
    return this.inbox.getRaw(id);
  }

  /** The HTML part of one mail, to be shown in a frame. */
  @Get('inbox/:id/html')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', MAIL_POLICY)
  @ApiProduces('text/html')
  @Allow('session:use')
  async readMailHtml(@Param('id', IdParam) id: string): Promise<string> {
    const { html } = await this.inbox.get(id);
    if (html === null) throw new NotFoundError('HTML part');
    return html;
  }

  /** The accounts of the demo with their passwords, for the page to sign in on. */
  @Get('accounts')
  @Allow('public')
  listAccounts(): Promise<DemoAccountView[]> {
    return this.accounts.list();
  }
}
