import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { ForbiddenError, NotFoundError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { SecondFactorEnrolment } from '#app/modules/identity/second-factor/second-factor-enrolment.js';
import { SecurityNotices } from '#app/modules/identity/security-notices.js';
import { SessionRegistry } from '#app/modules/identity/session-registry.js';
import {
  Passkey,
  PendingSignIn,
  RecoveryCode,
  TotpFactor,
} from '#app/modules/identity/sign-in/sign-in.entity.js';
import { Database } from '#app/platform/database/database.js';

/** All second factors of an account together: new recovery codes, and taking everything away from whoever is locked out. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly db: Database,
    private readonly reader: IdentityReader,
    private readonly enrolment: SecondFactorEnrolment,
    private readonly sessions: SessionRegistry,
    private readonly notices: SecurityNotices,
    private readonly trail: AuditTrail,
  ) {}

  remakeRecoveryCodes(actor: Actor): Promise<string[]> {
    return this.db.transaction((tx) => this.enrolment.remakeCodes(tx, actor));
  }

  /**
   * Takes the second factors of somebody who has lost them away, and ends their sessions. They are told by mail.
   * @throws NotFoundError, or ForbiddenError for one's own: those are removed one by one, or by another administrator.
   */
  async reset(actor: Actor, userId: string): Promise<void> {
    if (userId === actor.userId) throw new ForbiddenError('own_second_factors');
    if ((await this.reader.findAccount(userId)) === null) throw new NotFoundError('account');
    await this.db.transaction((tx) => this.takeAway(tx, actor, userId));
  }

  /** The same for whoever stands at the server. @throws NotFoundError where no open account has the address. */
  async resetByOperator(email: string): Promise<void> {
    const userId = await this.reader.findIdByEmail(email.trim().toLowerCase());
    if (userId === null) throw new NotFoundError('account');
    await this.db.transaction((tx) => this.takeAway(tx, null, userId));
  }

  private async takeAway(tx: EntityManager, actor: Actor | null, userId: string): Promise<void> {
    const totp = await tx.delete(TotpFactor, { userId });
    const passkeys = await tx.delete(Passkey, { userId });
    await tx.delete(RecoveryCode, { userId });
    await tx.delete(PendingSignIn, { userId });
    await this.sessions.endOf(tx, userId, { allBut: null });
    await this.trail.record(tx, {
      actor,
      action: 'second-factor.reset',
      subjectKind: 'user',
      subjectId: userId,
      before: { totp: totp.affected ?? 0, passkeys: passkeys.affected ?? 0 },
    });
    await this.notices.enter(tx, userId, 'second_factors_reset');
  }
}
