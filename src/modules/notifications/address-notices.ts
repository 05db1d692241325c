import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import { localDate } from '#app/kernel/time-zone.js';
import type { NewDelivery } from '#app/modules/notifications/delivery.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import type { AddressFailure } from '#app/modules/notifications/failing-address.repository.js';
import { headersOf, readDesk } from '#app/modules/notifications/mails/mail-headers.rules.js';
import { composeNotice } from '#app/modules/notifications/mails/notice.mail.js';
import { say } from '#app/modules/notifications/mails/wording.js';
import { Environment } from '#app/platform/config/environment.js';
import { runNamed } from '#app/platform/database/database.js';

/** A reply may be long; the page that the notice leads to has all of it. */
const LONGEST_QUOTE = 300;

const PERSON = `
  SELECT display_name AS "displayName", coalesce(post, display_name) AS post FROM users WHERE id = $1`;

// Administrators, and the officers who may read the mail: who serves some plans only, when it speaks of nothing else.
const READERS = `
  WITH served AS (
    SELECT user_id, bool_or(role = 'secretariat_administrator') AS administers, bool_or(plan_id IS NULL) AS serves_all,
      array_agg(plan_id) AS plan_ids
    FROM grants WHERE role IN ('secretariat_administrator', 'secretariat_officer') GROUP BY user_id)
  SELECT id, email, concat_ws(' ', style, rank, display_name) AS "displayName", coalesce(post, display_name) AS post, time_zone AS zone, administers
  FROM served JOIN users ON users.id = user_id
  WHERE is_active AND id <> $1
    AND NOT EXISTS (SELECT FROM failing_addresses WHERE failing_addresses.user_id = users.id AND cleared_at IS NULL)
    AND (administers OR serves_all OR (
      SELECT bool_and(milestones.plan_id = ANY(plan_ids))
      FROM reminders JOIN milestones ON milestones.id = milestone_id WHERE delivery_id = $2))
  ORDER BY id`;

interface NoticeReader {
  id: string;
  email: string;
  displayName: string;
  post: string;
  zone: string;
  administers: boolean;
}

/** Tells the secretariat that mails to somebody do not arrive. */
@Injectable()
export class AddressNotices {
  private readonly sender: string;

  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly environment: Environment,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {
    this.sender = readDesk(environment.MAIL_FROM).name;
  }

  /** Enters one notice for each administrator and officer concerned, but not for the person whose address fails. */
  async enter(tx: EntityManager, failure: AddressFailure): Promise<void> {
    const { userId, deliveryId } = failure;
    const readers = await runNamed<NoticeReader>(tx, {
      name: 'address-notices.readers',
      text: READERS,
      values: [userId, deliveryId],
    });
    const [person] = await runNamed<{ displayName: string; post: string }>(tx, {
      name: 'address-notices.person',
      text: PERSON,
      values: [userId],
    });
    if (person === undefined || readers.length === 0) return;
    await this.ledger.enter(
      tx,
      readers.map((reader) => this.noticeTo(reader, person, failure)),
    );
  }

  private noticeTo(
    reader: NoticeReader,
    person: { displayName: string; post: string },
    { address, cause, reply, deliveryId }: AddressFailure,
  ): NewDelivery {
    const { MAIL_FROM, PUBLIC_URL } = this.environment;
    return {
      id: newId(),
      kind: 'notice',
      recipientUserId: reader.id,
      localOn: localDate(this.clock.now(), reader.zone),
      toAddress: reader.email,
      headers: headersOf({ mailFrom: MAIL_FROM, replyTo: null }),
      ...composeNotice({
        subject: say('addressFails', { name: person.displayName }),
        name: reader.displayName,
        post: reader.post,
        sender: this.sender,
        publicUrl: PUBLIC_URL,
        paragraphs: [
          say(cause === 'refused' ? 'addressRefused' : 'addressBounced', { name: person.displayName }),
          say('addressConsequence'),
        ],
        blocks: [
          {
            title: person.displayName,
            facts: [
              { label: say('post'), value: person.post },
              { label: say('address'), value: address },
              { label: say('mailSystemSays'), value: reply.slice(0, LONGEST_QUOTE) },
            ],
            notes: [],
            actions: [],
          },
        ],
        button: reader.administers
          ? { label: say('openFailingAddresses'), url: `${PUBLIC_URL}/reminders/addresses` }
          : { label: say('openMail'), url: `${PUBLIC_URL}/reminders/sent/${deliveryId}` },
      }),
    };
  }
}
