import { Module } from '@nestjs/common';
import { FreshLinkMails } from '#app/modules/mail-links/fresh-link-mails.js';
import { LinkOpener } from '#app/modules/mail-links/link-opener.js';
import { LinkRenewals } from '#app/modules/mail-links/link-renewals.service.js';
import { LinkRevocations } from '#app/modules/mail-links/link-revocations.service.js';
import { MailLinkLimiter } from '#app/modules/mail-links/mail-link-limiter.js';
import { MailLinkReader } from '#app/modules/mail-links/mail-link.reader.js';
import { MailLinkRepository } from '#app/modules/mail-links/mail-link.repository.js';
import { MailLinkRevocationsController } from '#app/modules/mail-links/mail-link-revocations.controller.js';
import { OneClickController } from '#app/modules/mail-links/one-click.controller.js';
import { SubscriptionsController } from '#app/modules/mail-links/subscriptions.controller.js';
import { SubscriptionsService } from '#app/modules/mail-links/subscriptions.service.js';
import { UpdateLinksController } from '#app/modules/mail-links/update-links.controller.js';
import { UpdateLinksService } from '#app/modules/mail-links/update-links.service.js';
import { NotificationsModule } from '#app/modules/notifications/notifications.module.js';
import { ProgressModule } from '#app/modules/progress/progress.module.js';

@Module({
  imports: [NotificationsModule, ProgressModule],
  controllers: [
    UpdateLinksController,
    SubscriptionsController,
    OneClickController,
    MailLinkRevocationsController,
  ],
  providers: [
    FreshLinkMails,
    LinkOpener,
    LinkRenewals,
    LinkRevocations,
    MailLinkLimiter,
    MailLinkReader,
    MailLinkRepository,
    SubscriptionsService,
    UpdateLinksService,
  ],
})
export class MailLinksModule {}
