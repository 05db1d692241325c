import canonicalize from 'canonicalize';
import type { Break } from '#app/modules/audit/audit-break.js';
import {
  type ExportedPersonalValue,
  FILE_FORMAT,
  FILE_VERSION,
  type FileEnd,
  type FileHeader,
  type SealLine,
  type UnsealedLine,
} from '#app/modules/audit/audit-file.js';
import { type EntryContent, entryHashOf, GENESIS, sealHashOf } from '#app/modules/audit/chain.rules.js';
import { BrokenSeals } from '#app/modules/audit/broken-seals.js';
import type { Checkpoint } from '#app/modules/audit/checkpoint.rules.js';
import { NumberRanges } from '#app/modules/audit/number-ranges.js';
import { saltedHashesIn, saltedHashOf } from '#app/modules/audit/personal-fields.rules.js';

export interface Verification {
  breaks: readonly Break[];
  /** Found, and not kept in `breaks`: too many. */
  furtherBreaks: number;
  sealed: number;
  unsealed: number;
  /** Contents that were left out on purpose: their seals hold, their words could not be read. */
  withheld: number;
  /** Personal values that were compared with their salted hashes, and such as the file does not have. */
  personalValues: { compared: number; absent: number };
  first: number | null;
  last: number | null;
  lastHash: string | null;
  checkpoints: { matched: number; beforeFile: number };
}

const MOST_BREAKS = 1_000;

interface Previous {
  number: number;
  hash: string;
  /** What its own content comes to. */
  computedHash: string;
  isBroken: boolean;
}

/**
 * Reads an export line by line and finds every break, in memory that does not grow with the file. It needs nothing but
 * the file: no database, no configuration.
 */
export class AuditVerifier {
  private readonly breaks: Break[] = [];
  private furtherBreaks = 0;
  private readonly missing = new NumberRanges();
  private readonly broken = new BrokenSeals();
  private readonly checkpoints = new Map<number, Checkpoint[]>();
  private readonly counts = { sealed: 0, unsealed: 0, withheld: 0, compared: 0, absent: 0, matched: 0 };
  private line = 0;
  private header: FileHeader | null = null;
  private end: FileEnd | null = null;
  private previous: Previous | null = null;

  /** @param checkpoints told outside the database: they find what was rewritten as a whole, and a cut tail. */
  constructor(private readonly published: readonly Checkpoint[] = []) {
    for (const checkpoint of published) {
      this.checkpoints.set(checkpoint.number, [
        ...(this.checkpoints.get(checkpoint.number) ?? []),
        checkpoint,
      ]);
    }
  }

  read(text: string): void {
    this.line += 1;
    if (text.trim() === '') return;
    const line = parse(text);
    if (line === null) this.report('malformed', null, 'the line is no JSON object');
    else this.take(line);
  }

  take(line: object): void {
    if (this.end !== null) this.report('inserted', line, 'the line stands after the end of the file');
    if ('format' in line) this.takeHeader(line as FileHeader);
    else if (this.header === null) this.report('malformed', null, 'the file does not begin with its header');
    else if ('end' in line) this.end = line as FileEnd;
    else if (isSealLine(line)) this.takeSeal(line, this.header);
    else if (isUnsealedLine(line)) this.takeUnsealed(line);
    else this.report('malformed', null, 'the line is neither a seal nor an entry');
  }

  /** To be called once, after the last line. */
  finish(): Verification {
    this.checkEnd();
    for (const { from, to } of this.missing.list()) {
      const says = from === to ? `seal ${from} is missing` : `the seals ${from} to ${to} are missing`;
      this.add({ kind: 'deleted', number: from, entryId: null, line: null, says });
    }
    for (const found of this.broken.list()) this.add(found);
    this.checkTail();
    const { sealed, unsealed, withheld, compared, absent, matched } = this.counts;
    return {
      breaks: this.breaks.toSorted((left, right) => placeOf(left) - placeOf(right)),
      furtherBreaks: this.furtherBreaks,
      sealed,
      unsealed,
      withheld,
      personalValues: { compared, absent },
      first: this.header?.firstNumber ?? null,
      last: this.previous?.number ?? null,
      lastHash: this.previous?.hash ?? null,
      checkpoints: {
        matched,
        beforeFile: this.published.filter(({ number }) => number < (this.header?.firstNumber ?? 1)).length,
      },
    };
  }

  private takeHeader(header: FileHeader): void {
    if (this.header !== null) this.report('inserted', null, 'a second header');
    else if (header.format !== FILE_FORMAT || header.formatVersion !== FILE_VERSION) {
      this.report('malformed', null, `not a file of ${FILE_FORMAT}, version ${FILE_VERSION}`);
    } else if (header.firstNumber === 1 && header.previousHash !== GENESIS) {
      this.report('malformed', null, 'the first seal of all follows none');
    }
    this.header ??= header;
  }

  private takeSeal(line: SealLine, header: FileHeader): void {
    this.counts.sealed += 1;
    const expected = this.previous === null ? header.firstNumber : this.previous.number + 1;
    const isLate = line.number < expected;
    if (isLate) {
      if (this.missing.remove(line.number)) {
        this.report('reordered', line, `seal ${line.number} stands after ${expected - 1}`);
      } else {
        this.report('inserted', line, `there is another seal ${line.number} before this line`);
        return;
      }
    }
    const isBroken = this.checkContent(line);
    this.compareCheckpoints(line);
    if (isLate) return;
    if (line.number > expected) this.missing.add(expected, line.number - 1);
    else this.checkLink(line, header, isBroken);
    this.previous = { number: line.number, hash: line.hash, computedHash: sealHashOf(line), isBroken };
  }

  /** @returns whether the seal, or the entry that it holds, is not what it was. */
  private checkContent(line: SealLine): boolean {
    const isSealBroken = sealHashOf(line) !== line.hash;
    if (isSealBroken) this.keep(() => this.broken.addSeal(line, this.line));
    if (line.isWithheld) {
      this.counts.withheld += 1;
      return isSealBroken;
    }
    if (line.entry === null) {
      this.report('deleted', line, `the entry of seal ${line.number} is missing`);
      return true;
    }
    this.checkPersonal(line, line.entry, line.personal);
    const actualHash = entryHashOf(line.entry);
    if (actualHash === line.entryHash) return isSealBroken;
    this.keep(() => this.broken.addEntry(line, actualHash, this.line));
    return true;
  }

  private checkPersonal(
    line: SealLine,
    entry: EntryContent,
    personal: Record<string, ExportedPersonalValue> = {},
  ): void {
    for (const { field, hash } of saltedHashesIn(entry)) {
      const kept = personal[field];
      if (kept === undefined) {
        this.counts.absent += 1;
        continue;
      }
      this.counts.compared += 1;
      const found = saltedHashOf(Buffer.from(kept.salt, 'hex'), canonicalize(kept.value) ?? 'null');
      if (found !== hash) this.report('personal_value_edited', line, `the value of ${field} was changed`);
    }
  }

  private checkLink(line: SealLine, header: FileHeader, isBroken: boolean): void {
    const previousHash = this.previous?.hash ?? header.previousHash;
    if (line.previousHash === previousHash) return;
    // Said already by what is wrong with either of them.
    if (isBroken || this.previous?.isBroken) return;
    this.add({
      kind: 'rewritten',
      number: this.previous?.number ?? line.number,
      entryId: null,
      line: this.line,
      says: `seal ${line.number} follows another seal than the one before it: one of them was made anew`,
    });
  }

  private compareCheckpoints(line: SealLine): void {
    for (const { publishedAt, hash } of this.checkpoints.get(line.number) ?? []) {
      if (hash === line.hash) this.counts.matched += 1;
      else {
        this.report(
          'rewritten',
          line,
          `the checkpoint of ${publishedAt} tells another hash: what it was taken of was rewritten since`,
        );
      }
    }
  }

  private takeUnsealed(line: UnsealedLine): void {
    this.counts.unsealed += 1;
    if (line.isWithheld) this.counts.withheld += 1;
    else if (line.entry === null) this.report('deleted', line, 'the entry was deleted before it was sealed');
    if (!line.isQueued) this.report('inserted', line, 'the entry was put in past the sealer');
  }

  private checkEnd(): void {
    if (this.header === null) {
      this.add({ kind: 'malformed', number: null, entryId: null, line: null, says: 'the file is empty' });
      return;
    }
    if (this.end === null) {
      this.add({
        kind: 'cut',
        number: null,
        entryId: null,
        line: null,
        says: 'the file has no end: it was cut',
      });
    } else if (this.end.sealed !== this.counts.sealed || this.end.unsealed !== this.counts.unsealed) {
      const { sealed, unsealed } = this.end;
      const says = `the file ends with ${sealed} seals and ${unsealed} unsealed entries by its own count, and has ${this.counts.sealed} and ${this.counts.unsealed}`;
      this.add({ kind: 'cut', number: null, entryId: null, line: null, says });
    }
  }

  /** What was told of a seal beyond the last one. */
  private checkTail(): void {
    if (this.header === null || this.header.to !== null) return;
    const last = this.previous?.number ?? this.header.firstNumber - 1;
    for (const { number, publishedAt } of this.published) {
      if (number <= last) continue;
      const says = `the checkpoint of ${publishedAt} tells of seal ${number}; the chain ends at ${last}`;
      this.add({ kind: 'truncated', number: last + 1, entryId: null, line: null, says });
    }
  }

  /** Bounded, like the list of breaks. */
  private keep(add: () => void): void {
    if (this.broken.size < MOST_BREAKS) add();
    else this.furtherBreaks += 1;
  }

  private report(kind: Break['kind'], line: object | null, says: string): void {
    const { number = null, entryId = null } = (line ?? {}) as Partial<SealLine>;
    this.add({ kind, number, entryId, line: this.line, says });
  }

  private add(found: Break): void {
    if (this.breaks.length < MOST_BREAKS) this.breaks.push(found);
    else this.furtherBreaks += 1;
  }
}

function placeOf({ number }: Break): number {
  return number ?? Number.POSITIVE_INFINITY;
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function isSealLine(line: object): line is SealLine {
  const { number, hash, entryHash, previousHash, sealedAt, entry } = line as Partial<SealLine>;
  return (
    Number.isSafeInteger(number) &&
    [hash, entryHash, previousHash, sealedAt].every((each) => typeof each === 'string') &&
    typeof entry === 'object'
  );
}

function isUnsealedLine(line: object): line is UnsealedLine {
  const { number, entryId } = line as Partial<UnsealedLine>;
  return number === null && typeof entryId === 'string';
}
