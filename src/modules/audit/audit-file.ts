import type { EntryContent, Seal } from '#app/modules/audit/chain.rules.js';

/** The first line of an export; JSON Lines, one of these or of the others below on each. */
export interface FileHeader {
  format: typeof FILE_FORMAT;
  formatVersion: number;
  installation: string;
  exportedAt: string;
  /** Whether seals before the first one here were left out. */
  firstNumber: number;
  /** What the first seal here follows. */
  previousHash: string;
  /** Sealed at or after this, and before that; null: no limit. */
  from: string | null;
  to: string | null;
  withPersonalValues: boolean;
  /** When the file was begun. */
  sealed: number;
  unsealed: number;
  oldestUnsealedSeconds: number;
}

/** A value and its salt, as hexadecimal, from which a salted hash in the entry was made. */
export interface ExportedPersonalValue {
  salt: string;
  value: unknown;
}

/** A seal with its entry; `entry` is null where the database has none any more. */
export interface SealLine extends Seal {
  hash: string;
  entryId: string;
  entry: EntryContent | null;
  /** Left out on purpose: the content is a state's own matter. The seal vouches for it all the same. */
  isWithheld?: true;
  /** By the pointer of the field; what was erased is missing. */
  personal?: Record<string, ExportedPersonalValue>;
}

/** An entry that no seal holds; `isQueued`: the sealer knows of it. */
export interface UnsealedLine {
  number: null;
  entryId: string;
  entry: EntryContent | null;
  isQueued: boolean;
  isWithheld?: true;
}

/** The last line: without it the file was cut. */
export interface FileEnd {
  end: true;
  sealed: number;
  unsealed: number;
}

export const FILE_FORMAT = 'actif-audit-trail';
export const FILE_VERSION = 1;
export type FileLine = FileHeader | SealLine | UnsealedLine | FileEnd;
