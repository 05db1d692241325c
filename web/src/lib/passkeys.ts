import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/browser';
import { Problem } from './problem.js';

/** As the API hands it over, to be passed on to the browser. */
type Options = Record<string, unknown>;
type Credential = Record<string, unknown>;

export function supportsPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function';
}

/** Asks the browser for the answer of a passkey. @throws Problem `passkey_cancelled` where the person did not want to. */
export function signWithPasskey(options: Options): Promise<Credential> {
  return ask(async ({ startAuthentication }) => startAuthentication({ optionsJSON: options as never }));
}

/** Has the browser make a passkey. @throws Problem as {@link signWithPasskey}; `passkey_known` where it is one already. */
export function makePasskey(options: Options): Promise<Credential> {
  return ask(async ({ startRegistration }) => startRegistration({ optionsJSON: options as never }));
}

async function ask(
  work: (
    library: typeof import('@simplewebauthn/browser'),
  ) => Promise<AuthenticationResponseJSON | RegistrationResponseJSON>,
): Promise<Credential> {
  const library = await import('@simplewebauthn/browser');
  try {
    return { ...(await work(library)) };
  } catch (error) {
    const isKnown = error instanceof Error && error.name === 'InvalidStateError';
    throw new Problem(0, isKnown ? 'passkey_known' : 'passkey_cancelled');
  }
}
