import { Injectable } from '@nestjs/common';
import { DomainError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { FreshLinkMails } from '#app/modules/mail-links/fresh-link-mails.js';
import { LinkOpener, type OpenLink } from '#app/modules/mail-links/link-opener.js';
import { MailLinkLimiter } from '#app/modules/mail-links/mail-link-limiter.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { Database } from '#app/platform/database/database.js';
import { asSystem } from '#app/platform/database/acting.js';

/** Sends fresh links: never to whoever asks, always to the person that the old one was made for. */
@Injectable()
export class LinkRenewals {
  constructor(
    private readonly db: Database,
    private readonly opener: LinkOpener,
    private readonly limiter: MailLinkLimiter,
    private readonly mails: FreshLinkMails,
    private readonly ledger: DeliveryLedger,
    private readonly audit: AuditTrail,
  ) {}

  /** Enters at most one mail an hour for each link. Whether it did is not said: whoever holds the link learns nothing by it. */
  async renew(token: string): Promise<void> {
    const open = await this.openOrNothing(token);
    if (open === null || !(await this.limiter.mayRenew(open.link))) return;
    const mail = await this.mails.write(open);
    const { assignmentId, recipientId } = open.link;
    const enter = () =>
      this.db.transaction(async (tx) => {
        await this.ledger.enter(tx, [mail]);
        await this.audit.record(tx, {
          // Whoever asked, it need not have been the person themselves.
          actor: null,
          action: 'mail-link.renewed',
          subjectKind: 'user',
          subjectId: recipientId,
          after: { assignmentId, deliveryId: mail.id },
        });
      });
    await asSystem('fresh link', enter);
  }

  private async openOrNothing(token: string): Promise<OpenLink | null> {
    try {
      return await this.opener.openAtAnyAge(token);
    } catch (refusal) {
      if (refusal instanceof DomainError) return null;
      throw refusal;
    }
  }
}
