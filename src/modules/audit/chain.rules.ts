import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What the first seal follows. */
export const GENESIS = '0'.repeat(64);

/** An entry as its hash covers it: personal values are salted hashes, instants are UTC with microseconds. */
export interface EntryContent {
  id: string;
  actorUserId: string | null;
  channel: string;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  memberStateId: string | null;
  audience: string;
  origin: unknown;
  before: unknown;
  after: unknown;
  /** Calendar clock. */
  calendarAt: string;
  /** System clock. */
  systemAt: string;
}

/** A link of the chain; hashes are hexadecimal. */
export interface Seal {
  /** 1, 2, 3 … without a gap. */
  number: number;
  entryHash: string;
  previousHash: string;
  sealedAt: string;
}

/** SHA-256 over canonical JSON (RFC 8785). */
export function entryHashOf(content: EntryContent): string {
  return sha256(content);
}

/** Covers the seal before, hence everything before. */
export function sealHashOf({ number, entryHash, previousHash, sealedAt }: Seal): string {
  return sha256({ entryHash, number, previousHash, sealedAt });
}

function sha256(value: object): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}
