import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { DeliveryDetailView } from '#app/modules/notifications/delivery.dto.js';
import { DeliveryNotHeldError } from '#app/modules/notifications/delivery.errors.js';
import { DeliveryReader } from '#app/modules/notifications/delivery.reader.js';
import { Database, runNamed } from '#app/platform/database/database.js';

// It stays handed over: it may have arrived, and so is never taken back.
const SEND_AGAIN = `
  UPDATE deliveries SET is_held = false, next_attempt_at = $2, sent_again_at = $2 WHERE id = $1 AND is_held RETURNING id`;

const ACCEPT = `
  UPDATE deliveries SET state = 'accepted', accepted_at = $2, is_held = false WHERE id = $1 AND is_held RETURNING id`;

/** What an administrator decides about mails of which nobody knows whether the mail server took them. */
@Injectable()
export class HeldDeliveries {
  constructor(
    private readonly db: Database,
    private readonly reader: DeliveryReader,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /** Has the relay send the same message again. @throws NotFoundError, DeliveryNotHeldError */
  async sendAgain(actor: Actor, id: string): Promise<DeliveryDetailView> {
    await this.decide(actor, id, 'delivery.sent-again', SEND_AGAIN);
    return this.reader.get(actor, id);
  }

  /** Takes the mail for accepted, as somebody found out. @throws NotFoundError, DeliveryNotHeldError */
  async markArrived(actor: Actor, id: string): Promise<DeliveryDetailView> {
    await this.decide(actor, id, 'delivery.marked-arrived', ACCEPT);
    return this.reader.get(actor, id);
  }

  private async decide(
    actor: Actor,
    id: string,
    action: 'delivery.sent-again' | 'delivery.marked-arrived',
    text: string,
  ): Promise<void> {
    // What is out of the actor's reach does not exist.
    await this.reader.get(actor, id);
    await this.db.transaction(async (tx) => {
      const decided = await runNamed(tx, { name: action, text, values: [id, this.clock.now()] });
      if (decided.length === 0) throw new DeliveryNotHeldError(id);
      await this.audit.record(tx, { actor, action, subjectKind: 'delivery', subjectId: id });
    });
  }
}
