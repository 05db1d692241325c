import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import type { LeasedDelivery } from '#app/modules/notifications/delivery.js';
import type { DeliveryJob } from '#app/modules/notifications/delivery.job.js';
import { DeliveryOutcomes } from '#app/modules/notifications/delivery-outcomes.js';
import { DeliveryRepository } from '#app/modules/notifications/delivery.repository.js';
import { nextStepOf } from '#app/modules/notifications/delivery.rules.js';
import { readDesk } from '#app/modules/notifications/mails/mail-headers.rules.js';
import { Environment } from '#app/platform/config/environment.js';
import { Database } from '#app/platform/database/database.js';
import { Mailer } from '#app/platform/mail/mailer.js';

/** How long the mails of a process that was killed wait for another; three renewals may be missed before. */
export const LEASE_MS = 6_000;
const RENEW_EVERY_MS = LEASE_MS / 4;
/** So long before the lease ends nothing is handed over any more: clocks differ, and a mail's end takes its way. */
const MARGIN_MS = 500;

interface Lease {
  token: string;
  /** In milliseconds of the epoch, by delivery. */
  until: Map<string, number>;
}

/**
 * Sends deliveries by SMTP and records what the mail server said.
 *
 * The lease on the row says who sends; BullMQ's lock does not matter. It is renewed for as long as the mail server takes
 * its time; a process that was frozen, or cut off from the database, until another may have taken over, leaves its mails
 * without their end. A process that dies between the mail server's answer and the record leaves the row `handed_over`: once the
 * lease has ended the mail goes out again under the same Message-ID, or is held, as UNCERTAIN_MAILS says. So a mail may
 * arrive twice, recognisable as the same; it is never lost.
 */
@Injectable()
export class DeliverySender {
  private readonly logger = new Logger(DeliverySender.name);
  private readonly returnTo: string;

  constructor(
    private readonly db: Database,
    private readonly repository: DeliveryRepository,
    private readonly mailer: Mailer,
    private readonly outcomes: DeliveryOutcomes,
    private readonly environment: Environment,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {
    this.returnTo = environment.BOUNCES_ADDRESS ?? readDesk(environment.MAIL_FROM).address;
  }

  async send({ deliveries }: DeliveryJob): Promise<void> {
    const token = newId();
    const { from, until } = this.termOfLease();
    const leased = await this.db.transaction((tx) =>
      this.repository.lease(tx, deliveries, { token, from, until }),
    );
    if (leased.length === 0) return;
    const lease = { token, until: new Map(leased.map(({ id }) => [id, until.getTime()])) };
    const renewing = setInterval(() => void this.renew(lease), RENEW_EVERY_MS);
    const attempts = leased.map((delivery) => this.attempt(delivery, lease));
    // The last mail in line needs the lease as much as the first, whatever became of that.
    await Promise.allSettled(attempts);
    clearInterval(renewing);
    await Promise.all(attempts);
  }

  private termOfLease(): { from: Date; until: Date } {
    const from = this.clock.now();
    return { from, until: new Date(from.getTime() + LEASE_MS) };
  }

  private async renew({ token, until: ends }: Lease): Promise<void> {
    try {
      const { until } = this.termOfLease();
      const renewed = await this.db.transaction((tx) =>
        this.repository.renew(tx, [...ends.keys()], token, until),
      );
      for (const id of renewed) ends.set(id, until.getTime());
    } catch (error) {
      this.logger.warn(`lease not renewed, trying again soon: ${String(error)}`);
    }
  }

  private isHeldBy({ until }: Lease, deliveryId: string): boolean {
    return this.clock.now().getTime() < (until.get(deliveryId) ?? 0) - MARGIN_MS;
  }

  private async attempt(delivery: LeasedDelivery, lease: Lease): Promise<void> {
    const { from, replyTo, other } = delivery.headers;
    const { kind, code, reply, isAboutAddress } = await this.mailer.send({
      messageId: delivery.messageId,
      from,
      returnTo: this.returnTo,
      replyTo,
      to: delivery.toAddress,
      subject: delivery.subject,
      date: delivery.datedAt,
      text: delivery.bodyText,
      html: delivery.bodyHtml,
      headers: other,
      isStillOurs: () => this.isHeldBy(lease, delivery.id),
    });
    const finishedAt = this.clock.now();
    const { attempt, triedSince } = delivery;
    await this.outcomes.record({
      deliveryId: delivery.id,
      attempt,
      leaseToken: lease.token,
      finishedAt,
      outcome: kind,
      smtpCode: code,
      smtpReply: reply,
      isAboutAddress,
      ...nextStepOf(kind, attempt, triedSince, finishedAt, this.environment.UNCERTAIN_MAILS),
    });
  }
}
