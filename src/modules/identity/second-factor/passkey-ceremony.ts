import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { parse as uuidBytes, stringify as uuidOf } from '#app/modules/identity/second-factor/uuid-bytes.js';
import type { StoredPasskey } from '#app/modules/identity/sign-in/factors.reader.js';
import { Environment } from '#app/platform/config/environment.js';

/** As a browser hands it over (WebAuthn level 3, `toJSON`): believed in nothing before it was verified. */
export type BrowserAnswer = Record<string, unknown>;
/** What a browser passes to its authenticator (WebAuthn level 3, `parse…OptionsFromJSON`). */
export type BrowserOptions = Record<string, unknown>;

export interface CeremonyOptions {
  challenge: string;
  options: BrowserOptions;
}

export interface NewPasskey {
  credentialId: Buffer;
  publicKey: Buffer;
  signCount: number;
  transports: string[];
  isSynced: boolean;
}

const NAME = 'ACTIF tracker';
const TIMEOUT_MS = 5 * 60_000;

/** The WebAuthn ceremonies, for the host and origin of PUBLIC_URL. */
@Injectable()
export class PasskeyCeremony {
  constructor(private readonly environment: Environment) {}

  async askForRegistration(
    user: { id: string; email: string; displayName: string },
    existing: readonly StoredPasskey[],
  ): Promise<CeremonyOptions> {
    const options = await generateRegistrationOptions({
      rpName: NAME,
      rpID: this.site.id,
      userID: Uint8Array.from(uuidBytes(user.id)),
      userName: user.email,
      userDisplayName: user.displayName,
      timeout: TIMEOUT_MS,
      attestationType: 'none',
      excludeCredentials: existing.map(describe),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    return { challenge: options.challenge, options: { ...options } };
  }

  /** @returns null where the answer is not to `challenge`, not for this site, or not to be understood. */
  async readRegistration(answer: BrowserAnswer, challenge: string): Promise<NewPasskey | null> {
    const verified = await verifyRegistrationResponse({
      response: answer as never,
      expectedChallenge: challenge,
      expectedOrigin: this.site.origin,
      expectedRPID: this.site.id,
      requireUserVerification: false,
    }).catch(() => null);
    if (!verified?.verified) return null;
    const { credential, credentialBackedUp } = verified.registrationInfo;
    return {
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      signCount: credential.counter,
      transports: (credential.transports ?? []).map(String),
      isSynced: credentialBackedUp,
    };
  }

  /** @param passkeys one of which is to answer; null: whichever the person chooses, opened by finger or PIN. */
  async askForAssertion(passkeys: readonly StoredPasskey[] | null): Promise<CeremonyOptions> {
    const options = await generateAuthenticationOptions({
      rpID: this.site.id,
      timeout: TIMEOUT_MS,
      allowCredentials: passkeys?.map(describe),
      userVerification: passkeys === null ? 'required' : 'preferred',
    });
    return { challenge: options.challenge, options: { ...options } };
  }

  /** The credential that an answer names; null where it names none. */
  credentialIdOf({ id }: BrowserAnswer): Buffer | null {
    return typeof id === 'string' && /^[\w-]{1,1400}$/.test(id) ? Buffer.from(id, 'base64url') : null;
  }

  /**
   * @returns the new count of signatures; null where the answer is not right, or the count did not rise: then two
   * authenticators hold one key.
   */
  async readAssertion(
    answer: BrowserAnswer,
    challenge: string,
    passkey: StoredPasskey,
    { mustVerifyUser }: { mustVerifyUser: boolean },
  ): Promise<number | null> {
    if (!belongsTo(answer, passkey.userId)) return null;
    const verified = await verifyAuthenticationResponse({
      response: answer as never,
      expectedChallenge: challenge,
      expectedOrigin: this.site.origin,
      expectedRPID: this.site.id,
      requireUserVerification: mustVerifyUser,
      credential: {
        id: passkey.credentialId.toString('base64url'),
        publicKey: Uint8Array.from(passkey.publicKey),
        counter: passkey.signCount,
      },
    }).catch(() => null);
    return verified?.verified ? verified.authenticationInfo.newCounter : null;
  }

  /** Read at each call: in tests the port is known only once the server listens. */
  private get site(): { id: string; origin: string } {
    const { hostname, origin } = new URL(this.environment.PUBLIC_URL);
    return { id: hostname, origin };
  }
}

function describe({ credentialId, transports }: StoredPasskey): { id: string; transports: string[] } {
  return { id: credentialId.toString('base64url'), transports };
}

/** Where the authenticator says whose key it is, it must be theirs. */
function belongsTo(answer: BrowserAnswer, userId: string): boolean {
  const handle = (answer['response'] as { userHandle?: unknown } | undefined)?.userHandle;
  if (handle === undefined || handle === null || handle === '') return true;
  return typeof handle === 'string' && uuidOf(Buffer.from(handle, 'base64url')) === userId;
}
