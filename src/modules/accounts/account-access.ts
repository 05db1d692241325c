import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { AccountLinkRepository, type FoundLink } from '#app/modules/accounts/account-link.repository.js';
import { AccountMails } from '#app/modules/accounts/account-mails.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { PasswordService } from '#app/modules/identity/password.service.js';
import { type HeldPerson, PeopleRegistry } from '#app/modules/identity/people-registry.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';

/** What follows when a link is submitted, in the transaction that uses it. */
@Injectable()
export class AccountAccess {
  constructor(
    private readonly people: PeopleRegistry,
    private readonly passwords: PasswordService,
    private readonly links: AccountLinkRepository,
    private readonly mails: AccountMails,
    private readonly ledger: DeliveryLedger,
    private readonly audit: AuditTrail,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /** @param password null for whoever has accepted an invitation before. @throws InvalidInputError */
  async accept(tx: EntityManager, link: FoundLink, password: string | null): Promise<void> {
    const { userId, memberStateId } = link;
    if (password !== null) {
      await this.passwords.set(tx, userId, password, { isToldElsewhere: true });
      await this.people.activate(tx, userId);
      // The account is the person's: what else was sent to open it opens nothing.
      await this.links.revokeAll(tx, userId, 'invitation', this.clock.now());
    }
    if (memberStateId !== null) {
      await this.people.giveRole(tx, userId, { role: 'contributor', memberStateId, planId: null });
    }
    await this.record(tx, link, 'invitation.accepted');
  }

  /** Signs out everywhere, as somebody else may have been signed in. @throws InvalidInputError */
  async resetPassword(tx: EntityManager, link: FoundLink, password: string): Promise<void> {
    const person = await this.hold(tx, link.userId);
    await this.passwords.set(tx, person.id, password, { isToldElsewhere: true });
    await this.people.endAccess(tx, person.id, { mailLinks: false });
    await this.links.revokeAll(tx, person.id, 'password_reset', this.clock.now());
    await this.ledger.enter(tx, [this.mails.passwordChanged(person)]);
    await this.record(tx, link, 'password.reset');
  }

  /** @throws AccountExistsError */
  async moveAddress(tx: EntityManager, link: FoundLink): Promise<void> {
    const person = await this.hold(tx, link.userId);
    await this.people.setEmail(tx, person, link.email);
    await this.links.revokeAll(tx, person.id, null, this.clock.now());
    await this.record(tx, link, 'address.changed');
  }

  /** Tells whoever sent the invitation; where they are gone, nobody is told. */
  async askRenewal(tx: EntityManager, link: FoundLink): Promise<void> {
    const inviter = link.invitedByUserId && (await this.people.hold(tx, link.invitedByUserId));
    if (!inviter || !inviter.isActive) return;
    const name = link.invitedName ?? link.displayName;
    const path = link.memberStateId === null ? '/people' : '/contributors';
    await this.ledger.enter(tx, [this.mails.renewalAsked(inviter, name, path)]);
    await this.audit.record(tx, {
      actor: null,
      action: 'invitation.renewal-asked',
      subjectKind: 'user',
      subjectId: link.userId,
      memberStateId: link.memberStateId,
    });
  }

  private async hold(tx: EntityManager, userId: string): Promise<HeldPerson> {
    const person = await this.people.hold(tx, userId);
    if (person === null) throw new NotFoundError('person');
    return person;
  }

  private async record(
    tx: EntityManager,
    { userId, memberStateId }: FoundLink,
    action: string,
  ): Promise<void> {
    await this.audit.record(tx, {
      actor: { userId, channel: 'mail_link' },
      action,
      subjectKind: 'user',
      subjectId: userId,
      memberStateId,
    });
  }
}
