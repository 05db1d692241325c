import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays } from '#app/kernel/calendar-date.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { groupBy } from '#app/kernel/group-by.js';
import { newId } from '#app/kernel/identifiers.js';
import { instantOf, localDate, localTime } from '#app/kernel/time-zone.js';
import { DispatchReader } from '#app/modules/reminders/dispatch.reader.js';
import { PlanningReader } from '#app/modules/reminders/planning.reader.js';
import { toCalendar } from '#app/modules/reminders/reminder-planner.js';
import { ReminderMails } from '#app/modules/reminders/reminder-mails.js';
import { ReminderRepository } from '#app/modules/reminders/reminder.repository.js';
import { nextSendTime, type RecipientCalendar } from '#app/modules/reminders/reminder-schedule.rules.js';
import { Database } from '#app/platform/database/database.js';

/** Claiming whole days of persons, never single reminders, keeps two dispatchers from splitting a digest. */
const RECIPIENTS_PER_CLAIM = 20;

/**
 * Makes one mail per person and local day of everything that is due for them.
 *
 * Claim and mail are one transaction: a reminder is claimed exactly when its delivery is in the ledger. Several
 * dispatchers may run: each holds the persons that it works for, and the ledger takes one digest per person and day.
 */
@Injectable()
export class ReminderDispatcher {
  constructor(
    private readonly db: Database,
    private readonly reader: DispatchReader,
    private readonly people: PlanningReader,
    private readonly repository: ReminderRepository,
    private readonly mails: ReminderMails,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the number of digests that were entered in the ledger. */
  async dispatch(): Promise<number> {
    // One instant for both: what midnight makes late between them would go out at night.
    const now = this.clock.now();
    await this.db.transaction((tx) => this.postpone(tx, now));
    let digests = 0;
    for (;;) {
      const count = await this.db.transaction((tx) => this.claim(tx, now));
      if (count === 0) return digests;
      digests += count;
    }
  }

  private async claim(tx: EntityManager, now: Date): Promise<number> {
    await this.repository.excludePlanners(tx);
    const recipients = await this.reader.takeRecipients(tx, now, RECIPIENTS_PER_CLAIM);
    if (recipients.length === 0) return 0;
    const ids = recipients.map(({ id }) => id);
    const due = groupBy(await this.reader.takeDue(tx, now, ids), ({ recipientId }) => recipientId);
    const calendars = await this.calendarsOf(tx, ids);
    const claimed = recipients.flatMap((recipient) => {
      const reminders = due.get(recipient.id);
      const calendar = calendars.get(recipient.id);
      return reminders && calendar ? [{ recipient, reminders, calendar, deliveryId: newId() }] : [];
    });
    if (claimed.length === 0) return 0;
    await this.mails.enter(tx, claimed, now);
    await this.repository.claim(
      tx,
      claimed.flatMap(({ reminders, deliveryId }) => reminders.map(({ id }) => ({ id, deliveryId }))),
    );
    return claimed.length;
  }

  /**
   * What an outage kept past its day goes out at its recipient's next send time, never at night or on a day of rest;
   * what becomes due after the digest of the day goes into the one of the next working day.
   */
  private async postpone(tx: EntityManager, now: Date): Promise<void> {
    await this.repository.excludePlanners(tx);
    const late = await this.reader.takeLate(tx, now);
    if (late.length === 0) return;
    const calendars = await this.calendarsOf(tx, [...new Set(late.map(({ recipientId }) => recipientId))]);
    await this.repository.postpone(
      tx,
      late.flatMap(({ id, recipientId, sendAt, hasTodaysDigest }) => {
        const calendar = calendars.get(recipientId);
        if (calendar === undefined) return [];
        const tomorrow = addDays(localDate(now, calendar.zone), 1);
        const earliest = hasTodaysDigest ? instantOf(tomorrow, '00:00', calendar.zone) : now;
        return [{ id, ...nextSendTime(earliest, localTime(sendAt, calendar.zone), calendar) }];
      }),
    );
  }

  private async calendarsOf(
    tx: EntityManager,
    ids: readonly string[],
  ): Promise<Map<string, RecipientCalendar>> {
    const rows = await this.people.findCalendars(tx, ids);
    return new Map(rows.map((row) => [row.userId, toCalendar(row)]));
  }
}
