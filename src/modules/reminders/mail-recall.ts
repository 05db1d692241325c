import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { DispatchReader } from '#app/modules/reminders/dispatch.reader.js';
import { ReminderRepository } from '#app/modules/reminders/reminder.repository.js';
import { Database } from '#app/platform/database/database.js';

/**
 * Takes back mails that no mail server has accepted on their day, or that speak of what has closed since:
 * docs/reminders.md, 10. What is still due in them waits again.
 */
@Injectable()
export class MailRecall {
  constructor(
    private readonly db: Database,
    private readonly reader: DispatchReader,
    private readonly repository: ReminderRepository,
    private readonly ledger: DeliveryLedger,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the number of mails that were taken back. */
  async run(): Promise<number> {
    return this.db.transaction(async (tx) => {
      await this.repository.excludePlanners(tx);
      const { ended, closed } = await this.reader.findToTakeBack(tx, this.clock.now());
      const taken = [
        ...(await this.ledger.suppress(tx, ended, 'day_ended')),
        ...(await this.ledger.suppress(tx, closed, 'item_closed')),
      ];
      await this.repository.takeBack(tx, taken);
      return taken.length;
    });
  }
}
