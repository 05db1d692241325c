import type { Actor } from '#app/kernel/actor.js';

/** A request's proof of who sends it: the session cookie of a browser, or a machine's bearer token. */
export type Credential = { kind: 'cookie' | 'bearer'; token: string };

export interface Authenticated {
  actor: Actor;
  /** What writes must repeat in X-CSRF-Token; null where no browser sends the credential by itself. */
  csrfToken: string | null;
}

/** Implemented by the identity module; the platform only asks. */
export abstract class Authenticator {
  /** @returns null when the credential opens nothing (any more). */
  abstract authenticate(credential: Credential): Promise<Authenticated | null>;
}

export const SESSION_COOKIE = 'actif_session';

declare module 'fastify' {
  interface FastifyRequest {
    authenticated?: Authenticated;
  }
}
