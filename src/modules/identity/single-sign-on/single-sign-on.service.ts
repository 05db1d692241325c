import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { newId } from '#app/kernel/identifiers.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { SignInLapsedError, SingleSignOnRefusedError } from '#app/modules/identity/identity.errors.js';
import { SecurityNotices } from '#app/modules/identity/security-notices.js';
import { type OpenedSession, type Origin, SessionRegistry } from '#app/modules/identity/session-registry.js';
import { PendingSignIns, type PendingTicket } from '#app/modules/identity/sign-in/pending-sign-ins.js';
import { SingleSignOnIdentity } from '#app/modules/identity/sign-in/sign-in.entity.js';
import { SignInRefusals } from '#app/modules/identity/sign-in/sign-in-refusals.js';
import { type SignInOutcome, SignInSteps } from '#app/modules/identity/sign-in/sign-in-steps.js';
import { SignInLimiter } from '#app/modules/identity/sign-in-limiter.js';
import { OidcProvider } from '#app/modules/identity/single-sign-on/oidc-provider.js';
import { methodsOf, type ProviderClaims } from '#app/modules/identity/single-sign-on/single-sign-on.rules.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';
import { Environment } from '#app/platform/config/environment.js';
import { Database, runNamed } from '#app/platform/database/database.js';

const LINKED = `
  SELECT identities.id, user_id AS "userId" FROM single_sign_on_identities identities
  JOIN users ON users.id = user_id WHERE issuer = $1 AND subject = $2 AND is_active`;

// A provider speaks for a person once: who took the account over later comes with another subject and is not let in by
// the address alone.
const UNLINKED = `
  SELECT id FROM users WHERE email = $1 AND is_active
    AND NOT EXISTS (SELECT FROM single_sign_on_identities WHERE user_id = users.id AND issuer = $2)
  FOR UPDATE`;

/** Single sign-on: the provider says who somebody is, and only who was invited here gets in. */
@Injectable()
export class SingleSignOnService {
  constructor(
    private readonly db: Database,
    private readonly provider: OidcProvider,
    private readonly pending: PendingSignIns,
    private readonly limiter: SignInLimiter,
    private readonly steps: SignInSteps,
    private readonly sessions: SessionRegistry,
    private readonly refusals: SignInRefusals,
    private readonly notices: SecurityNotices,
    private readonly trail: AuditTrail,
    private readonly keys: TokenKeys,
    private readonly environment: Environment,
  ) {}

  /**
   * @param proving the session of somebody who is signed in and is asked again; null for a sign-in.
   * @returns where the browser goes, and what it holds meanwhile.
   * @throws TooManyAttemptsError, NotFoundError, SingleSignOnUnavailableError
   */
  async begin(
    origin: Pick<Origin, 'address'>,
    proving: { actor: Actor; sessionId: string } | null = null,
  ): Promise<{ url: string; ticket: PendingTicket }> {
    await this.limiter.consumeBeginning(origin.address);
    const { url, ...asked } = await this.provider.ask({ mustProve: proving !== null });
    const ticket = await this.db.transaction((tx) =>
      this.pending.begin(tx, {
        kind: 'single_sign_on',
        userId: proving?.actor.userId ?? null,
        sessionId: proving?.sessionId ?? null,
        ...asked,
      }),
    );
    return { url, ticket };
  }

  /**
   * Takes the provider's answer; whatever it is, the sign-in has ended with it.
   * @throws SignInLapsedError, SingleSignOnRefusedError, SingleSignOnUnavailableError
   */
  async finish(token: string, query: string, origin: Origin): Promise<SignInOutcome> {
    const asked = await this.db.transaction((tx) => this.pending.take(tx, token));
    if (asked === null || asked.state === null || asked.nonce === null || asked.codeVerifier === null)
      throw new SignInLapsedError();
    const { state, nonce, codeVerifier, sessionId, userId } = asked;
    const mustProve = sessionId !== null;
    try {
      const claims = await this.provider.redeem(query, { state, nonce, codeVerifier }, { mustProve });
      return await this.db.transaction(async (tx) => {
        const found = await this.accountOf(tx, claims);
        if (!mustProve) {
          const methods = methodsOf(claims, this.environment.OIDC_SECOND_FACTOR);
          return this.steps.goOn(tx, found, methods, origin);
        }
        // Somebody else at the provider proves nothing about whoever sits here.
        if (found !== userId) throw new SingleSignOnRefusedError();
        return { session: await this.proven(tx, found, sessionId) };
      });
    } catch (error) {
      if (error instanceof SingleSignOnRefusedError)
        await this.refusals.record(mustProve ? 'proof.refused' : 'session.refused', userId, 'single_sign_on');
      throw error;
    }
  }

  private async proven(tx: EntityManager, userId: string, sessionId: string): Promise<OpenedSession> {
    await this.trail.record(tx, {
      actor: { userId, channel: 'web' },
      action: 'proof.given',
      subjectKind: 'user',
      subjectId: userId,
      after: { method: 'single_sign_on' },
    });
    const session = await this.sessions.renew(tx, sessionId, 'single_sign_on');
    if (session === null) throw new SignInLapsedError();
    return session;
  }

  /** By issuer and subject; the first time by an address that the provider has verified. */
  private async accountOf(tx: EntityManager, claims: ProviderClaims): Promise<string> {
    const { issuer, subject, verifiedEmail } = claims;
    const now = this.keys.now();
    const [linked] = await runNamed<{ id: string; userId: string }>(tx, {
      name: 'single-sign-on.linked',
      text: LINKED,
      values: [issuer, subject],
    });
    if (linked !== undefined) {
      await tx.update(SingleSignOnIdentity, { id: linked.id }, { lastUsedAt: now });
      return linked.userId;
    }
    const [account] = await runNamed<{ id: string }>(tx, {
      name: 'single-sign-on.unlinked',
      text: UNLINKED,
      values: [verifiedEmail, issuer],
    });
    if (verifiedEmail === null || account === undefined) throw new SingleSignOnRefusedError();
    const userId = account.id;
    // A closed account may hold the identity still.
    if (await tx.existsBy(SingleSignOnIdentity, { issuer, subject })) throw new SingleSignOnRefusedError();
    await tx.insert(SingleSignOnIdentity, {
      id: newId(),
      userId,
      issuer,
      subject,
      createdAt: now,
      lastUsedAt: now,
    });
    await this.trail.record(tx, {
      actor: { userId, channel: 'web' },
      action: 'single-sign-on.linked',
      subjectKind: 'user',
      subjectId: userId,
      after: { issuer },
    });
    await this.notices.enter(tx, userId, 'single_sign_on_linked');
    return userId;
  }
}
