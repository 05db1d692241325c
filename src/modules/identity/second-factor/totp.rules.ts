import { Secret, TOTP } from 'otpauth';

// What every authenticator app takes (RFC 6238); others ignore what an address asks for beyond it.
const ALGORITHM = 'SHA1';
const DIGITS = 6;
const PERIOD_SECONDS = 30;
/** Steps before and after the present one: clocks of phones drift, and people type slowly. */
const DRIFT_STEPS = 1;
/** 160 bits, as RFC 4226 recommends. */
export const TOTP_SECRET_BYTES = 20;

const ISSUER = 'ACTIF tracker';

function totpOf(secret: Uint8Array, label: string): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    algorithm: ALGORITHM,
    digits: DIGITS,
    period: PERIOD_SECONDS,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });
}

/** What an authenticator app reads: as an address in a QR code, and to be typed where no camera is. */
export function enrolmentOf(secret: Uint8Array, email: string): { uri: string; secret: string } {
  const totp = totpOf(secret, email);
  return { uri: totp.toString(), secret: totp.secret.base32 };
}

/**
 * The time step that `code` belongs to; null when it is of none near `now`, or of one that was used before: a code read
 * over a shoulder opens nothing.
 */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  now: Date,
  lastStep: number | null,
): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: DRIFT_STEPS });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
  return lastStep === null || step > lastStep ? step : null;
}
