import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { localDate } from '#app/kernel/time-zone.js';
import { type SecurityEvent, SecurityNotices } from '#app/modules/identity/security-notices.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { headersOf, readDesk } from '#app/modules/notifications/mails/mail-headers.rules.js';
import { composeSecurityMail } from '#app/modules/notifications/mails/security.mail.js';
import { Environment } from '#app/platform/config/environment.js';
import { runNamed } from '#app/platform/database/database.js';

const PERSON = `
  SELECT email, display_name AS "displayName", time_zone AS zone FROM users WHERE id = $1`;

/** Writes to people about the ways into their accounts. */
@Injectable()
export class SecurityMails extends SecurityNotices {
  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly environment: Environment,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async enter(tx: EntityManager, userId: string, event: SecurityEvent): Promise<void> {
    const { MAIL_FROM, PUBLIC_URL } = this.environment;
    const [person] = await runNamed<{ email: string; displayName: string; zone: string }>(tx, {
      name: 'security-mails.person',
      text: PERSON,
      values: [userId],
    });
    if (person === undefined) return;
    await this.ledger.enter(tx, [
      {
        id: newId(),
        kind: 'system',
        recipientUserId: userId,
        localOn: localDate(this.clock.now(), person.zone),
        toAddress: person.email,
        headers: headersOf({ mailFrom: MAIL_FROM, replyTo: null }),
        ...composeSecurityMail({
          event,
          name: person.displayName,
          sender: readDesk(MAIL_FROM).name,
          publicUrl: PUBLIC_URL,
        }),
      },
    ]);
  }
}
