import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { MailLinkRepository } from '#app/modules/mail-links/mail-link.repository.js';
import { MailLinks } from '#app/modules/notifications/mail-links.js';
import { Database } from '#app/platform/database/database.js';
import { asPerson } from '#app/platform/database/acting.js';

/** Ends links before they expire. */
@Injectable()
export class LinkRevocations {
  constructor(
    private readonly db: Database,
    private readonly links: MailLinks,
    private readonly repository: MailLinkRepository,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Ends the links of the one mail that the token is out of, whoever holds it: a mail that was passed on is not safer
   * in its reader's hands. Doing it twice is doing it once.
   *
   * @throws NotFoundError for what no key of ours has signed.
   */
  async revokeMail(token: string): Promise<void> {
    const link = this.links.readUpdate(token);
    if (link === null) throw new NotFoundError('link');
    const { deliveryId, recipientId } = link;
    const revoke = () =>
      this.db.transaction(async (tx) => {
        if (!(await this.repository.revokeMail(tx, deliveryId, recipientId, this.clock.now()))) return;
        await this.audit.record(tx, {
          actor: { userId: recipientId, channel: 'mail_link' },
          action: 'mail-links.revoked',
          subjectKind: 'user',
          subjectId: recipientId,
          after: { deliveryId },
        });
      });
    await asPerson({ userId: recipientId, grants: [] }, revoke);
  }

  /** Ends every link that was sent to the person until now. @throws NotFoundError when there is no such person. */
  async revokeAll(actor: Actor, userId: string): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      if (!(await this.repository.revokeAll(tx, userId, now))) throw new NotFoundError('person');
      await this.audit.record(tx, {
        actor,
        action: 'mail-links.revoked',
        subjectKind: 'user',
        subjectId: userId,
        after: { mailLinksValidFrom: now },
      });
    });
  }
}
