import type { SealLine } from '#app/modules/audit/audit-file.js';
import type { Break } from '#app/modules/audit/audit-break.js';
import { sealHashOf } from '#app/modules/audit/chain.rules.js';

/** Each is compared with each other, to tell edited from reordered ones; beyond that they are told as edited. */
const MOST_COMPARED = 300;

interface BrokenEntry {
  line: SealLine;
  lineNumber: number;
  actualHash: string;
}

interface BrokenSeal {
  line: SealLine;
  lineNumber: number;
}

/**
 * Seals and entries that do not agree with their hashes. An entry that another seal fits was exchanged; a seal that fits
 * the number of another was, too.
 */
export class BrokenSeals {
  private readonly entries: BrokenEntry[] = [];
  private readonly seals: BrokenSeal[] = [];

  get size(): number {
    return this.entries.length + this.seals.length;
  }

  addEntry(line: SealLine, actualHash: string, lineNumber: number): void {
    this.entries.push({ line: slim(line), actualHash, lineNumber });
  }

  addSeal(line: SealLine, lineNumber: number): void {
    this.seals.push({ line: slim(line), lineNumber });
  }

  *list(): Generator<Break> {
    const byHash = new Map(this.entries.map(({ line }) => [line.entryHash, line.number]));
    for (const { line, actualHash, lineNumber } of this.entries) {
      const rightPlace = byHash.get(actualHash);
      yield rightPlace === undefined
        ? breakOf(
            'edited',
            line,
            lineNumber,
            `the entry of seal ${line.number} was changed after it was sealed`,
          )
        : breakOf('reordered', line, lineNumber, `the entry of seal ${rightPlace} stands at ${line.number}`);
    }
    const numbers = this.seals.slice(0, MOST_COMPARED).map(({ line }) => line.number);
    for (const { line, lineNumber } of this.seals) {
      const rightPlace = numbers.find((number) => sealHashOf({ ...line, number }) === line.hash);
      yield rightPlace === undefined
        ? breakOf('edited', line, lineNumber, `seal ${line.number}, or the hash that it holds, was changed`)
        : breakOf('reordered', line, lineNumber, `seal ${rightPlace} stands at ${line.number}`);
    }
  }
}

/** What the comparison needs: the content of an entry may be long. */
function slim(line: SealLine): SealLine {
  return { ...line, entry: null, personal: {} };
}

function breakOf(kind: Break['kind'], { number, entryId }: SealLine, line: number, says: string): Break {
  return { kind, number, entryId, line, says };
}
