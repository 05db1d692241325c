import type { Fault } from '#app/kernel/errors.js';

// NIST SP 800-63B-4, 3.1.1.2, and OWASP ASVS 5.0, 6.2: length and nothing else; longer ones than anybody types are an
// attack on the hash.
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;

/** Shorter parts of names and addresses stand in too many words. */
const SHORTEST_NAME_PART = 4;

export interface PasswordOwner {
  email: string;
  displayName: string;
}

/** Unicode writes many characters in several ways; a keyboard chooses for its user (NIST SP 800-63B-4, 3.1.1.2). */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/** What is wrong with a password that somebody chose, at `pointer`; whether it is a common one is looked up elsewhere. */
export function faultsOfPassword(password: string, owner: PasswordOwner, pointer: string): Fault[] {
  const { length } = Array.from(password);
  if (length < SHORTEST_PASSWORD) {
    return [{ pointer, code: 'password_too_short', params: { min: SHORTEST_PASSWORD } }];
  }
  if (length > LONGEST_PASSWORD) {
    return [{ pointer, code: 'password_too_long', params: { max: LONGEST_PASSWORD } }];
  }
  return isAboutOwner(password, owner) ? [{ pointer, code: 'password_about_owner', params: {} }] : [];
}

/** Is it the address or the name, or one of them with a few characters around it? */
function isAboutOwner(password: string, { email, displayName }: PasswordOwner): boolean {
  const text = lettersOf(password);
  const names = [email, email.split('@')[0] ?? '', displayName].map(lettersOf);
  return names.some(
    (name) =>
      name.length >= SHORTEST_NAME_PART &&
      text.includes(name) &&
      text.length - name.length < SHORTEST_PASSWORD / 2,
  );
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
