import { isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { ErrorParams } from '#app/kernel/errors.js';
import { describePackFault, type PackFault, type PackFaultCode } from '#app/modules/imports/pack-fault.js';
import type { PackCodeKind } from '#app/modules/imports/pack.js';

/** What a shape answers for a node that breaks a rule; the fault itself is on record. */
export const invalid = Symbol('invalid');
export type Invalid = typeof invalid;

/** Reads a node into a value, and records every fault that it finds on the way. */
export type Shape<T> = (at: YamlCursor) => T | Invalid;

/** A place in the file that names something of this or another pack. */
export interface PackReference {
  kind: PackCodeKind;
  code: string;
  at: YamlCursor;
}

/** What reading one file brings to light beside its content. */
export class YamlReading {
  readonly faults: PackFault[] = [];
  readonly definitions: PackReference[] = [];
  readonly references: PackReference[] = [];

  constructor(
    readonly file: string,
    readonly lines: LineCounter,
  ) {}
}

/** A node of a YAML document that knows its path and line. */
export class YamlCursor {
  constructor(
    readonly node: Node | null,
    readonly path: string,
    private readonly reading: YamlReading,
    private readonly offset: number,
  ) {}

  get line(): number {
    return this.reading.lines.linePos(this.offset).line;
  }

  /** The keys of a map with cursors on each key and its value; nothing for other nodes. */
  entries(): { key: string; atKey: YamlCursor; atValue: YamlCursor }[] {
    if (!isMap<Node, Node | null>(this.node)) return [];
    return this.node.items.map(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '?';
      const offset = offsetOf(key) ?? this.offset;
      const path = `${this.path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      return {
        key: name,
        atKey: new YamlCursor(key, path, this.reading, offset),
        atValue: new YamlCursor(value, path, this.reading, offsetOf(value) ?? offset),
      };
    });
  }

  /** The items of a sequence; nothing for other nodes. */
  items(): YamlCursor[] {
    if (!isSeq<Node | null>(this.node)) return [];
    return this.node.items.map(
      (item, index) =>
        new YamlCursor(item, `${this.path}/${index}`, this.reading, offsetOf(item) ?? this.offset),
    );
  }

  get(key: string): YamlCursor | undefined {
    return this.entries().find((entry) => entry.key === key)?.atValue;
  }

  /** Reads without recording: for rules that compare values whose own faults are found elsewhere. */
  peek<T>(shape: Shape<T>): T | null {
    const silent = new YamlReading(this.reading.file, this.reading.lines);
    const value = shape(new YamlCursor(this.node, this.path, silent, this.offset));
    return value === invalid ? null : value;
  }

  fault(code: PackFaultCode, params: ErrorParams = {}): Invalid {
    const { line, col } = this.reading.lines.linePos(this.offset);
    this.reading.faults.push({
      file: this.reading.file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      path: this.path,
      code,
      params,
      message: describePackFault(code, params),
    });
    return invalid;
  }

  define(kind: PackCodeKind, code: string): void {
    this.reading.definitions.push({ kind, code, at: this });
  }

  refer(kind: PackCodeKind, code: string): void {
    this.reading.references.push({ kind, code, at: this });
  }
}

function offsetOf(node: Node | null): number | undefined {
  return node?.range?.[0];
}
