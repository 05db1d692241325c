import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { NotFoundError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { SignInRefusedError } from '#app/modules/identity/identity.errors.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { verifyPassword } from '#app/modules/identity/passwords.js';
import { type Origin, SessionRegistry } from '#app/modules/identity/session-registry.js';
import { SignInRefusals } from '#app/modules/identity/sign-in/sign-in-refusals.js';
import { type SignInOutcome, SignInSteps } from '#app/modules/identity/sign-in/sign-in-steps.js';
import { SignInLimiter } from '#app/modules/identity/sign-in-limiter.js';
import { Database } from '#app/platform/database/database.js';

/** Sign-in by password, and the end of sessions. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: Database,
    private readonly reader: IdentityReader,
    private readonly limiter: SignInLimiter,
    private readonly steps: SignInSteps,
    private readonly refusals: SignInRefusals,
    private readonly sessions: SessionRegistry,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * @throws TooManyAttemptsError, SignInRefusedError; neither tells whether the address is known. ForbiddenError to
   *   whom no role is given on this day.
   */
  async signIn(email: string, password: string, origin: Origin): Promise<SignInOutcome> {
    const address = email.trim().toLowerCase();
    await this.limiter.consume(address, origin.address);
    const account = await this.reader.findPasswordHash(address);
    const isRight = await verifyPassword(account?.passwordHash ?? null, password);
    if (account === null || !isRight) {
      await this.refusals.record('session.refused', account?.id ?? null, 'password');
      throw new SignInRefusedError();
    }
    await this.limiter.forgive(address, origin.address);
    return this.db.transaction((tx) => this.steps.goOn(tx, account.id, ['password'], origin));
  }

  async signOut(userId: string, token: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.sessions.end(tx, token);
      await this.trail.record(tx, {
        actor: { userId, channel: 'web' },
        action: 'session.ended',
        subjectKind: 'user',
        subjectId: userId,
      });
    });
  }

  /** Ends one session of the person. @throws NotFoundError when they have no such session that is open. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const ended = await this.sessions.endOf(tx, actor.userId, { only: [sessionId] });
      if (ended === 0) throw new NotFoundError('session');
      await this.trail.record(tx, {
        actor,
        action: 'session.revoked',
        subjectKind: 'session',
        subjectId: sessionId,
      });
    });
  }

  /** Ends every session of the person but the one that asks for it. */
  async endOthers(actor: Actor, sessionId: string | null): Promise<void> {
    await this.db.transaction(async (tx) => {
      const ended = await this.sessions.endOf(tx, actor.userId, { allBut: sessionId });
      await this.trail.record(tx, {
        actor,
        action: 'session.others-revoked',
        subjectKind: 'user',
        subjectId: actor.userId,
        after: { ended },
      });
    });
  }
}
