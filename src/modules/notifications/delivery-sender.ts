import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import type { LeasedDelivery } from '#app/modules/notifications/delivery.js';
import type { DeliveryJob } from '#app/modules/notifications/delivery.job.js';
import { DeliveryRepository } from '#app/modules/notifications/delivery.repository.js';
import { nextStepOf } from '#app/modules/notifications/delivery.rules.js';
import { Database } from '#app/platform/database/database.js';
import { Mailer } from '#app/platform/mail/mailer.js';

/** How long the mails of a process that was killed wait for another; three renewals may be missed before. */
export const LEASE_MS = 12_000;
const RENEW_EVERY_MS = LEASE_MS / 4;

/**
 * Sends deliveries by SMTP and records what the mail server said.
 *
 * The lease on the row says who sends; BullMQ's lock does not matter. It is renewed for as long as the mail server takes
 * its time. A process that dies between the mail server's answer and the record leaves the row `handed_over`: once the
 * lease has ended the mail goes out again under the same Message-ID. So a mail may arrive twice, recognisable as the
 * same; it is never lost.
 */
@Injectable()
export class DeliverySender {
  private readonly logger = new Logger(DeliverySender.name);

  constructor(
    private readonly db: Database,
    private readonly repository: DeliveryRepository,
    private readonly mailer: Mailer,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  async send({ deliveries }: DeliveryJob): Promise<void> {
    const token = newId();
    const leased = await this.db.transaction((tx) =>
      this.repository.lease(tx, deliveries, { token, ...this.termOfLease() }),
    );
    if (leased.length === 0) return;
    const ids = leased.map(({ id }) => id);
    const renewing = setInterval(() => void this.renew(ids, token), RENEW_EVERY_MS);
    const attempts = leased.map((delivery) => this.attempt(delivery, token));
    // The last mail in line needs the lease as much as the first, whatever became of that.
    await Promise.allSettled(attempts);
    clearInterval(renewing);
    await Promise.all(attempts);
  }

  private termOfLease(): { from: Date; until: Date } {
    const from = this.clock.now();
    return { from, until: new Date(from.getTime() + LEASE_MS) };
  }

  private async renew(ids: readonly string[], token: string): Promise<void> {
    try {
      const { until } = this.termOfLease();
      await this.db.transaction((tx) => this.repository.renew(tx, ids, token, until));
    } catch (error) {
      this.logger.warn(`lease not renewed, trying again soon: ${String(error)}`);
    }
  }

  private async attempt(delivery: LeasedDelivery, leaseToken: string): Promise<void> {
    const { from, replyTo, other } = delivery.headers;
    const { kind, code, reply } = await this.mailer.send({
      messageId: delivery.messageId,
      from,
      replyTo,
      to: delivery.toAddress,
      subject: delivery.subject,
      date: delivery.datedAt,
      text: delivery.bodyText,
      html: delivery.bodyHtml,
      headers: other,
    });
    const finishedAt = this.clock.now();
    await this.db.transaction((tx) =>
      this.repository.record(tx, {
        deliveryId: delivery.id,
        attempt: delivery.attempt,
        leaseToken,
        finishedAt,
        outcome: kind,
        smtpCode: code,
        smtpReply: reply,
        ...nextStepOf(kind, delivery.attempt, delivery.createdAt, finishedAt),
      }),
    );
  }
}
