import { type Grant, hasRole } from '#app/kernel/actor.js';

/** By what somebody proves who they are; `provider_second_factor`: single sign-on says that it asked for one. */
export type ProofMethod =
  | 'password'
  | 'totp'
  | 'passkey'
  | 'recovery_code'
  | 'single_sign_on'
  | 'provider_second_factor';

export const secondFactors = ['totp', 'passkey', 'recovery_code'] as const;
export type SecondFactor = (typeof secondFactors)[number];

/** In what somebody may be asked again, in the order in which the dialog offers them. */
export const proofs = ['passkey', 'totp', 'password', 'single_sign_on'] as const;
export type Proof = (typeof proofs)[number];

/** Whom a setting obliges to have a second factor. */
export type SecondFactorRule = 'administrators' | 'everybody' | 'nobody';

/** Sensitive actions ask again when the last proof is older. */
export const PROOF_MINUTES = 10;

/** What somebody has enrolled. */
export interface Factors {
  hasPassword: boolean;
  hasTotp: boolean;
  passkeys: number;
  recoveryCodes: number;
  hasSingleSignOn: boolean;
}

export function hasSecondFactor({ hasTotp, passkeys }: Pick<Factors, 'hasTotp' | 'passkeys'>): boolean {
  return hasTotp || passkeys > 0;
}

export function mustHaveSecondFactor(rule: SecondFactorRule, grants: readonly Grant[]): boolean {
  if (rule === 'everybody') return true;
  return rule === 'administrators' && hasRole({ grants }, 'secretariat_administrator');
}

/** A passkey is opened by a finger or a PIN and counts for two; so does what a provider vouches for. */
export function wasShownSecondFactor(methods: readonly ProofMethod[]): boolean {
  return methods.some((method) => method !== 'password' && method !== 'single_sign_on');
}

/** The second step after a password or a provider's word; empty where none has been enrolled. */
export function secondStepOf(factors: Factors): SecondFactor[] {
  if (!hasSecondFactor(factors)) return [];
  const offered: Record<SecondFactor, boolean> = {
    totp: factors.hasTotp,
    passkey: factors.passkeys > 0,
    recovery_code: factors.recoveryCodes > 0,
  };
  return secondFactors.filter((factor) => offered[factor]);
}

/** Whoever has a second factor is asked for that: a password alone may have been read over a shoulder. */
export function proofsOf(factors: Factors): Proof[] {
  const isProtected = hasSecondFactor(factors);
  const offered: Record<Proof, boolean> = {
    passkey: factors.passkeys > 0,
    totp: factors.hasTotp,
    password: factors.hasPassword && !isProtected,
    single_sign_on: factors.hasSingleSignOn && !factors.hasPassword && !isProtected,
  };
  return proofs.filter((proof) => offered[proof]);
}

export function isProven(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() <= PROOF_MINUTES * 60_000;
}
