import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { InvalidInputError, NotFoundError } from '#app/kernel/errors.js';
import type { AccountLinkPurpose } from '#app/modules/accounts/account-link.entity.js';
import { AccountLinkExpiredError } from '#app/modules/accounts/account-link.errors.js';
import { AccountLinkReader } from '#app/modules/accounts/account-link.reader.js';
import { AccountLinkRepository, type FoundLink } from '#app/modules/accounts/account-link.repository.js';
import { linkRefusalOf } from '#app/modules/accounts/account-link.rules.js';
import { AccountLinks } from '#app/modules/accounts/account-links.js';
import { AccountAccess } from '#app/modules/accounts/account-access.js';
import type {
  AddressLinkView,
  InvitationLinkView,
  PasswordResetLinkView,
} from '#app/modules/accounts/invitation.dto.js';
import { Database } from '#app/platform/database/database.js';

/** What links that open accounts show, and do when they are submitted; reading one changes nothing. */
@Injectable()
export class AccountLinksService {
  constructor(
    private readonly db: Database,
    private readonly links: AccountLinks,
    private readonly reader: AccountLinkReader,
    private readonly repository: AccountLinkRepository,
    private readonly access: AccountAccess,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError, AccountLinkClosedError, AccountLinkExpiredError */
  async showInvitation(token: string): Promise<InvitationLinkView> {
    const link = await this.open('invitation', token);
    const { email, stateName, isActivated, expiresAt } = link;
    // As the inviter wrote it: whoever holds the mail is not told what the account is called.
    const displayName = link.invitedName ?? link.displayName;
    return { displayName, email, stateName, needsPassword: !isActivated, expiresAt };
  }

  /** @throws NotFoundError, AccountLinkClosedError, AccountLinkExpiredError */
  async showPasswordReset(token: string): Promise<PasswordResetLinkView> {
    const { email, expiresAt } = await this.open('password_reset', token);
    return { email, expiresAt };
  }

  /** @throws NotFoundError, AccountLinkClosedError, AccountLinkExpiredError */
  async showAddress(token: string): Promise<AddressLinkView> {
    const { email, displayName, expiresAt } = await this.open('address', token);
    return { email, displayName, expiresAt };
  }

  /** @throws NotFoundError, AccountLinkClosedError, AccountLinkExpiredError, InvalidInputError */
  async acceptInvitation(token: string, password: string | null): Promise<void> {
    await this.use('invitation', token, async (tx, link) => {
      if (!link.isActivated && password === null) {
        throw new InvalidInputError([{ pointer: '/password', code: 'missing', params: {} }]);
      }
      await this.access.accept(tx, link, link.isActivated ? null : password);
    });
  }

  /** @throws NotFoundError, AccountLinkClosedError, AccountLinkExpiredError, InvalidInputError */
  async resetPassword(token: string, password: string): Promise<void> {
    await this.use('password_reset', token, (tx, link) => this.access.resetPassword(tx, link, password));
  }

  /** @throws NotFoundError, AccountLinkClosedError, AccountLinkExpiredError, AccountExistsError */
  async confirmAddress(token: string): Promise<void> {
    await this.use('address', token, (tx, link) => this.access.moveAddress(tx, link));
  }

  /** Asks whoever sent an expired invitation for another, once; answers the same whatever comes of it. */
  async askRenewal(token: string): Promise<void> {
    const read = this.links.read('invitation', token);
    if (read === null) return;
    await this.db.transaction(async (tx) => {
      const link = await this.repository.hold(tx, read, 'invitation');
      const now = this.clock.now();
      const refusal = link && linkRefusalOf(link, now);
      if (link === null || !(refusal instanceof AccountLinkExpiredError) || link.renewalAskedAt !== null)
        return;
      await this.repository.markRenewalAsked(tx, link.id, now);
      await this.access.askRenewal(tx, link);
    });
  }

  private async open(purpose: AccountLinkPurpose, token: string): Promise<FoundLink> {
    const read = this.links.read(purpose, token);
    const link = read && (await this.reader.find(read, purpose));
    if (!link) throw new NotFoundError('link');
    const refusal = linkRefusalOf(link, this.clock.now());
    if (refusal !== null) throw refusal;
    return link;
  }

  private async use(
    purpose: AccountLinkPurpose,
    token: string,
    work: (tx: EntityManager, link: FoundLink) => Promise<void>,
  ): Promise<void> {
    const read = this.links.read(purpose, token);
    if (read === null) throw new NotFoundError('link');
    await this.db.transaction(async (tx) => {
      const link = await this.repository.hold(tx, read, purpose);
      if (link === null) throw new NotFoundError('link');
      const now = this.clock.now();
      const refusal = linkRefusalOf(link, now);
      if (refusal !== null) throw refusal;
      await this.repository.markUsed(tx, link.id, now);
      await work(tx, link);
    });
  }
}
