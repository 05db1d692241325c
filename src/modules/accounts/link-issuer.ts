import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { newId } from '#app/kernel/identifiers.js';
import type { AccountLinkPurpose } from '#app/modules/accounts/account-link.entity.js';
import { AccountLinkRepository } from '#app/modules/accounts/account-link.repository.js';
import { AccountLinks, LINK_HOURS } from '#app/modules/accounts/account-links.js';
import { AccountMails, type Addressed, type Contribution } from '#app/modules/accounts/account-mails.js';
import { DeliveryLedger } from '#app/modules/notifications/delivery-ledger.js';

interface NewLink {
  purpose: AccountLinkPurpose;
  to: Addressed;
  invitedByUserId?: string | null;
  memberStateId?: string | null;
  invitedName?: string | null;
}

/** Makes links and enters the mails that carry them; a new one ends the former of its kind. */
@Injectable()
export class LinkIssuer {
  constructor(
    private readonly links: AccountLinks,
    private readonly repository: AccountLinkRepository,
    private readonly mails: AccountMails,
    private readonly ledger: DeliveryLedger,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /** An invitation to choose a password. @param inviterId null: the tracker's operator. */
  async invite(tx: EntityManager, to: Addressed, inviterId: string | null): Promise<void> {
    const { url, expiresAt } = await this.issue(tx, {
      purpose: 'invitation',
      to,
      invitedByUserId: inviterId,
    });
    await this.ledger.enter(tx, [this.mails.invitation(to, url, expiresAt, null)]);
  }

  /**
   * An invitation to contribute for a state. Whoever is deactivated gets no mail: it is not for a focal point to know.
   */
  async inviteToContribute(
    tx: EntityManager,
    to: Addressed & { isActive: boolean },
    inviter: { userId: string; displayName: string },
    contribution: Omit<Contribution, 'inviterName'> & { memberStateId: string },
  ): Promise<void> {
    const { memberStateId, invitedName } = contribution;
    const { url, expiresAt } = await this.issue(tx, {
      purpose: 'invitation',
      to,
      invitedByUserId: inviter.userId,
      memberStateId,
      invitedName,
    });
    if (!to.isActive) return;
    const words = { ...contribution, inviterName: inviter.displayName };
    await this.ledger.enter(tx, [this.mails.invitation(to, url, expiresAt, words)]);
  }

  async resetPassword(tx: EntityManager, to: Addressed): Promise<void> {
    const { url } = await this.issue(tx, { purpose: 'password_reset', to });
    await this.ledger.enter(tx, [this.mails.passwordReset(to, url)]);
  }

  /** @param to with the address that is to be the account's. */
  async confirmAddress(tx: EntityManager, to: Addressed): Promise<void> {
    const { url, expiresAt } = await this.issue(tx, { purpose: 'address', to });
    await this.ledger.enter(tx, [this.mails.confirmAddress(to, url, expiresAt)]);
  }

  private async issue(
    tx: EntityManager,
    { purpose, to, invitedByUserId = null, memberStateId = null, invitedName = null }: NewLink,
  ): Promise<{ url: string; expiresAt: Date }> {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LINK_HOURS[purpose] * 3_600_000);
    await this.repository.revokeAll(tx, to.id, purpose, createdAt, memberStateId);
    const { id, secretHash, url } = this.links.sign(purpose, newId());
    await this.repository.insert(tx, {
      id,
      purpose,
      userId: to.id,
      email: to.email,
      secretHash,
      invitedByUserId,
      memberStateId,
      invitedName,
      createdAt,
      expiresAt,
    });
    return { url, expiresAt };
  }
}
