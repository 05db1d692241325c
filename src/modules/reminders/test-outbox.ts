import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { localDate } from '#app/kernel/time-zone.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { headersOfReminder } from '#app/modules/notifications/mails/mail-headers.rules.js';
import type { ComposedReminder } from '#app/modules/notifications/mails/reminder-digest.mail.js';
import { Environment } from '#app/platform/config/environment.js';
import { Database } from '#app/platform/database/database.js';

/** Enters test mails in the ledger. */
@Injectable()
export class TestOutbox {
  constructor(
    private readonly db: Database,
    private readonly ledger: DeliveryLedger,
    private readonly audit: AuditTrail,
    private readonly environment: Environment,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  async enter(
    actor: Actor,
    toAddress: string,
    { threadId, ...mail }: ComposedReminder,
    shownAsOf: string,
  ): Promise<string> {
    const id = newId();
    await this.db.transaction(async (tx) => {
      await this.audit.record(tx, {
        actor,
        action: 'test-mail.sent',
        subjectKind: 'user',
        subjectId: actor.userId,
        after: { deliveryId: id, mailOf: shownAsOf },
      });
      await this.ledger.enter(tx, [
        {
          id,
          kind: 'test',
          recipientUserId: actor.userId,
          localOn: localDate(this.clock.now(), actor.timeZone),
          toAddress,
          ...mail,
          headers: headersOfReminder({ mailFrom: this.environment.MAIL_FROM, replyTo: null }, threadId),
        },
      ]);
    });
    return id;
  }
}
