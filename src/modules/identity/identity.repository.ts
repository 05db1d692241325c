import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { AccessToken, Session } from '#app/modules/identity/identity.entity.js';

/** Writes of sessions and access tokens. */
@Injectable()
export class IdentityRepository {
  /** When a session was used last; see `isUseWorthNoting`. */
  async noteUse(tx: EntityManager, sessionId: string, lastUsedAt: Date): Promise<void> {
    await tx.update(Session, { id: sessionId }, { lastUsedAt });
  }

  async insertAccessToken(tx: EntityManager, token: Omit<AccessToken, 'revokedAt'>): Promise<void> {
    await tx.insert(AccessToken, token);
  }

  /** @returns false when the person has no such token that is still valid. */
  async revokeAccessToken(tx: EntityManager, userId: string, id: string, revokedAt: Date): Promise<boolean> {
    const { affected } = await tx.update(AccessToken, { id, userId, revokedAt: IsNull() }, { revokedAt });
    return affected === 1;
  }
}
