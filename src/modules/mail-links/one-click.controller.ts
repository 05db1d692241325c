import { Body, Controller, Header, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MailLinkGuard } from '#app/modules/mail-links/mail-link.guard.js';
import { ONE_CLICK_PAGE } from '#app/modules/mail-links/one-click.page.js';
import { isOneClick } from '#app/modules/mail-links/one-click.rules.js';
import { NotOneClickError } from '#app/modules/mail-links/mail-link.errors.js';
import { SubscriptionsService } from '#app/modules/mail-links/subscriptions.service.js';
import { AcceptsForms } from '#app/platform/http/form-bodies.js';
import { Allow } from '#app/platform/http/allow.js';

/**
 * RFC 8058: what a mail program posts when its reader presses "Unsubscribe". It comes without a cookie and, from a provider's
 * server, without any header of a browser; the token alone says whose digests end. The web app has the page at the same
 * address, for who opens it.
 */
@ApiExcludeController()
@Controller('unsubscribe/:token')
@UseGuards(MailLinkGuard)
export class OneClickController {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  @Allow('public')
  @AcceptsForms()
  async unsubscribe(@Param('token') token: string, @Body() body: unknown): Promise<string> {
    if (!isOneClick(body)) throw new NotOneClickError();
    await this.subscriptions.set(token, true);
    return ONE_CLICK_PAGE;
  }
}
