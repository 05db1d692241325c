import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { UnauthenticatedError } from '#app/kernel/errors.js';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import type { OpenSessionPage, SecurityView } from '#app/modules/identity/second-factor/security.dto.js';
import { deviceOf } from '#app/modules/identity/session.rules.js';
import { FactorsReader } from '#app/modules/identity/sign-in/factors.reader.js';
import { mustHaveSecondFactor, proofsOf } from '#app/modules/identity/sign-in/proof.rules.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';
import { Environment } from '#app/platform/config/environment.js';

/** What somebody has enrolled and where they are signed in, as the API says it to themselves. */
@Injectable()
export class SecurityViews {
  constructor(
    private readonly factors: FactorsReader,
    private readonly reader: IdentityReader,
    private readonly keys: TokenKeys,
    private readonly environment: Environment,
  ) {}

  async of({ userId, grants }: Actor, isProven: boolean): Promise<SecurityView> {
    const { OIDC_ISSUER = null, REQUIRE_SECOND_FACTOR = 'administrators' } = this.environment;
    const [factors, details, passkeys] = await Promise.all([
      this.factors.find(userId, OIDC_ISSUER),
      this.factors.findDetails(userId),
      this.factors.findPasskeys(userId),
    ]);
    if (factors === null) throw new UnauthenticatedError();
    return {
      ...details,
      passkeys,
      hasPassword: factors.hasPassword,
      recoveryCodesLeft: factors.recoveryCodes,
      hasSingleSignOn: factors.hasSingleSignOn,
      isSecondFactorRequired: mustHaveSecondFactor(REQUIRE_SECOND_FACTOR, grants),
      proofs: proofsOf(factors),
      isProven,
    };
  }

  /** @param sessionId of the one that asks. */
  async sessionsOf({ userId }: Actor, sessionId: string): Promise<OpenSessionPage> {
    const rows = await this.reader.findOpenSessions(userId, this.keys.now(), this.keys.idleSince());
    const items = rows.map(({ userAgent, ...row }) => ({
      ...row,
      ...deviceOf(userAgent),
      isThisOne: row.id === sessionId,
    }));
    return { items, nextCursor: null };
  }
}
