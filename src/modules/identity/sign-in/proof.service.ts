import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { UnauthenticatedError } from '#app/kernel/errors.js';
import { ProofRefusedError } from '#app/modules/identity/identity.errors.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { verifyPassword } from '#app/modules/identity/passwords.js';
import type { BrowserAnswer, BrowserOptions } from '#app/modules/identity/second-factor/passkey-ceremony.js';
import { PasskeyProof } from '#app/modules/identity/second-factor/passkey-proof.js';
import { TotpCodes } from '#app/modules/identity/second-factor/totp-codes.js';
import type { OpenedSession } from '#app/modules/identity/session-registry.js';
import { AcceptedProofs } from '#app/modules/identity/sign-in/accepted-proofs.js';
import { FactorsReader } from '#app/modules/identity/sign-in/factors.reader.js';
import { type Factors, proofsOf } from '#app/modules/identity/sign-in/proof.rules.js';
import { SignInRefusals } from '#app/modules/identity/sign-in/sign-in-refusals.js';
import { SignInLimiter } from '#app/modules/identity/sign-in-limiter.js';
import { Environment } from '#app/platform/config/environment.js';
import { Database } from '#app/platform/database/database.js';

export type GivenProof =
  | { method: 'password'; password: string }
  | { method: 'totp'; code: string }
  | { method: 'passkey'; answer: BrowserAnswer };

/** Asking again who sits there, before something that matters. */
@Injectable()
export class ProofService {
  constructor(
    private readonly db: Database,
    private readonly reader: IdentityReader,
    private readonly factors: FactorsReader,
    private readonly limiter: SignInLimiter,
    private readonly totp: TotpCodes,
    private readonly passkeys: PasskeyProof,
    private readonly proofs: AcceptedProofs,
    private readonly refusals: SignInRefusals,
    private readonly environment: Environment,
  ) {}

  /** @throws PasskeyRefusedError where the person has none. */
  beginPasskey({ userId }: Actor): Promise<BrowserOptions> {
    return this.passkeys.ask(userId);
  }

  /**
   * @returns the session, with another cookie.
   * @throws TooManyAttemptsError, ProofRefusedError
   */
  async prove(actor: Actor, sessionId: string, proof: GivenProof): Promise<OpenedSession> {
    const { userId } = actor;
    await this.limiter.consumeSecondStep(userId);
    const factors = await this.factorsOf(userId);
    const challenge = proof.method === 'passkey' ? await this.passkeys.takeChallenge(userId) : null;
    const session = await this.db.transaction(async (tx) => {
      const isAccepted = proofsOf(factors).includes(proof.method);
      if (!isAccepted || !(await this.isRight(tx, userId, proof, challenge))) return null;
      return this.proofs.accept(tx, userId, sessionId, proof.method);
    });
    if (session === null) {
      await this.refusals.record('proof.refused', userId, proof.method);
      throw new ProofRefusedError();
    }
    await this.limiter.forgiveSecondStep(userId);
    return session;
  }

  private async isRight(
    tx: EntityManager,
    userId: string,
    proof: GivenProof,
    challenge: string | null,
  ): Promise<boolean> {
    switch (proof.method) {
      case 'password':
        return verifyPassword(await this.reader.findPasswordHashOf(userId), proof.password);
      case 'totp':
        return this.totp.use(tx, userId, proof.code);
      case 'passkey': {
        const passkey = await this.passkeys.named(proof.answer);
        if (challenge === null || passkey?.userId !== userId) return false;
        return this.passkeys.isRight(tx, proof.answer, challenge, passkey, { mustVerifyUser: false });
      }
    }
  }

  private async factorsOf(userId: string): Promise<Factors> {
    const factors = await this.factors.find(userId, this.environment.OIDC_ISSUER ?? null);
    if (factors === null) throw new UnauthenticatedError();
    return factors;
  }
}
