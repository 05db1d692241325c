import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import { AccountLink, type AccountLinkPurpose } from '#app/modules/accounts/account-link.entity.js';
import type { LinkStanding } from '#app/modules/accounts/account-link.rules.js';
import { runNamed } from '#app/platform/database/database.js';

/** A link with everything that decides what it opens. */
export interface FoundLink extends LinkStanding {
  id: string;
  userId: string;
  displayName: string;
  style: string | null;
  rank: string | null;
  post: string | null;
  salutation: string | null;
  timeZone: string;
  memberStateId: string | null;
  stateName: string | null;
  invitedName: string | null;
  hasPassword: boolean;
  renewalAskedAt: Date | null;
}

/** $1 the link, $2 the hash of its secret, $3 what it is for. */
export const FIND_LINK = `
  SELECT link.id, purpose, link.email, users.email AS "currentEmail", is_active AS "isActive",
    activated_at IS NOT NULL AS "isActivated", link.member_state_id IS NOT NULL AS "isToContribute",
    expires_at AS "expiresAt", used_at AS "usedAt", revoked_at AS "revokedAt", invited_by_user_id AS "invitedByUserId",
    users.id AS "userId", display_name AS "displayName", style, rank, post, salutation, users.time_zone AS "timeZone",
    link.member_state_id AS "memberStateId", name AS "stateName", invited_name AS "invitedName",
    password_hash IS NOT NULL AS "hasPassword", renewal_asked_at AS "renewalAskedAt"
  FROM account_links link JOIN users ON users.id = link.user_id
  LEFT JOIN member_states ON member_states.id = link.member_state_id
  WHERE link.id = $1 AND secret_hash = $2 AND purpose = $3`;

const HOLD_LINK = `${FIND_LINK} FOR UPDATE OF link FOR NO KEY UPDATE OF users`;

// One of a purpose at a time; invitations to contribute for one state leave those for another alone.
const REVOKE = `
  UPDATE account_links SET revoked_at = $3
  WHERE user_id = $1 AND used_at IS NULL AND revoked_at IS NULL AND ($2::text IS NULL OR purpose = $2)
    AND ($2::text IS NULL OR member_state_id IS NOT DISTINCT FROM $4)`;

const HOLD_OPEN = `
  SELECT id, user_id AS "userId", member_state_id AS "memberStateId" FROM account_links
  WHERE id = $1 AND purpose = 'invitation' AND used_at IS NULL AND revoked_at IS NULL FOR UPDATE`;

const TAKE_RESET_REQUESTS = `
  DELETE FROM password_reset_requests WHERE id IN (
    SELECT id FROM password_reset_requests ORDER BY requested_at LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING email`;

const INSERT_RESET_REQUEST =
  'INSERT INTO password_reset_requests (id, email, requested_at) VALUES ($1, $2, $3)';

export type NewAccountLink = Omit<AccountLink, 'usedAt' | 'revokedAt' | 'renewalAskedAt'>;

/** Writes of the links that open accounts. */
@Injectable()
export class AccountLinkRepository {
  async insert(tx: EntityManager, link: NewAccountLink): Promise<void> {
    await tx.insert(AccountLink, link);
  }

  /** Holds the link and its account until the transaction ends: of two who submit it at once one finds it used. */
  async hold(
    tx: EntityManager,
    link: { id: string; secretHash: Buffer },
    purpose: AccountLinkPurpose,
  ): Promise<FoundLink | null> {
    const values = [link.id, link.secretHash, purpose];
    const [found] = await runNamed<FoundLink>(tx, { name: 'account-links.hold', text: HOLD_LINK, values });
    return found ?? null;
  }

  /** An invitation that is open, held. */
  async holdOpen(
    tx: EntityManager,
    id: string,
  ): Promise<{ id: string; userId: string; memberStateId: string | null } | null> {
    const [open] = await runNamed<{ id: string; userId: string; memberStateId: string | null }>(tx, {
      name: 'account-links.hold-open',
      text: HOLD_OPEN,
      values: [id],
    });
    return open ?? null;
  }

  async markUsed(tx: EntityManager, id: string, usedAt: Date): Promise<void> {
    await tx.update(AccountLink, { id }, { usedAt });
  }

  async markRenewalAsked(tx: EntityManager, id: string, renewalAskedAt: Date): Promise<void> {
    await tx.update(AccountLink, { id }, { renewalAskedAt });
  }

  async revoke(tx: EntityManager, id: string, revokedAt: Date): Promise<void> {
    await tx.update(AccountLink, { id, usedAt: IsNull(), revokedAt: IsNull() }, { revokedAt });
  }

  /** Ends the open links of one purpose; without a purpose all of a person. */
  async revokeAll(
    tx: EntityManager,
    userId: string,
    purpose: AccountLinkPurpose | null,
    revokedAt: Date,
    memberStateId: string | null = null,
  ): Promise<void> {
    const values = [userId, purpose, revokedAt, memberStateId];
    await runNamed(tx, { name: 'account-links.revoke-all', text: REVOKE, values });
  }

  async askReset(tx: EntityManager, email: string, requestedAt: Date): Promise<void> {
    const values = [newId(), email, requestedAt];
    await runNamed(tx, { name: 'account-links.ask-reset', text: INSERT_RESET_REQUEST, values });
  }

  /** Addresses that a new password was asked for, taken off the list. */
  async takeResetRequests(tx: EntityManager, limit: number): Promise<string[]> {
    const rows = await runNamed<{ email: string }>(tx, {
      name: 'account-links.take-reset-requests',
      text: TAKE_RESET_REQUESTS,
      values: [limit],
    });
    return [...new Set(rows.map(({ email }) => email))];
  }
}
