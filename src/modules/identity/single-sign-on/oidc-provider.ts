import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { NotFoundError } from '#app/kernel/errors.js';
import {
  SingleSignOnRefusedError,
  SingleSignOnUnavailableError,
} from '#app/modules/identity/identity.errors.js';
import {
  type ProviderClaims,
  readClaims,
} from '#app/modules/identity/single-sign-on/single-sign-on.rules.js';
import { Environment } from '#app/platform/config/environment.js';

/** The page of the web app that the provider sends the browser back to; the only one, whatever anybody asks for. */
const RETURN_PATH = '/sign-in/single-sign-on';
const SCOPE = 'openid email';
/** Discovery, and the exchange of a code: people wait for it. */
const PATIENCE_SECONDS = 10;

/** What must come back unchanged for an answer to be to this question. */
export interface AskedProvider {
  url: string;
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** The provider of single sign-on: authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0). */
@Injectable()
export class OidcProvider {
  private known: Configuration | null = null;

  constructor(private readonly environment: Environment) {}

  get isConfigured(): boolean {
    return this.environment.OIDC_ISSUER !== undefined;
  }

  /**
   * @param mustProve the person is to prove anew who they are, even where the provider still knows them.
   * @throws NotFoundError where no provider is configured, SingleSignOnUnavailableError.
   */
  async ask({ mustProve }: { mustProve: boolean }): Promise<AskedProvider> {
    const configuration = await this.configuration();
    const state = randomState();
    const nonce = randomNonce();
    const codeVerifier = randomPKCECodeVerifier();
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.returnUrl,
      scope: SCOPE,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(mustProve ? { prompt: 'login', max_age: '0' } : {}),
    });
    return { url: url.href, state, nonce, codeVerifier };
  }

  /**
   * Redeems what the provider sent along, and checks it against what was asked.
   * @param query of the address that the browser came back to.
   * @throws SingleSignOnRefusedError
   */
  async redeem(
    query: string,
    { state, nonce, codeVerifier }: Omit<AskedProvider, 'url'>,
    { mustProve }: { mustProve: boolean },
  ): Promise<ProviderClaims> {
    const configuration = await this.configuration();
    const address = new URL(this.returnUrl);
    address.search = query;
    try {
      const tokens = await authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
        // A minute: the person has just come from there.
        ...(mustProve ? { maxAge: 60 } : {}),
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new SingleSignOnRefusedError();
      return readClaims(claims);
    } catch {
      // Forged, late, used before, refused by the provider: whoever sent it is told no more than that.
      throw new SingleSignOnRefusedError();
    }
  }

  /** Discovered when first needed, and again after a failure. */
  private async configuration(): Promise<Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.environment;
    if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) throw new NotFoundError('single sign-on');
    try {
      this.known ??= await discovery(new URL(OIDC_ISSUER), OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, {
        timeout: PATIENCE_SECONDS,
        // Only on this machine: see the rules of the configuration.
        execute: OIDC_ISSUER.startsWith('http:') ? [allowInsecureRequests] : [],
      });
      return this.known;
    } catch {
      throw new SingleSignOnUnavailableError();
    }
  }

  private get returnUrl(): string {
    return `${this.environment.PUBLIC_URL}${RETURN_PATH}`;
  }
}
