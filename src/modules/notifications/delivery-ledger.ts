import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CALENDAR_CLOCK, type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import type { NewDelivery, SuppressedReason } from '#app/modules/notifications/delivery.js';
import { Environment } from '#app/platform/config/environment.js';
import { runNamed } from '#app/platform/database/database.js';

const INSERT = `
  INSERT INTO deliveries (id, kind, recipient_user_id, local_on, to_address, message_id, subject, body_text, body_html,
    headers, dated_at, state, next_attempt_at, created_at)
  SELECT id, kind, recipient_user_id, local_on, to_address, '<' || id || '@' || $10 || '>', subject, body_text, body_html,
    headers, $11, 'queued', $12, $12
  FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[])
    AS mails (id, kind, recipient_user_id, local_on, to_address, subject, body_text, body_html, headers)`;

// A mail that may have arrived is never taken back: after an attempt without an answer nobody can say that it was unsent.
// Ordered, so that two who take mails back wait for each other instead of blocking each other.
const SUPPRESS = `
  WITH unsent AS (
    SELECT id FROM deliveries
    WHERE id = ANY($1) AND state IN ('queued', 'deferred')
      AND NOT EXISTS (SELECT FROM delivery_attempts WHERE delivery_id = deliveries.id AND outcome = 'uncertain')
    ORDER BY id FOR UPDATE)
  UPDATE deliveries SET state = 'suppressed', suppressed_reason = $2 FROM unsent WHERE deliveries.id = unsent.id
  RETURNING deliveries.id`;

/**
 * The outbox: whoever wants a mail sent enters it here, in the transaction of what the mail tells of.
 * Body and Message-ID are fixed from then on, so that every attempt is the same message.
 */
@Injectable()
export class DeliveryLedger {
  private readonly messageIdDomain: string;

  constructor(
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
    @Inject(SYSTEM_CLOCK) private readonly systemClock: Clock,
    environment: Environment,
  ) {
    this.messageIdDomain = /@([\w.-]+)>?\s*$/.exec(environment.MAIL_FROM)?.[1] ?? 'localhost';
  }

  async enter(tx: EntityManager, mails: readonly NewDelivery[]): Promise<void> {
    await runNamed(tx, {
      name: 'deliveries.enter',
      text: INSERT,
      values: [
        mails.map(({ id }) => id),
        mails.map(({ kind }) => kind),
        mails.map(({ recipientUserId }) => recipientUserId),
        mails.map(({ localOn }) => localOn),
        mails.map(({ toAddress }) => toAddress),
        mails.map(({ subject }) => subject),
        mails.map(({ text }) => text),
        mails.map(({ html }) => html),
        mails.map(({ headers }) => JSON.stringify(headers)),
        this.messageIdDomain,
        this.calendarClock.now(),
        this.systemClock.now(),
      ],
    });
  }

  /**
   * Takes back those of `ids` that no attempt is under way for and none may have delivered.
   * @returns the ones that were taken back: no attempt will be made for them any more.
   */
  async suppress(tx: EntityManager, ids: readonly string[], reason: SuppressedReason): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await runNamed<{ id: string }>(tx, {
      name: 'deliveries.suppress',
      text: SUPPRESS,
      values: [ids, reason],
    });
    return rows.map(({ id }) => id);
  }
}
