import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { NotFoundError } from '#app/kernel/errors.js';
import type { ComposedReminder } from '#app/modules/notifications/mails/reminder-digest.mail.js';
import { DispatchReader, type DueReminder } from '#app/modules/reminders/dispatch.reader.js';
import { PreviewReader } from '#app/modules/reminders/preview.reader.js';
import { ReminderComposer } from '#app/modules/reminders/reminder-composer.js';
import { ReminderPreviewService } from '#app/modules/reminders/reminder-preview.service.js';
import { TestOutbox } from '#app/modules/reminders/test-outbox.js';
import { Database } from '#app/platform/database/database.js';

/** Shows mails that have not been sent, and sends them to whoever tries them out. */
@Injectable()
export class PreviewMailsService {
  constructor(
    private readonly db: Database,
    private readonly previews: ReminderPreviewService,
    private readonly names: PreviewReader,
    private readonly reader: DispatchReader,
    private readonly composer: ReminderComposer,
    private readonly outbox: TestOutbox,
  ) {}

  /** @throws NotFoundError where the person would be sent nothing on that day. */
  async show(actor: Actor, recipientId: string, on: CalendarDate): Promise<ComposedReminder> {
    return this.compose(actor, recipientId, on, false);
  }

  /**
   * Sends the mail to the actor alone, marked as a test.
   * @returns the identifier of its delivery.
   * @throws NotFoundError as {@link show}.
   */
  async sendToSelf(actor: Actor, recipientId: string, on: CalendarDate): Promise<string> {
    const mail = await this.compose(actor, recipientId, on, true);
    const self = (await this.names.findRecipients([actor.userId])).get(actor.userId);
    if (self === undefined) throw new NotFoundError('person');
    return this.outbox.enter(actor, self.email, mail, recipientId);
  }

  private async compose(
    actor: Actor,
    recipientId: string,
    on: CalendarDate,
    isTest: boolean,
  ): Promise<ComposedReminder> {
    const { mail, recipient } = await this.previews.findMail(actor, recipientId, on);
    const reminders = await this.db.transaction((tx) => this.reader.describe(tx, mail.reminders));
    // A letter has its number when its mail goes out.
    const letterOf = ({ form }: DueReminder) =>
      form === 'letter' ? { number: '…', datedOn: mail.sendOn } : null;
    const contents = { recipient, zone: recipient.zone, reminders, letterOf };
    return this.composer.preview(contents, mail.sendAt, isTest);
  }
}
