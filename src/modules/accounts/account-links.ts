import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountLinkPurpose } from '#app/modules/accounts/account-link.entity.js';
import { Environment } from '#app/platform/config/environment.js';

/** How long each link lives. An invitation waits for who is on mission; a new password is wanted now. */
export const LINK_HOURS = { invitation: 14 * 24, password_reset: 1, address: 48 } as const satisfies Record<
  AccountLinkPurpose,
  number
>;

/** Where the page of each is. */
const PATHS = {
  invitation: 'invitation',
  password_reset: 'password-reset',
  address: 'confirm-address',
} as const satisfies Record<AccountLinkPurpose, string>;

// The first byte of a token says what it is for, under the signature: no link serves another purpose.
const PURPOSE_BYTES = { invitation: 1, password_reset: 2, address: 3 } as const satisfies Record<
  AccountLinkPurpose,
  number
>;

const ID_BYTES = 16;
const SECRET_BYTES = 16;
/** With it every token is a multiple of three bytes long: base64url has no spare bits that could be changed unseen. */
const MAC_BYTES = 30;
const LENGTH = ((1 + ID_BYTES + SECRET_BYTES + MAC_BYTES) / 3) * 4;

/** What stands in a genuine token. */
export interface ReadAccountLink {
  id: string;
  /** What the row keeps of its secret. */
  secretHash: Buffer;
}

export interface SignedAccountLink extends ReadAccountLink {
  url: string;
}

/**
 * Signs and reads the links that open accounts: the identifier of a row of `account_links` and 128 random bits, under
 * HMAC-SHA256 with a key of its own, derived from SECRET_KEY. The row keeps the hash of the bits, and says whether the link
 * still opens anything: neither a copy of the table nor the key alone is enough.
 */
@Injectable()
export class AccountLinks {
  private readonly key: Buffer;

  constructor(private readonly environment: Environment) {
    this.key = Buffer.from(hkdfSync('sha256', environment.SECRET_KEY, '', 'actif account links 1', 32));
  }

  /** @param id the row that it will be. */
  sign(purpose: AccountLinkPurpose, id: string): SignedAccountLink {
    const secret = randomBytes(SECRET_BYTES);
    const payload = Buffer.concat([
      Buffer.of(PURPOSE_BYTES[purpose]),
      Buffer.from(id.replaceAll('-', ''), 'hex'),
      secret,
    ]);
    const token = Buffer.concat([payload, this.macOf(payload)]).toString('base64url');
    return {
      id,
      secretHash: hashOf(secret),
      url: `${this.environment.PUBLIC_URL}/${PATHS[purpose]}/${token}`,
    };
  }

  /** @returns null for what was not signed here, or for another purpose. */
  read(purpose: AccountLinkPurpose, token: string): ReadAccountLink | null {
    if (token.length !== LENGTH || !/^[\w-]+$/.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    const payload = bytes.subarray(0, -MAC_BYTES);
    if (!timingSafeEqual(bytes.subarray(-MAC_BYTES), this.macOf(payload))) return null;
    if (payload[0] !== PURPOSE_BYTES[purpose]) return null;
    const hex = payload.toString('hex', 1, 1 + ID_BYTES);
    return {
      id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
      secretHash: hashOf(payload.subarray(1 + ID_BYTES)),
    };
  }

  private macOf(payload: Buffer): Buffer {
    return createHmac('sha256', this.key).update(payload).digest().subarray(0, MAC_BYTES);
  }
}

/** The secret is random, so that a plain hash keeps it. */
function hashOf(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest();
}
