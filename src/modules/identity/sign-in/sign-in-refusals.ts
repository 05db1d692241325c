import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { ProofMethod } from '#app/modules/identity/sign-in/proof.rules.js';
import { Database } from '#app/platform/database/database.js';

/** Puts what was refused on record, in a transaction of its own: that of the attempt has ended with it. */
@Injectable()
export class SignInRefusals {
  constructor(
    private readonly db: Database,
    private readonly trail: AuditTrail,
  ) {}

  /** @param userId whose account was tried; null where there is none, or none is known. */
  async record(
    action: 'session.refused' | 'proof.refused',
    userId: string | null,
    method: ProofMethod,
  ): Promise<void> {
    await this.db.transaction((tx) =>
      this.trail.record(tx, {
        actor: action === 'proof.refused' && userId !== null ? { userId, channel: 'web' } : null,
        action,
        subjectKind: 'user',
        subjectId: userId,
        after: { method },
      }),
    );
  }
}
