import { Injectable } from '@nestjs/common';
import { localDate } from '#app/kernel/time-zone.js';
import { MailLinks } from '#app/modules/notifications/mail-links.js';
import type { DigestLine } from '#app/modules/notifications/mails/digest-line.js';
import { readDesk } from '#app/modules/notifications/mails/mail-headers.rules.js';
import {
  type ComposedReminder,
  composeReminderDigest,
} from '#app/modules/notifications/mails/reminder-digest.mail.js';
import { digestLinesOf } from '#app/modules/reminders/digest-lines.rules.js';
import type { DigestRecipient, DueReminder } from '#app/modules/reminders/dispatch.reader.js';
import { Environment } from '#app/platform/config/environment.js';

/** What one mail holds and for whom. */
export interface MailContents {
  recipient: Pick<DigestRecipient, 'id' | 'displayName' | 'addressedAs' | 'post' | 'salutation'>;
  /** IANA name. */
  zone: string;
  reminders: readonly DueReminder[];
  letterOf(reminder: DueReminder): DigestLine['letter'];
}

/** Writes the mails of reminders. */
@Injectable()
export class ReminderComposer {
  constructor(
    private readonly links: MailLinks,
    private readonly environment: Environment,
  ) {}

  /**
   * A mail as it goes out, its links signed for its recipient.
   * @param deliveryId the delivery that it will be.
   */
  compose(
    contents: MailContents,
    deliveryId: string,
    unsubscribeUrl: string | null,
    now: Date,
  ): ComposedReminder {
    const recipientId = contents.recipient.id;
    return this.write(contents, now, {
      updateUrlOf: (assignmentId) => this.links.updateLink({ deliveryId, recipientId, assignmentId }),
      unsubscribeUrl,
      isTest: false,
    });
  }

  /** A mail as others may look at it: its links open nothing, for they are credentials of the recipient. */
  preview(contents: MailContents, now: Date, isTest: boolean): ComposedReminder {
    const { PUBLIC_URL } = this.environment;
    return this.write(contents, now, {
      updateUrlOf: () => `${PUBLIC_URL}/update/preview`,
      unsubscribeUrl: null,
      isTest,
    });
  }

  private write(
    { recipient, zone, reminders, letterOf }: MailContents,
    now: Date,
    links: { updateUrlOf(assignmentId: string): string; unsubscribeUrl: string | null; isTest: boolean },
  ): ComposedReminder {
    const { MAIL_FROM, PUBLIC_URL } = this.environment;
    const { updateUrlOf, unsubscribeUrl, isTest } = links;
    const today = localDate(now, zone);
    return composeReminderDigest({
      name: recipient.addressedAs,
      salutation: recipient.salutation,
      post: recipient.post ?? recipient.displayName,
      today,
      lines: digestLinesOf(reminders, { zone, today, updateUrlOf, letterOf }),
      sender: readDesk(MAIL_FROM).name,
      publicUrl: PUBLIC_URL,
      listPath: reminders.some(({ audience }) => audience === 'secretariat')
        ? '/reminders'
        : '/my-commitments',
      unsubscribeUrl,
      isTest,
    });
  }
}
