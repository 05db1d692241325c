import { Inject, Injectable } from '@nestjs/common';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import type { LeasedDelivery } from '#app/modules/notifications/delivery.js';
import {
  CONCURRENT_JOBS,
  DELIVERIES_PER_JOB,
  type DeliveryJob,
} from '#app/modules/notifications/delivery.job.js';
import { DeliveryRepository } from '#app/modules/notifications/delivery.repository.js';
import { nextStepOf } from '#app/modules/notifications/delivery.rules.js';
import { Database } from '#app/platform/database/database.js';
import { Mailer, SMTP_CONNECTIONS, SMTP_TIMEOUT_MS } from '#app/platform/mail/mailer.js';

/** Mails that may stand in line for a connection before the last of them has its turn. */
const MAILS_IN_LINE = (CONCURRENT_JOBS * DELIVERIES_PER_JOB) / SMTP_CONNECTIONS;
/** Longer than the last in line can take when every mail runs into the SMTP timeout, connecting included. */
export const LEASE_MS = (MAILS_IN_LINE + 1) * SMTP_TIMEOUT_MS * 1.5;

/**
 * Sends deliveries by SMTP and records what the mail server said.
 *
 * The lease on the row says who sends; BullMQ's lock does not matter. A process that dies between the mail server's
 * answer and the record leaves the row `handed_over`: once the lease has ended the mail goes out again under the same
 * Message-ID. So a mail may arrive twice, recognisable as the same; it is never lost.
 */
@Injectable()
export class DeliverySender {
  constructor(
    private readonly db: Database,
    private readonly repository: DeliveryRepository,
    private readonly mailer: Mailer,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  async send({ deliveries }: DeliveryJob): Promise<void> {
    const from = this.clock.now();
    const lease = { token: newId(), from, until: new Date(from.getTime() + LEASE_MS) };
    const leased = await this.db.transaction((tx) => this.repository.lease(tx, deliveries, lease));
    await Promise.all(leased.map((delivery) => this.attempt(delivery, lease.token)));
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
