import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { InvalidInputError, NotFoundError } from '#app/kernel/errors.js';
import { localDate } from '#app/kernel/time-zone.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { LastAdministratorError } from '#app/modules/personal-data/personal-data.errors.js';
import { PersonErasureRepository } from '#app/modules/personal-data/person-erasure.repository.js';
import { pseudonymOf } from '#app/modules/personal-data/pseudonym.rules.js';
import { Database } from '#app/platform/database/database.js';

/** Erases what is known of a person. Official records stay, under a pseudonym; the audit trail still verifies. */
@Injectable()
export class PersonErasureService {
  constructor(
    private readonly db: Database,
    private readonly repository: PersonErasureRepository,
    private readonly ledger: DeliveryLedger,
    private readonly audit: AuditTrail,
    @Inject(CALENDAR_CLOCK) private readonly calendarClock: Clock,
    @Inject(SYSTEM_CLOCK) private readonly systemClock: Clock,
  ) {}

  /**
   * @param actor null: an operator, by the command line.
   * @param email must be the person's: what is erased does not come back.
   * @returns the pseudonym.
   * @throws NotFoundError, InvalidInputError, LastAdministratorError
   */
  async erase(actor: Actor | null, userId: string, email: string): Promise<string> {
    await this.db.transaction(async (tx) => {
      const person = await this.repository.hold(tx, userId);
      if (person === null || person.isErased) throw new NotFoundError('person');
      if (person.email !== email.trim().toLowerCase()) {
        throw new InvalidInputError([{ pointer: '/email', code: 'not_the_address', params: {} }]);
      }
      if (person.isLastAdministrator) throw new LastAdministratorError();
      const unsent = await this.repository.unsentDeliveries(tx, userId);
      await this.ledger.suppress(tx, unsent, 'person_erased');
      const today = localDate(this.calendarClock.now(), 'UTC');
      await this.repository.erase(tx, userId, person.email, today, this.systemClock.now());
      await this.audit.record(tx, {
        actor,
        action: 'person.erased',
        subjectKind: 'user',
        subjectId: userId,
      });
    });
    return pseudonymOf(userId).displayName;
  }
}
