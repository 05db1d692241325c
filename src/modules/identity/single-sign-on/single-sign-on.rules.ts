import type { ProofMethod } from '#app/modules/identity/sign-in/proof.rules.js';

/** What a provider's verified ID token says, as far as it is read. */
export interface ProviderClaims {
  issuer: string;
  subject: string;
  /** Null where the provider does not say that it has verified the address. */
  verifiedEmail: string | null;
  acr: string | null;
  amr: readonly string[];
}

/** Reads the claims of a token whose signature, issuer, audience, nonce and times were checked. */
export function readClaims(claims: Readonly<Record<string, unknown>>): ProviderClaims {
  const { iss, sub, email, email_verified: isVerified, acr, amr } = claims;
  // Some providers write the truth as text; anything else is not a yes.
  const hasVerified = isVerified === true || isVerified === 'true';
  return {
    issuer: String(iss),
    subject: String(sub),
    verifiedEmail: hasVerified && typeof email === 'string' ? email.trim().toLowerCase() : null,
    acr: typeof acr === 'string' ? acr : null,
    amr: Array.isArray(amr) ? amr.filter((value) => typeof value === 'string') : [],
  };
}

/** @param accepted OIDC_SECOND_FACTOR: values of `acr` or `amr` that stand for a second factor. */
export function methodsOf({ acr, amr }: ProviderClaims, accepted: string | undefined): ProofMethod[] {
  const values = (accepted ?? '').split(',').map((value) => value.trim());
  const vouches = values.some((value) => value !== '' && (value === acr || amr.includes(value)));
  return vouches ? ['single_sign_on', 'provider_second_factor'] : ['single_sign_on'];
}
