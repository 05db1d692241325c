import { randomInt } from 'node:crypto';

/** As many as fit beside each other on a slip of paper. */
export const RECOVERY_CODES = 10;

// Crockford's alphabet: nothing in it looks like anything else, and what people misread is read right.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 50 bits; only so many may be tried (see SignInLimiter). */
const LENGTH = 10;

/** `abcde-fghjk` */
export function newRecoveryCode(): string {
  const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** What a person typed, as it was made: small letters, without hyphen and spaces, 0 for O and 1 for I and L. */
export function readRecoveryCode(typed: string): string {
  return typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
}
