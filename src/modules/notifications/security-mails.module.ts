import { Global, Module } from '@nestjs/common';
import { SecurityNotices } from '#app/modules/identity/security-notices.js';
import { NotificationsModule } from '#app/modules/notifications/notifications.module.js';
import { SecurityMails } from '#app/modules/notifications/security-mails.js';

/** Gives the identity module, which comes before this one, the way to tell people about their accounts. */
@Global()
@Module({
  imports: [NotificationsModule],
  providers: [{ provide: SecurityNotices, useClass: SecurityMails }],
  exports: [SecurityNotices],
})
export class SecurityMailsModule {}
