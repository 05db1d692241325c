import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { UnauthenticatedError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { LastSecondFactorError } from '#app/modules/identity/identity.errors.js';
import { RecoveryCodes } from '#app/modules/identity/second-factor/recovery-codes.js';
import { type SecurityEvent, SecurityNotices } from '#app/modules/identity/security-notices.js';
import { type OpenedSession, SessionRegistry } from '#app/modules/identity/session-registry.js';
import { FactorsReader } from '#app/modules/identity/sign-in/factors.reader.js';
import { hasSecondFactor, mustHaveSecondFactor } from '#app/modules/identity/sign-in/proof.rules.js';
import { RecoveryCode } from '#app/modules/identity/sign-in/sign-in.entity.js';
import { Environment } from '#app/platform/config/environment.js';

/** What enrolling leads to: a session that has shown it, and recovery codes where there were none. */
export interface Enrolled {
  session: OpenedSession;
  recoveryCodes: string[] | null;
}

/** What adding or removing a second factor has in common: record, mail, recovery codes, another cookie. */
@Injectable()
export class SecondFactorEnrolment {
  constructor(
    private readonly trail: AuditTrail,
    private readonly notices: SecurityNotices,
    private readonly codes: RecoveryCodes,
    private readonly sessions: SessionRegistry,
    private readonly factors: FactorsReader,
    private readonly environment: Environment,
  ) {}

  async added(
    tx: EntityManager,
    actor: Actor,
    sessionId: string,
    factor: 'totp' | 'passkey',
  ): Promise<Enrolled> {
    const factors = await this.factorsOf(tx, actor);
    const recoveryCodes = factors.recoveryCodes === 0 ? await this.codes.make(tx, actor.userId) : null;
    await this.tell(tx, actor, 'second-factor.added', { factor }, `${factor}_added`);
    const session = await this.sessions.renew(tx, sessionId, factor);
    if (session === null) throw new UnauthenticatedError();
    return { session, recoveryCodes };
  }

  /**
   * After a factor was removed.
   * @throws LastSecondFactorError where the person must keep one and has none left; the transaction ends with it.
   */
  async removed(tx: EntityManager, actor: Actor, factor: 'totp' | 'passkey'): Promise<void> {
    const factors = await this.factorsOf(tx, actor);
    if (!hasSecondFactor(factors)) {
      if (mustHaveSecondFactor(this.environment.REQUIRE_SECOND_FACTOR ?? 'administrators', actor.grants))
        throw new LastSecondFactorError();
      // They would open nothing, and yet lie about.
      await tx.delete(RecoveryCode, { userId: actor.userId });
    }
    await this.tell(tx, actor, 'second-factor.removed', { factor }, `${factor}_removed`);
  }

  async remakeCodes(tx: EntityManager, actor: Actor): Promise<string[]> {
    const codes = await this.codes.make(tx, actor.userId);
    await this.tell(tx, actor, 'recovery-codes.made', { count: codes.length }, 'recovery_codes_made');
    return codes;
  }

  private async factorsOf(tx: EntityManager, { userId }: Actor) {
    const factors = await this.factors.findIn(tx, userId, this.environment.OIDC_ISSUER ?? null);
    if (factors === null) throw new UnauthenticatedError();
    return factors;
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    action: string,
    after: Record<string, string | number>,
    event: SecurityEvent,
  ): Promise<void> {
    const { userId } = actor;
    await this.trail.record(tx, { actor, action, subjectKind: 'user', subjectId: userId, after });
    await this.notices.enter(tx, userId, event);
  }
}
