import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Factors } from '#app/modules/identity/sign-in/proof.rules.js';
import { Database, type NamedQuery, runNamed } from '#app/platform/database/database.js';

export interface PasskeyRow {
  id: string;
  name: string;
  isSynced: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export interface StoredPasskey {
  id: string;
  userId: string;
  credentialId: Buffer;
  publicKey: Buffer;
  signCount: number;
  transports: string[];
}

const FACTORS = `
  SELECT password_hash IS NOT NULL AS "hasPassword",
    EXISTS (SELECT FROM totp_factors WHERE user_id = users.id AND secret IS NOT NULL) AS "hasTotp",
    (SELECT count(*)::int FROM passkeys WHERE user_id = users.id) AS passkeys,
    (SELECT count(*)::int FROM recovery_codes WHERE user_id = users.id AND used_at IS NULL) AS "recoveryCodes",
    EXISTS (SELECT FROM single_sign_on_identities WHERE user_id = users.id AND issuer = $2) AS "hasSingleSignOn"
  FROM users WHERE id = $1 AND is_active`;

const PASSKEYS = `
  SELECT id, name, is_synced AS "isSynced", created_at AS "createdAt", last_used_at AS "lastUsedAt"
  FROM passkeys WHERE user_id = $1 ORDER BY id`;

const STORED = `
  SELECT passkeys.id, user_id AS "userId", credential_id AS "credentialId", public_key AS "publicKey",
    sign_count::int AS "signCount", transports
  FROM passkeys JOIN users ON users.id = user_id WHERE is_active`;

const DETAILS = `
  SELECT password_changed_at AS "passwordChangedAt",
    (SELECT confirmed_at FROM totp_factors WHERE user_id = users.id) AS "totpSince",
    (SELECT max(created_at) FROM recovery_codes WHERE user_id = users.id) AS "recoveryCodesSince"
  FROM users WHERE id = $1`;

/** What somebody has enrolled to prove who they are. */
@Injectable()
export class FactorsReader {
  constructor(private readonly db: Database) {}

  /** @returns null for an account that is closed, or none. */
  async find(userId: string, issuer: string | null): Promise<Factors | null> {
    return (await this.db.read<Factors>(factorsOf(userId, issuer)))[0] ?? null;
  }

  /** As {@link find}, of what the transaction sees. */
  async findIn(tx: EntityManager, userId: string, issuer: string | null): Promise<Factors | null> {
    return (await runNamed<Factors>(tx, factorsOf(userId, issuer)))[0] ?? null;
  }

  async findDetails(
    userId: string,
  ): Promise<{ passwordChangedAt: Date | null; totpSince: Date | null; recoveryCodesSince: Date | null }> {
    const [row] = await this.db.read<{
      passwordChangedAt: Date | null;
      totpSince: Date | null;
      recoveryCodesSince: Date | null;
    }>({ name: 'factors.details', text: DETAILS, values: [userId] });
    return row ?? { passwordChangedAt: null, totpSince: null, recoveryCodesSince: null };
  }

  findPasskeys(userId: string): Promise<PasskeyRow[]> {
    return this.db.read<PasskeyRow>({ name: 'factors.passkeys', text: PASSKEYS, values: [userId] });
  }

  findStoredPasskeys(userId: string): Promise<StoredPasskey[]> {
    return this.db.read<StoredPasskey>({
      name: 'factors.stored-passkeys',
      text: `${STORED} AND user_id = $1`,
      values: [userId],
    });
  }

  async findStoredPasskey(credentialId: Buffer): Promise<StoredPasskey | null> {
    const rows = await this.db.read<StoredPasskey>({
      name: 'factors.stored-passkey',
      text: `${STORED} AND credential_id = $1`,
      values: [credentialId],
    });
    return rows[0] ?? null;
  }
}

function factorsOf(userId: string, issuer: string | null): NamedQuery {
  return { name: 'factors.of', text: FACTORS, values: [userId, issuer] };
}
