import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { SecurityNotices } from '#app/modules/identity/security-notices.js';
import { SingleSignOnIdentity } from '#app/modules/identity/sign-in/sign-in.entity.js';
import type { ProviderClaims } from '#app/modules/identity/single-sign-on/single-sign-on.rules.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';
import { runNamed } from '#app/platform/database/database.js';

const LINKED = `
  SELECT identities.id, user_id AS "userId", is_active AS "isActive" FROM single_sign_on_identities identities
  JOIN users ON users.id = user_id WHERE issuer = $1 AND subject = $2`;

// A provider speaks for a person once: who took an address over comes with another subject, and is not let in by the
// address alone.
const UNLINKED = `
  SELECT id FROM users WHERE email = $1 AND is_active
    AND NOT EXISTS (SELECT FROM single_sign_on_identities WHERE user_id = users.id AND issuer = $2)
  FOR UPDATE`;

/** Whose account here belongs to whom a provider vouches for. */
@Injectable()
export class ProviderAccounts {
  constructor(
    private readonly trail: AuditTrail,
    private readonly notices: SecurityNotices,
    private readonly keys: TokenKeys,
  ) {}

  /**
   * By issuer and subject; the first time by an address that the provider has verified.
   * @returns null where nobody who was invited is meant, or their account is closed.
   */
  async find(tx: EntityManager, claims: ProviderClaims): Promise<string | null> {
    const { issuer, subject, verifiedEmail } = claims;
    const [linked] = await runNamed<{ id: string; userId: string; isActive: boolean }>(tx, {
      name: 'single-sign-on.linked',
      text: LINKED,
      values: [issuer, subject],
    });
    if (linked !== undefined) {
      await tx.update(SingleSignOnIdentity, { id: linked.id }, { lastUsedAt: this.keys.now() });
      return linked.isActive ? linked.userId : null;
    }
    if (verifiedEmail === null) return null;
    const [account] = await runNamed<{ id: string }>(tx, {
      name: 'single-sign-on.unlinked',
      text: UNLINKED,
      values: [verifiedEmail, issuer],
    });
    if (account === undefined) return null;
    await this.link(tx, account.id, claims);
    return account.id;
  }

  private async link(tx: EntityManager, userId: string, { issuer, subject }: ProviderClaims): Promise<void> {
    const now = this.keys.now();
    await tx.insert(SingleSignOnIdentity, {
      id: newId(),
      userId,
      issuer,
      subject,
      createdAt: now,
      lastUsedAt: now,
    });
    await this.trail.record(tx, {
      actor: { userId, channel: 'web' },
      action: 'single-sign-on.linked',
      subjectKind: 'user',
      subjectId: userId,
      after: { issuer },
    });
    await this.notices.enter(tx, userId, 'single_sign_on_linked');
  }
}
