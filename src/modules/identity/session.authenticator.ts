import { Injectable } from '@nestjs/common';
import { IdentityReader } from '#app/modules/identity/identity.reader.js';
import { TokenKeys } from '#app/modules/identity/tokens.js';
import { type Authenticated, Authenticator, type Credential } from '#app/platform/http/authenticator.js';

/** Opens sessions by cookie and access tokens by bearer; both are looked up on every request, so revoking is immediate. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  constructor(
    private readonly reader: IdentityReader,
    private readonly keys: TokenKeys,
  ) {
    super();
  }

  async authenticate({ kind, token }: Credential): Promise<Authenticated | null> {
    const tokenHash = this.keys.hash(token);
    const now = this.keys.now();
    const found =
      kind === 'cookie'
        ? await this.reader.findBySession(tokenHash, now)
        : await this.reader.findByAccessToken(tokenHash, now);
    // Whose nomination has ended keeps neither session nor token, from that day on.
    if (found === null || found.grants.length === 0) return null;
    const { userId, displayName, timeZone, grants, csrfToken } = found;
    return {
      actor: { userId, displayName, timeZone, grants, channel: kind === 'cookie' ? 'web' : 'api' },
      csrfToken,
    };
  }
}
