import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { localDate } from '#app/kernel/time-zone.js';
import type { DeliveryKind, NewDelivery } from '#app/modules/notifications/delivery.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { MailLinks } from '#app/modules/notifications/mail-links.js';
import { headersOfDigest, headersOfReminder } from '#app/modules/notifications/mails/mail-headers.rules.js';
import {
  type DigestRecipient,
  DispatchReader,
  type DueReminder,
} from '#app/modules/reminders/dispatch.reader.js';
import { ReminderComposer } from '#app/modules/reminders/reminder-composer.js';
import { type LetterFinder, ReminderLetters } from '#app/modules/reminders/reminder-letters.js';
import { Environment } from '#app/platform/config/environment.js';

/** What one person is sent in one mail. */
export interface MailToPerson {
  recipient: Pick<DigestRecipient, 'id' | 'email' | 'displayName' | 'addressedAs' | 'post' | 'salutation'>;
  /** IANA name. */
  zone: string;
  reminders: readonly DueReminder[];
  deliveryId: string;
  /** What cannot wait for the digest of another day goes out singly. */
  kind: Extract<DeliveryKind, 'reminder_digest' | 'reminder_single'>;
}

/** Enters the mails of the dispatcher in the ledger. */
@Injectable()
export class ReminderMails {
  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly reader: DispatchReader,
    private readonly letters: ReminderLetters,
    private readonly composer: ReminderComposer,
    private readonly links: MailLinks,
    private readonly environment: Environment,
  ) {}

  async enter(tx: EntityManager, mails: readonly MailToPerson[], now: Date): Promise<void> {
    if (mails.length === 0) return;
    const officer = await this.reader.findOfficerAddress(tx);
    const letterOf = await this.letters.enter(tx, mails, now);
    await this.ledger.enter(
      tx,
      mails.map((mail) => this.deliveryOf(mail, now, officer, letterOf)),
    );
  }

  private deliveryOf(
    mail: MailToPerson,
    now: Date,
    officer: string | null,
    letterOf: LetterFinder,
  ): NewDelivery {
    const { recipient, zone, deliveryId, kind } = mail;
    const isDigest = kind === 'reminder_digest';
    const unsubscribeUrl = isDigest
      ? this.links.unsubscribeLink({ recipientId: recipient.id, deliveryId })
      : null;
    const contents = { ...mail, letterOf: (reminder: DueReminder) => letterOf(deliveryId, reminder) };
    const { threadId, ...composed } = this.composer.compose(contents, deliveryId, unsubscribeUrl, now);
    const sender = { mailFrom: this.environment.MAIL_FROM, replyTo: officer };
    return {
      id: deliveryId,
      kind,
      recipientUserId: recipient.id,
      localOn: localDate(now, zone),
      toAddress: recipient.email,
      ...composed,
      headers: isDigest
        ? headersOfDigest(sender, threadId, unsubscribeUrl)
        : headersOfReminder(sender, threadId),
    };
  }
}
