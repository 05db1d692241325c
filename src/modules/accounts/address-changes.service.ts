import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { ForbiddenError, NotFoundError } from '#app/kernel/errors.js';
import { AccountMails } from '#app/modules/accounts/account-mails.js';
import { PersonDeactivatedError } from '#app/modules/accounts/accounts.errors.js';
import { mayEditPeople } from '#app/modules/accounts/accounts.policy.js';
import { LinkIssuer } from '#app/modules/accounts/link-issuer.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { AccountExistsError } from '#app/modules/identity/identity.errors.js';
import { type HeldPerson, PeopleRegistry } from '#app/modules/identity/people-registry.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';
import { Database } from '#app/platform/database/database.js';

/** Moves an account to another address: the new one has to confirm, the old one is told. */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleRegistry,
    private readonly issuer: LinkIssuer,
    private readonly mails: AccountMails,
    private readonly ledger: DeliveryLedger,
    private readonly audit: AuditTrail,
  ) {}

  /** Of the actor's own account. An address that has an account gets no mail, and the answer is the same. */
  async askOwn(actor: Actor, email: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const person = await this.people.hold(tx, actor.userId);
      if (person === null || person.email === email) return;
      const isFree = (await this.people.holdByEmail(tx, email)) === null;
      await this.ask(tx, actor, person, isFree ? email : null);
    });
  }

  /** Of somebody's account. @throws ForbiddenError, NotFoundError, PersonDeactivatedError, AccountExistsError */
  async askFor(actor: Actor, userId: string, email: string): Promise<void> {
    if (!mayEditPeople(actor)) throw new ForbiddenError('people_of_all_plans');
    await this.db.transaction(async (tx) => {
      const person = await this.people.hold(tx, userId);
      if (person === null) throw new NotFoundError('person');
      if (!person.isActive) throw new PersonDeactivatedError();
      if (person.email === email) return;
      if ((await this.people.holdByEmail(tx, email)) !== null) throw new AccountExistsError(email);
      await this.ask(tx, actor, person, email);
    });
  }

  private async ask(
    tx: EntityManager,
    actor: Actor,
    person: HeldPerson,
    email: string | null,
  ): Promise<void> {
    if (email !== null) await this.issuer.confirmAddress(tx, { ...person, email });
    await this.ledger.enter(tx, [this.mails.addressAsked(person)]);
    await this.audit.record(tx, {
      actor,
      action: 'address.change-asked',
      subjectKind: 'user',
      subjectId: person.id,
    });
  }
}
