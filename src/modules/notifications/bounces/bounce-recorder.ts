import { Inject, Injectable } from '@nestjs/common';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { AddressFailures } from '#app/modules/notifications/address-failures.js';
import type { BounceSource } from '#app/modules/notifications/bounce.js';
import type { BounceReport } from '#app/modules/notifications/bounces/bounce-report.js';
import {
  type BouncedDelivery,
  BounceRepository,
} from '#app/modules/notifications/bounces/bounce.repository.js';
import type { BouncedRecipient } from '#app/modules/notifications/bounces/delivery-status.rules.js';
import { Database } from '#app/platform/database/database.js';

/**
 * Records what came back, once for each notification.
 *
 * Anybody can write to a mailbox. A notification counts only where it names a Message-ID of ours, which nobody can guess
 * who had not the mail, and the address that this mail went to: somebody's own mail, forwarded or quoted, would else let
 * its reader cut off others.
 */
@Injectable()
export class BounceRecorder {
  constructor(
    private readonly db: Database,
    private readonly repository: BounceRepository,
    private readonly addresses: AddressFailures,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  async record(report: BounceReport, source: BounceSource): Promise<void> {
    await this.db.transaction(async (tx) => {
      const delivery =
        report.originalMessageId === null
          ? null
          : await this.repository.findDelivery(tx, report.originalMessageId);
      const matching = delivery && recipientFor(delivery, report.recipients);
      const recipient = matching ?? report.recipients[0];
      if (recipient === undefined) return;
      const isNew = await this.repository.add(
        tx,
        {
          messageId: report.messageId,
          deliveryId: matching ? (delivery?.id ?? null) : null,
          unmatchedReason: matching ? null : delivery ? 'other_address' : 'unknown_mail',
          recipient,
          source,
        },
        this.clock.now(),
      );
      if (!isNew || !delivery || matching?.action !== 'failed') return;
      const reply = replyOf(matching);
      await this.repository.markBounced(tx, delivery.id, reply);
      await this.audit.recordAll(tx, [
        {
          action: 'mail.bounced',
          subjectKind: 'delivery',
          subjectId: delivery.id,
          after: { recipientId: delivery.recipientId },
        },
      ]);
      await this.addresses.mark(tx, {
        userId: delivery.recipientId,
        address: delivery.toAddress,
        cause: 'bounced',
        reply,
        deliveryId: delivery.id,
      });
    });
  }
}

/** What became of the address that the delivery went to, also where it was forwarded; a failure before anything else. */
function recipientFor(
  { toAddress }: BouncedDelivery,
  recipients: readonly BouncedRecipient[],
): BouncedRecipient | null {
  const isOurs = (address: string | null) => address?.toLowerCase() === toAddress.toLowerCase();
  const ours = recipients.filter(
    ({ finalRecipient, originalRecipient }) => isOurs(finalRecipient) || isOurs(originalRecipient),
  );
  return ours.find(({ action }) => action === 'failed') ?? ours[0] ?? null;
}

/** `smtp; 550 5.1.1 User unknown` → `550 5.1.1 User unknown`; the status, where the mail system did not say it. */
function replyOf({ diagnostic, status }: BouncedRecipient): string {
  const said = diagnostic?.replace(/^[\w-]+\s*;\s*/, '') ?? '';
  return said.includes(status) ? said : `${status} ${said}`.trim();
}
