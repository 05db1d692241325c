import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { SignInLapsedError, SingleSignOnRefusedError } from '#app/modules/identity/identity.errors.js';
import type { Origin } from '#app/modules/identity/session-registry.js';
import { AcceptedProofs } from '#app/modules/identity/sign-in/accepted-proofs.js';
import { PendingSignIns, type PendingTicket } from '#app/modules/identity/sign-in/pending-sign-ins.js';
import { SignInRefusals } from '#app/modules/identity/sign-in/sign-in-refusals.js';
import { type SignInOutcome, SignInSteps } from '#app/modules/identity/sign-in/sign-in-steps.js';
import { SignInLimiter } from '#app/modules/identity/sign-in-limiter.js';
import { OidcProvider } from '#app/modules/identity/single-sign-on/oidc-provider.js';
import { ProviderAccounts } from '#app/modules/identity/single-sign-on/provider-accounts.js';
import { methodsOf } from '#app/modules/identity/single-sign-on/single-sign-on.rules.js';
import { Environment } from '#app/platform/config/environment.js';
import { Database } from '#app/platform/database/database.js';

/** Single sign-on: the provider says who somebody is, and only who was invited here gets in. */
@Injectable()
export class SingleSignOnService {
  constructor(
    private readonly db: Database,
    private readonly provider: OidcProvider,
    private readonly pending: PendingSignIns,
    private readonly limiter: SignInLimiter,
    private readonly steps: SignInSteps,
    private readonly proofs: AcceptedProofs,
    private readonly accounts: ProviderAccounts,
    private readonly refusals: SignInRefusals,
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
        const found = await this.accounts.find(tx, claims);
        if (found === null) throw new SingleSignOnRefusedError();
        if (!mustProve) {
          const methods = methodsOf(claims, this.environment.OIDC_SECOND_FACTOR);
          return this.steps.goOn(tx, found, methods, origin);
        }
        // Somebody else at the provider proves nothing about whoever sits here.
        if (found !== userId) throw new SingleSignOnRefusedError();
        const session = await this.proofs.accept(tx, found, sessionId, 'single_sign_on');
        if (session === null) throw new SignInLapsedError();
        return { session };
      });
    } catch (error) {
      if (error instanceof SingleSignOnRefusedError)
        await this.refusals.record(mustProve ? 'proof.refused' : 'session.refused', userId, 'single_sign_on');
      throw error;
    }
  }
}
