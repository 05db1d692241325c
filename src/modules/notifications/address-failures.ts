import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { AddressNotices } from '#app/modules/notifications/address-notices.js';
import {
  type AddressFailure,
  FailingAddressRepository,
} from '#app/modules/notifications/failing-address.repository.js';
import { Database } from '#app/platform/database/database.js';

/**
 * Which addresses fail. Until it is cleared, a failing address leads reminders to the alternate (docs/reminders.md, 3.3).
 *
 * The secretariat is told once for each address until then. Nobody is told by a mail to an address that fails itself, so
 * that notices about notices end.
 */
@Injectable()
export class AddressFailures {
  constructor(
    private readonly db: Database,
    private readonly repository: FailingAddressRepository,
    private readonly notices: AddressNotices,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /** Marks the address, where it is still the person's, and tells the secretariat if it was not marked yet. */
  async mark(tx: EntityManager, failure: AddressFailure): Promise<void> {
    if (!(await this.repository.mark(tx, failure, this.clock.now()))) return;
    const { userId, address, cause, reply, deliveryId } = failure;
    await this.audit.record(tx, {
      actor: null,
      action: 'address.failed',
      subjectKind: 'user',
      subjectId: userId,
      after: { address, cause, reply, deliveryId },
    });
    await this.notices.enter(tx, failure);
  }

  /** Records that the mail server's accepting a mail has cleared a refused address. */
  async tellCleared(tx: EntityManager, userId: string, address: string): Promise<void> {
    await this.recordCleared(tx, null, userId, { address, because: 'mail_accepted' });
  }

  /** @throws NotFoundError where no address of that person fails. */
  async clear(actor: Actor, userId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const cleared = await this.repository.clear(tx, userId, this.clock.now());
      if (cleared === null) throw new NotFoundError('failing address');
      await this.recordCleared(tx, actor, userId, { address: cleared.address, because: 'administrator' });
    });
  }

  /** Clears what people have left for another address. */
  async clearFormer(): Promise<void> {
    await this.db.transaction(async (tx) => {
      for (const { userId, address } of await this.repository.clearFormer(tx, this.clock.now())) {
        await this.recordCleared(tx, null, userId, { address, because: 'address_changed' });
      }
    });
  }

  private recordCleared(
    tx: EntityManager,
    actor: Actor | null,
    userId: string,
    before: { address: string; because: 'mail_accepted' | 'administrator' | 'address_changed' },
  ): Promise<void> {
    const { address, because } = before;
    return this.audit.record(tx, {
      actor,
      action: 'address.cleared',
      subjectKind: 'user',
      subjectId: userId,
      before: { address },
      after: { because },
    });
  }
}
