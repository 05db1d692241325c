import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

interface NewSession {
  id: string;
  userId: string;
  tokenHash: Buffer;
  csrfToken: string;
  userAgent: string | null;
  createdAt: Date;
  expiresAt: Date;
}

interface NewAccessToken {
  id: string;
  userId: string;
  name: string;
  tokenHash: Buffer;
  createdAt: Date;
  expiresAt: Date;
}

/** Writes of sessions and access tokens. */
@Injectable()
export class IdentityRepository {
  async insertSession(tx: EntityManager, session: NewSession): Promise<void> {
    await tx.query(
      `INSERT INTO sessions (id, user_id, token_hash, csrf_token, user_agent, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        session.id,
        session.userId,
        session.tokenHash,
        session.csrfToken,
        session.userAgent,
        session.createdAt,
        session.expiresAt,
      ],
    );
  }

  /** Ends the session that `tokenHash` opens; ending it twice is no error. */
  async revokeSession(tx: EntityManager, tokenHash: Buffer, at: Date): Promise<void> {
    await tx.query('UPDATE sessions SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL', [
      tokenHash,
      at,
    ]);
  }

  async insertAccessToken(tx: EntityManager, token: NewAccessToken): Promise<void> {
    await tx.query(
      `INSERT INTO access_tokens (id, user_id, name, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [token.id, token.userId, token.name, token.tokenHash, token.createdAt, token.expiresAt],
    );
  }

  /** @returns false when the person has no such token that is still valid. */
  async revokeAccessToken(tx: EntityManager, userId: string, id: string, at: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown[], number]>(
      'UPDATE access_tokens SET revoked_at = $3 WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL',
      [id, userId, at],
    );
    return count === 1;
  }
}
