import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { Session } from '#app/modules/identity/identity.entity.js';
import { networkOf } from '#app/modules/identity/session.rules.js';
import type { ProofMethod } from '#app/modules/identity/sign-in/proof.rules.js';
import { newToken, TokenKeys } from '#app/modules/identity/tokens.js';
import { Environment } from '#app/platform/config/environment.js';

/** Where a request comes from. */
export interface Origin {
  address: string;
  userAgent: string | null;
  /** The session cookie that the browser sent along: it ends where another session begins. */
  formerToken: string | null;
}

export interface OpenedSession {
  userId: string;
  /** The cookie's value; only its hash is kept. */
  token: string;
  csrfToken: string;
  expiresAt: Date;
  methods: readonly ProofMethod[];
}

/** Opens, renews and ends sessions; the caller's transaction decides whether it happens. */
@Injectable()
export class SessionRegistry {
  constructor(
    private readonly environment: Environment,
    private readonly keys: TokenKeys,
    private readonly trail: AuditTrail,
  ) {}

  async open(
    tx: EntityManager,
    userId: string,
    methods: readonly ProofMethod[],
    origin: Origin,
  ): Promise<OpenedSession> {
    const now = this.keys.now();
    const opened = {
      userId,
      token: newToken(),
      csrfToken: newToken(),
      expiresAt: new Date(now.getTime() + this.environment.SESSION_HOURS * 3_600_000),
      methods,
    };
    if (origin.formerToken !== null) await this.end(tx, origin.formerToken);
    await tx.insert(Session, {
      id: newId(),
      userId,
      tokenHash: this.keys.hash(opened.token),
      csrfToken: opened.csrfToken,
      userAgent: origin.userAgent,
      network: networkOf(origin.address),
      methods: [...methods],
      provedAt: now,
      lastUsedAt: now,
      createdAt: now,
      expiresAt: opened.expiresAt,
    });
    await this.trail.record(tx, {
      actor: { userId, channel: 'web' },
      action: 'session.opened',
      subjectKind: 'user',
      subjectId: userId,
      after: { methods },
    });
    return opened;
  }

  /**
   * Gives a session another cookie after its person has proved anew who they are, so that a copy of the old one opens
   * nothing. The CSRF token stays: other tabs hold it.
   * @returns null when the session has ended meanwhile.
   */
  async renew(tx: EntityManager, sessionId: string, proof: ProofMethod): Promise<OpenedSession | null> {
    const session = await tx.findOne(Session, {
      where: { id: sessionId, revokedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (session === null) return null;
    const token = newToken();
    const methods = [...new Set([...session.methods, proof])];
    await tx.update(
      Session,
      { id: sessionId },
      { tokenHash: this.keys.hash(token), provedAt: this.keys.now(), methods },
    );
    const { userId, csrfToken, expiresAt } = session;
    return { userId, token, csrfToken, expiresAt, methods };
  }

  /** Ends the session that `token` opens; ending it twice is no error. */
  async end(tx: EntityManager, token: string): Promise<void> {
    await tx.update(
      Session,
      { tokenHash: this.keys.hash(token), revokedAt: IsNull() },
      { revokedAt: this.keys.now() },
    );
  }

  /** @returns how many sessions of the person have ended: the named ones, or all but `kept`. */
  async endOf(
    tx: EntityManager,
    userId: string,
    which: { only: readonly string[] } | { allBut: string | null },
  ): Promise<number> {
    const id = 'only' in which ? In([...which.only]) : which.allBut === null ? undefined : Not(which.allBut);
    const { affected } = await tx.update(
      Session,
      { userId, revokedAt: IsNull(), ...(id === undefined ? {} : { id }) },
      { revokedAt: this.keys.now() },
    );
    return affected ?? 0;
  }
}
