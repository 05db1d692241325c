import { Injectable } from '@nestjs/common';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { IdentityRepository } from '#app/modules/identity/identity.repository.js';
import { isUseWorthNoting } from '#app/modules/identity/session.rules.js';
import {
  isProven,
  mustHaveSecondFactor,
  wasShownSecondFactor,
} from '#app/modules/identity/sign-in/proof.rules.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';
import { Environment } from '#app/platform/config/environment.js';
import { asSystem } from '#app/platform/database/acting.js';
import { Database } from '#app/platform/database/database.js';
import { type Authenticated, Authenticator, type Credential } from '#app/platform/http/authenticator.js';

/** Opens sessions by cookie and access tokens by bearer; both are looked up on every request, so revoking is immediate. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  constructor(
    private readonly reader: IdentityReader,
    private readonly repository: IdentityRepository,
    private readonly db: Database,
    private readonly keys: TokenKeys,
    private readonly environment: Environment,
  ) {
    super();
  }

  authenticate({ kind, token }: Credential): Promise<Authenticated | null> {
    const tokenHash = this.keys.hash(token);
    // Whose credential it is, is to be found out.
    return asSystem('authentication', () =>
      kind === 'cookie' ? this.openSession(tokenHash) : this.openAccessToken(tokenHash),
    );
  }

  private async openSession(tokenHash: Buffer): Promise<Authenticated | null> {
    const now = this.keys.now();
    const found = await this.reader.findBySession(tokenHash, now, this.keys.idleSince());
    if (found === null) return null;
    const { userId, displayName, timeZone, grants, csrfToken, sessionId, methods } = found;
    if (isUseWorthNoting(found.lastUsedAt, now)) {
      await this.db.transaction((tx) => this.repository.noteUse(tx, sessionId, now));
    }
    return {
      actor: { userId, displayName, timeZone, grants, channel: 'web' },
      csrfToken,
      sessionId,
      isProven: isProven(found.provedAt, now),
      mustEnrol: mustHaveSecondFactor(this.rule, grants) && !wasShownSecondFactor(methods),
    };
  }

  private async openAccessToken(tokenHash: Buffer): Promise<Authenticated | null> {
    const found = await this.reader.findByAccessToken(tokenHash, this.keys.now());
    if (found === null) return null;
    const { userId, displayName, timeZone, grants, hasSecondFactor } = found;
    return {
      actor: { userId, displayName, timeZone, grants, channel: 'api' },
      csrfToken: null,
      sessionId: null,
      isProven: false,
      mustEnrol: mustHaveSecondFactor(this.rule, grants) && !hasSecondFactor,
    };
  }

  private get rule() {
    return this.environment.REQUIRE_SECOND_FACTOR ?? 'administrators';
  }
}
