/** What an erased person is called from then on: the same wherever their identifier stands, and nobody's name. */
export interface Pseudonym {
  displayName: string;
  /** Under `.invalid`, where no mail goes (RFC 2606). */
  email: string;
}

export function pseudonymOf(userId: string): Pseudonym {
  // The end of a UUIDv7: its beginning tells when the account was opened.
  const code = userId.replaceAll('-', '').slice(-8);
  return { displayName: `Former account ${code}`, email: `erased-${userId}@erased.invalid` };
}
