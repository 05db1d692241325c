import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { type OpenedSession, SessionRegistry } from '#app/modules/identity/session-registry.js';
import type { Proof } from '#app/modules/identity/sign-in/proof.rules.js';

/** What follows when somebody signed in has proved anew that it is they. */
@Injectable()
export class AcceptedProofs {
  constructor(
    private readonly sessions: SessionRegistry,
    private readonly trail: AuditTrail,
  ) {}

  /** @returns the session with another cookie; null when it has ended meanwhile. */
  async accept(
    tx: EntityManager,
    userId: string,
    sessionId: string,
    method: Proof,
  ): Promise<OpenedSession | null> {
    await this.trail.record(tx, {
      actor: { userId, channel: 'web' },
      action: 'proof.given',
      subjectKind: 'user',
      subjectId: userId,
      after: { method },
    });
    return this.sessions.renew(tx, sessionId, method);
  }
}
