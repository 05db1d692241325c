import { hash, verify } from '@node-rs/argon2';
import { LONGEST_PASSWORD, normalisePassword } from '#app/modules/identity/password.rules.js';

// OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane. The library's default is argon2id.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), parameters);
}

let decoy: Promise<string> | undefined;

/** Verifies against a decoy when there is no hash, so that an unknown address takes as long as a wrong password. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody signs in with this');
  // No hash was made of a longer one.
  const tried = normalisePassword(password).slice(0, 4 * LONGEST_PASSWORD);
  const isRight = await verify(passwordHash ?? (await decoy), tried);
  return passwordHash !== null && isRight;
}
