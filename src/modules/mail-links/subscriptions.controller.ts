import { Body, Controller, Get, Param, Put, UseGuards } from '@nestjs/common';
import { SetSubscriptionInput, SubscriptionView } from '#app/modules/mail-links/mail-link.dto.js';
import { MailLinkGuard } from '#app/modules/mail-links/mail-link.guard.js';
import { SubscriptionsService } from '#app/modules/mail-links/subscriptions.service.js';
import { Allow } from '#app/platform/http/allow.js';

/** Whether a person receives digests, opened by the link in one of them instead of a session. */
@Controller('mail-links/unsubscribe/:token')
@UseGuards(MailLinkGuard)
export class SubscriptionsController {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  /** How it stands. */
  @Get()
  @Allow('public')
  get(@Param('token') token: string): Promise<SubscriptionView> {
    return this.subscriptions.get(token);
  }

  /** Unsubscribes, or subscribes again. */
  @Put()
  @Allow('public')
  set(
    @Param('token') token: string,
    @Body() { isUnsubscribed }: SetSubscriptionInput,
  ): Promise<SubscriptionView> {
    return this.subscriptions.set(token, isUnsubscribed);
  }
}
