import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { localDate } from '#app/kernel/time-zone.js';
import type { NewDelivery } from '#app/modules/notifications/delivery.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { composeReminderDigest } from '#app/modules/notifications/mails/reminder-digest.mail.js';
import { digestLinesOf } from '#app/modules/reminders/digest-lines.rules.js';
import {
  type DigestRecipient,
  DispatchReader,
  type DueReminder,
} from '#app/modules/reminders/dispatch.reader.js';
import type { RecipientCalendar } from '#app/modules/reminders/reminder-schedule.rules.js';
import { Environment } from '#app/platform/config/environment.js';

/** Everything due for one person, and the delivery that it becomes. */
export interface RecipientDay {
  recipient: DigestRecipient;
  reminders: readonly DueReminder[];
  calendar: RecipientCalendar;
  deliveryId: string;
}

/** Writes the digests and enters them in the ledger. */
@Injectable()
export class ReminderMails {
  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly reader: DispatchReader,
    private readonly environment: Environment,
  ) {}

  async enter(tx: EntityManager, days: readonly RecipientDay[], now: Date): Promise<void> {
    const officer = await this.reader.findOfficerAddress(tx);
    await this.ledger.enter(
      tx,
      days.map((day) => this.deliveryOf(day, now, officer)),
    );
  }

  private deliveryOf(
    { recipient, reminders, calendar, deliveryId }: RecipientDay,
    now: Date,
    officer: string | null,
  ): NewDelivery {
    const { MAIL_FROM, PUBLIC_URL } = this.environment;
    const [, sender = MAIL_FROM, desk = MAIL_FROM] = /^\s*"?(.*?)"?\s*<(.+)>\s*$/.exec(MAIL_FROM) ?? [];
    const today = localDate(now, calendar.zone);
    const mail = composeReminderDigest({
      name: recipient.displayName,
      post: recipient.post ?? recipient.displayName,
      today,
      lines: digestLinesOf(reminders, calendar, today),
      sender,
      publicUrl: PUBLIC_URL,
    });
    return {
      id: deliveryId,
      kind: 'reminder_digest',
      recipientUserId: recipient.id,
      localOn: today,
      toAddress: recipient.email,
      ...mail,
      headers: {
        from: MAIL_FROM,
        replyTo: officer,
        // The desk answers for now: unsubscribing never leaves a state without a recipient.
        other: {
          'List-Unsubscribe': `<mailto:${desk}?subject=unsubscribe>`,
          'Auto-Submitted': 'auto-generated',
        },
      },
    };
  }
}
