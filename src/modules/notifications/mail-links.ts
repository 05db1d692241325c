import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, SYSTEM_CLOCK } from '#app/kernel/clock.js';
import { Environment } from '#app/platform/config/environment.js';

/** How long a link to an update form opens it: as long as the longest gap between two reminders nobody has to wait for. */
export const UPDATE_LINK_DAYS = 30;

/** What a link to an update form is good for: one person, one assignment, out of one mail. */
export interface UpdateLink {
  deliveryId: string;
  recipientId: string;
  assignmentId: string;
  /** System clock: a link is a credential, and the demo's calendar would let it live for ever, or for a moment. */
  expiresAt: Date;
}

/** What a link to unsubscribe is good for: the mails of one person. It does not expire, as RFC 8058 asks for. */
export interface UnsubscribeLink {
  recipientId: string;
  deliveryId: string;
}

// The first byte of a token says what it is for, under the signature: no link serves another purpose.
const UPDATE = 1;
const UNSUBSCRIBE = 2;

const ID_BYTES = 16;
const TIME_BYTES = 5;
/** With it every token is a multiple of three bytes long: base64url has no spare bits that could be changed unseen. */
const MAC_BYTES = 30;

/**
 * Signs and reads the links in mails. A token holds identifiers, not secrets; what makes it a credential is the
 * signature (HMAC-SHA256 under a key of its own, derived from SECRET_KEY). Whether it still opens anything is not asked
 * here: deliveries, nominations and revocations decide.
 */
@Injectable()
export class MailLinks {
  private readonly key: Buffer;

  constructor(
    private readonly environment: Environment,
    @Inject(SYSTEM_CLOCK) private readonly clock: Clock,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', environment.SECRET_KEY, '', 'actif mail links 1', 32));
  }

  /**
   * Address of the form on which `recipientId` reports on the assignment without signing in.
   * @param link its mail must be in the ledger, to that person, by the time that anybody follows it. Without a time it
   *   expires {@link UPDATE_LINK_DAYS} from now.
   */
  updateLink(link: Omit<UpdateLink, 'expiresAt'> & Partial<UpdateLink>): string {
    const { deliveryId, recipientId, assignmentId, expiresAt = this.defaultExpiry() } = link;
    const time = Buffer.alloc(TIME_BYTES);
    time.writeUIntBE(Math.floor(expiresAt.getTime() / 1000), 0, TIME_BYTES);
    const ids = [deliveryId, recipientId, assignmentId].map(bytesOf);
    return `${this.environment.PUBLIC_URL}/update/${this.sign(Buffer.concat([Buffer.of(UPDATE), ...ids, time]))}`;
  }

  /** Address that unsubscribes by one POST (RFC 8058), and that shows a page with a button. */
  unsubscribeLink({ recipientId, deliveryId }: UnsubscribeLink): string {
    const ids = [deliveryId, recipientId].map(bytesOf);
    return `${this.environment.PUBLIC_URL}/unsubscribe/${this.sign(Buffer.concat([Buffer.of(UNSUBSCRIBE), ...ids]))}`;
  }

  /** @returns null for whatever {@link updateLink} did not write; what it did may have expired. */
  readUpdate(token: string): UpdateLink | null {
    const signed = this.open(token, UPDATE, 3 * ID_BYTES + TIME_BYTES);
    if (signed === null) return null;
    return {
      deliveryId: idAt(signed, 0),
      recipientId: idAt(signed, 1),
      assignmentId: idAt(signed, 2),
      expiresAt: new Date(signed.readUIntBE(3 * ID_BYTES, TIME_BYTES) * 1000),
    };
  }

  /** @returns null for whatever {@link unsubscribeLink} did not write. */
  readUnsubscribe(token: string): UnsubscribeLink | null {
    const signed = this.open(token, UNSUBSCRIBE, 2 * ID_BYTES);
    return signed && { deliveryId: idAt(signed, 0), recipientId: idAt(signed, 1) };
  }

  private defaultExpiry(): Date {
    return new Date(this.clock.now().getTime() + UPDATE_LINK_DAYS * 86_400_000);
  }

  private sign(payload: Buffer): string {
    return Buffer.concat([payload, this.macOf(payload)]).toString('base64url');
  }

  /** @returns what was signed for `purpose`, without its first byte. */
  private open(token: string, purpose: number, length: number): Buffer | null {
    // Node reads past what is no base64url, and over a single character left at the end.
    const characters = ((1 + length + MAC_BYTES) / 3) * 4;
    if (token.length !== characters || !/^[\w-]+$/.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    const payload = bytes.subarray(0, 1 + length);
    if (!timingSafeEqual(bytes.subarray(1 + length), this.macOf(payload))) return null;
    return payload[0] === purpose ? payload.subarray(1) : null;
  }

  private macOf(payload: Buffer): Buffer {
    return createHmac('sha256', this.key).update(payload).digest().subarray(0, MAC_BYTES);
  }
}

/** The text of a mail as others than its recipient may read it: its links open nothing any more. */
export function withoutLinks(text: string): string {
  return text.replace(/\/(update|unsubscribe|invitation|password-reset|confirm-address)\/[\w-]+/g, '/$1/…');
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idAt(bytes: Buffer, index: number): string {
  const hex = bytes.toString('hex', index * ID_BYTES, (index + 1) * ID_BYTES);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
