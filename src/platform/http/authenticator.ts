import type { Actor } from '#app/kernel/actor.js';

/** A request's proof of who sends it: the session cookie of a browser, or a machine's bearer token. */
export type Credential = { kind: 'cookie' | 'bearer'; token: string };

export interface Authenticated {
  actor: Actor;
  /** What writes must repeat in X-CSRF-Token; null where no browser sends the credential by itself. */
  csrfToken: string | null;
  /** Of the browser's session; null for a machine's token. */
  sessionId: string | null;
  /** Did the person prove, minutes ago, that it is they who sit there? */
  isProven: boolean;
  /** Must they have a second factor, and has none been shown? Then only what enrolling one takes is open. */
  mustEnrol: boolean;
}

/** Implemented by the identity module; the platform only asks. */
export abstract class Authenticator {
  /** @returns null when the credential opens nothing (any more). */
  abstract authenticate(credential: Credential): Promise<Authenticated | null>;
}

export const SESSION_COOKIE = 'actif_session';

/**
 * The name of a cookie as the browser keeps it. Over https it carries the prefix by which browsers refuse one that
 * another host, or a page without encryption, tries to set.
 */
export function cookieName(name: string, publicUrl: string): string {
  return publicUrl.startsWith('https:') ? `__Host-${name}` : name;
}

declare module 'fastify' {
  interface FastifyRequest {
    authenticated?: Authenticated;
  }
}
