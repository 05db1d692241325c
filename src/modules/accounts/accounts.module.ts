import { Module } from '@nestjs/common';
import { AccountAccess } from '#app/modules/accounts/account-access.js';
import { AccountLinkLimiter } from '#app/modules/accounts/account-link-limiter.js';
import { AccountLinkReader } from '#app/modules/accounts/account-link.reader.js';
import { AccountLinkRepository } from '#app/modules/accounts/account-link.repository.js';
import { AccountLinks } from '#app/modules/accounts/account-links.js';
import { AccountLinksController } from '#app/modules/accounts/account-links.controller.js';
import { AccountLinksService } from '#app/modules/accounts/account-links.service.js';
import { AccountMails } from '#app/modules/accounts/account-mails.js';
import { AddressChanges } from '#app/modules/accounts/address-changes.service.js';
import { HandOverReader } from '#app/modules/accounts/hand-over.reader.js';
import { InvitationsController } from '#app/modules/accounts/invitations.controller.js';
import { InvitationsService } from '#app/modules/accounts/invitations.service.js';
import { LinkIssuer } from '#app/modules/accounts/link-issuer.js';
import { NominationReader } from '#app/modules/accounts/nomination.reader.js';
import { NominationRepository } from '#app/modules/accounts/nomination.repository.js';
import { NominationsController } from '#app/modules/accounts/nominations.controller.js';
import { NominationsService } from '#app/modules/accounts/nominations.service.js';
import { PasswordResets } from '#app/modules/accounts/password-resets.service.js';
import { PasswordResetsController } from '#app/modules/accounts/password-resets.controller.js';
import { PeopleController } from '#app/modules/accounts/people.controller.js';
import { PeopleService } from '#app/modules/accounts/people.service.js';
import { PersonReader } from '#app/modules/accounts/person.reader.js';
import { ProfileController } from '#app/modules/accounts/profile.controller.js';
import { NotificationsModule } from '#app/modules/notifications/notifications.module.js';

@Module({
  imports: [NotificationsModule],
  controllers: [
    PeopleController,
    ProfileController,
    NominationsController,
    InvitationsController,
    AccountLinksController,
    PasswordResetsController,
  ],
  providers: [
    AccountAccess,
    AccountLinkLimiter,
    AccountLinkReader,
    AccountLinkRepository,
    AccountLinks,
    AccountLinksService,
    AccountMails,
    AddressChanges,
    HandOverReader,
    InvitationsService,
    LinkIssuer,
    NominationReader,
    NominationRepository,
    NominationsService,
    PasswordResets,
    PeopleService,
    PersonReader,
  ],
  exports: [LinkIssuer],
})
export class AccountsModule {}
