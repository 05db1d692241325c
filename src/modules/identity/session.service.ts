import { Injectable } from '@nestjs/common';
import { ForbiddenError } from '#app/kernel/errors.js';
import { newId } from '#app/kernel/identifiers.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { SignInRefusedError } from '#app/modules/identity/identity.errors.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { IdentityRepository } from '#app/modules/identity/identity.repository.js';
import { verifyPassword } from '#app/modules/identity/passwords.js';
import { SignInLimiter } from '#app/modules/identity/sign-in-limiter.js';
import { newToken, TokenKeys } from '#app/modules/identity/tokens.js';
import { Database } from '#app/platform/database/database.js';

const SESSION_HOURS = 12;

export interface OpenedSession {
  userId: string;
  /** The cookie's value; only its hash is kept. */
  token: string;
  csrfToken: string;
  expiresAt: Date;
}

interface Origin {
  address: string;
  userAgent: string | null;
}

/** Opens and ends sessions. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: Database,
    private readonly reader: IdentityReader,
    private readonly repository: IdentityRepository,
    private readonly limiter: SignInLimiter,
    private readonly trail: AuditTrail,
    private readonly keys: TokenKeys,
  ) {}

  /**
   * @throws TooManyAttemptsError, SignInRefusedError; neither tells whether the address is known. ForbiddenError to
   *   whom no role is given on this day.
   */
  async signIn(email: string, password: string, origin: Origin): Promise<OpenedSession> {
    const address = email.trim().toLowerCase();
    await this.limiter.consume(address, origin.address);
    const account = await this.reader.findPasswordHash(address);
    const isRight = await verifyPassword(account?.passwordHash ?? null, password);
    if (account === null || !isRight) {
      await this.recordRefusal(account?.id ?? null);
      throw new SignInRefusedError();
    }
    await this.limiter.forgive(address, origin.address);
    // Said only to who knows the password.
    if ((await this.reader.findGrants(account.id)).length === 0) throw new ForbiddenError('no_role_today');
    return this.open(account.id, origin.userAgent);
  }

  async signOut(userId: string, token: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.repository.revokeSession(tx, this.keys.hash(token), this.keys.now());
      await this.trail.record(tx, {
        actor: { userId, channel: 'web' },
        action: 'session.ended',
        subjectKind: 'user',
        subjectId: userId,
      });
    });
  }

  private async open(userId: string, userAgent: string | null): Promise<OpenedSession> {
    const createdAt = this.keys.now();
    const opened = {
      userId,
      token: newToken(),
      csrfToken: newToken(),
      expiresAt: new Date(createdAt.getTime() + SESSION_HOURS * 3_600_000),
    };
    const { csrfToken, expiresAt } = opened;
    await this.db.transaction(async (tx) => {
      const tokenHash = this.keys.hash(opened.token);
      await this.repository.insertSession(tx, {
        id: newId(),
        userId,
        tokenHash,
        csrfToken,
        userAgent,
        createdAt,
        expiresAt,
      });
      await this.trail.record(tx, {
        actor: { userId, channel: 'web' },
        action: 'session.opened',
        subjectKind: 'user',
        subjectId: userId,
      });
    });
    return opened;
  }

  private async recordRefusal(userId: string | null): Promise<void> {
    await this.db.transaction((tx) =>
      this.trail.record(tx, {
        actor: null,
        action: 'session.refused',
        subjectKind: 'user',
        subjectId: userId,
      }),
    );
  }
}
