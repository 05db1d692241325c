import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { groupBy } from '#app/kernel/group-by.js';
import { newId } from '#app/kernel/identifiers.js';
import {
  type DigestRecipient,
  DispatchReader,
  type DueReminder,
} from '#app/modules/reminders/dispatch.reader.js';
import { decideDispatch } from '#app/modules/reminders/dispatch.rules.js';
import { PeopleReader } from '#app/modules/reminders/people.reader.js';
import { ReminderMails, type MailToPerson } from '#app/modules/reminders/reminder-mails.js';
import type { Person, SendTime } from '#app/modules/reminders/reminder-person.js';
import { urgentOn } from '#app/modules/reminders/reminder-schedule.rules.js';
import { ReminderRepository } from '#app/modules/reminders/reminder.repository.js';
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
    private readonly people: PeopleReader,
    private readonly repository: ReminderRepository,
    private readonly mails: ReminderMails,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param entered called each time that some mails were entered in the ledger.
   * @returns the number of mails that were entered.
   */
  async dispatch(entered: () => void = () => {}): Promise<number> {
    // One instant for all: what midnight makes late between them would go out at night.
    const now = this.clock.now();
    let mails = 0;
    let last: string | null = null;
    do {
      const claim = await this.db.transaction((tx) => this.claim(tx, now, last));
      mails += claim.mails;
      if (claim.mails > 0) entered();
      last = claim.lastRecipientId;
    } while (last !== null);
    return mails;
  }

  private async claim(
    tx: EntityManager,
    now: Date,
    afterId: string | null,
  ): Promise<{ mails: number; lastRecipientId: string | null }> {
    await this.repository.excludePlanners(tx);
    const recipients = await this.reader.takeRecipients(tx, now, afterId, RECIPIENTS_PER_CLAIM);
    const ids = recipients.map(({ id }) => id);
    if (ids.length === 0) return { mails: 0, lastRecipientId: null };
    const waiting = groupBy(await this.reader.takeWaiting(tx, now, ids), ({ recipientId }) => recipientId);
    const people = await this.people.find(tx, ids);
    const mails: MailToPerson[] = [];
    const postponed: { id: string; to: SendTime }[] = [];
    for (const recipient of recipients) {
      const reminders = waiting.get(recipient.id);
      const person = people.get(recipient.id);
      if (reminders === undefined || person === undefined) continue;
      const decided = dispatchOf(recipient, reminders, person, now);
      mails.push(...decided.mails);
      postponed.push(...decided.postponed);
    }
    await this.repository.postpone(tx, postponed);
    await this.mails.enter(tx, mails, now);
    await this.repository.claim(
      tx,
      mails.flatMap(({ reminders, deliveryId }) => reminders.map(({ id }) => ({ id, deliveryId }))),
      now,
    );
    return { mails: mails.length, lastRecipientId: ids.at(-1) ?? null };
  }
}

function dispatchOf(
  recipient: DigestRecipient,
  reminders: readonly DueReminder[],
  person: Person,
  now: Date,
): { mails: MailToPerson[]; postponed: { id: string; to: SendTime }[] } {
  const dated = reminders.map((reminder) => ({ ...reminder, urgentOn: urgentOn(reminder) }));
  const { digest, singles, postponed } = decideDispatch(dated, person, recipient, now);
  const mailOf = (kind: MailToPerson['kind'], contents: readonly DueReminder[]): MailToPerson => ({
    recipient,
    zone: person.zone,
    reminders: contents,
    deliveryId: newId(),
    kind,
  });
  return {
    mails: [
      ...(digest.length > 0 ? [mailOf('reminder_digest', digest)] : []),
      ...singles.map((reminder) => mailOf('reminder_single', [reminder])),
    ],
    postponed: postponed.map(({ reminder, to }) => ({ id: reminder.id, to })),
  };
}
