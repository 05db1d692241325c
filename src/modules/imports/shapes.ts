import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { type CalendarDate, isCalendarDate } from '#app/kernel/calendar-date.js';
import { type ImpreciseDate, parseImpreciseDate } from '#app/kernel/imprecise-date.js';
import { isTimeZone } from '#app/kernel/time-zone.js';
import type { PackCodeKind } from '#app/modules/imports/pack.js';
import { invalid, type Shape, type YamlCursor } from '#app/modules/imports/yaml-cursor.js';

interface Member<T> {
  shape: Shape<T>;
  /** The value where the key is left out; `required` where it may not be. */
  absent: { value: T } | 'required';
}

type Members<T> = { [Key in keyof T]: Member<T[Key]> };

export function required<T>(shape: Shape<T>): Member<T> {
  return { shape, absent: 'required' };
}

export function optional<T, Absent>(shape: Shape<T>, value: Absent): Member<T | Absent> {
  return { shape, absent: { value } };
}

/** A map with these keys and no others. */
export function object<T extends object>(members: Members<T>): Shape<T> {
  const names = Object.keys(members) as (keyof T & string)[];
  return (at) => {
    if (!isMap(at.node)) return wrongType(at, 'a map');
    for (const { key, atKey } of at.entries()) {
      if (!names.includes(key as keyof T & string)) {
        atKey.fault('unknown_key', { key, allowed: names });
      }
    }
    const value: Partial<T> = {};
    let isWhole = true;
    for (const name of names) {
      const member = read(at, name, members[name]);
      if (member === invalid) isWhole = false;
      else value[name] = member;
    }
    return isWhole ? (value as T) : invalid;
  };
}

function read<T>(at: YamlCursor, name: string, { shape, absent }: Member<T>): T | typeof invalid {
  const found = at.get(name);
  if (found !== undefined) return shape(found);
  return absent === 'required' ? at.fault('missing_key', { key: name }) : absent.value;
}

/** A sequence of any length; no two items may agree in all of the keys `unique`. */
export function list<T>(item: Shape<T>, unique: readonly string[] = []): Shape<T[]> {
  return (at) => {
    if (!isSeq(at.node)) return wrongType(at, 'a list');
    if (unique.length > 0) refuseDuplicates(at, unique);
    const values = at.items().map(item);
    return values.some((value) => value === invalid) ? invalid : (values as T[]);
  };
}

function refuseDuplicates(at: YamlCursor, keys: readonly string[]): void {
  const firstLines = new Map<string, number>();
  for (const item of at.items()) {
    const parts = keys.map((key) => item.get(key)?.peek(text) ?? null);
    if (parts.every((part) => part === null)) continue;
    const code = parts.filter((part) => part !== null).join(' ');
    const firstLine = firstLines.get(code);
    if (firstLine !== undefined)
      (item.get(keys[0] ?? '') ?? item).fault('duplicate_code', { code, firstLine });
    else firstLines.set(code, item.line);
  }
}

/** Adds a rule that compares members; it must `peek`, since it also runs where other members are at fault. */
export function checked<T>(shape: Shape<T>, check: (at: YamlCursor) => void): Shape<T> {
  return (at) => {
    const value = shape(at);
    check(at);
    return value;
  };
}

/** Turns a value that was read into another one, or refuses it with a fault. */
function refined<From, To>(
  shape: Shape<From>,
  refine: (value: From, at: YamlCursor) => To | typeof invalid,
): Shape<To> {
  return (at) => {
    const value = shape(at);
    return value === invalid ? invalid : refine(value, at);
  };
}

/** Text that is not empty. A number without quotes is taken as it is written: `version: 1.0` is "1.0". */
export const text: Shape<string> = (at) => {
  const value = scalarText(at.node);
  if (value === null) return wrongType(at, 'text');
  const trimmed = value.trim();
  if (trimmed === '') return at.fault('empty_text');
  // PostgreSQL stores neither NUL nor half a surrogate pair.
  return /[\0\p{Surrogate}]/u.test(trimmed) ? at.fault('unstorable_character') : trimmed;
};

function scalarText(node: Node | null): string | null {
  if (!isScalar(node)) return null;
  if (typeof node.value === 'number') return node.source ?? String(node.value);
  return typeof node.value === 'string' ? node.value : null;
}

export const boolean: Shape<boolean> = (at) =>
  isScalar(at.node) && typeof at.node.value === 'boolean' ? at.node.value : wrongType(at, 'true or false');

export function integer(minimum: number, maximum: number): Shape<number> {
  return (at) => {
    if (!isScalar(at.node) || !Number.isInteger(at.node.value)) return wrongType(at, 'a whole number');
    const value = Number(at.node.value);
    return value >= minimum && value <= maximum
      ? value
      : at.fault('not_in_range', { value, minimum, maximum });
  };
}

export function oneOf<const T extends string>(allowed: readonly T[]): Shape<T> {
  return refined(
    text,
    (value, at) => allowed.find((each) => each === value) ?? at.fault('unknown_value', { value, allowed }),
  );
}

/** Letters, digits and `. -` in any script: what people cite a thing by. */
export const code: Shape<string> = refined(text, (value, at) =>
  /^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(value) ? value : at.fault('not_a_code', { value }),
);

/** The code that a thing is known by, in this pack and to others. */
export function defining(kind: PackCodeKind): Shape<string> {
  return refined(code, (value, at) => {
    at.define(kind, value);
    return value;
  });
}

/** A code that must be defined, in this pack or in another one. */
export function referringTo(kind: PackCodeKind): Shape<string> {
  return refined(text, (value, at) => {
    at.refer(kind, value);
    return value;
  });
}

export const version: Shape<string> = refined(text, (value, at) =>
  /^\d{1,6}(\.\d{1,6}){0,3}$/.test(value) ? value : at.fault('not_a_version', { value }),
);

export const timeZone: Shape<string> = refined(text, (value, at) =>
  isTimeZone(value) ? value : at.fault('not_a_time_zone', { value }),
);

export const date: Shape<CalendarDate> = refined(text, (value, at) =>
  isCalendarDate(value) ? value : at.fault('not_a_date', { value, allowed: ['2018-06-30'] }),
);

const impreciseForms = ['2018-06-30', '2018-06', '2018-Q2', 'tbc'] as const;

export const impreciseDate: Shape<ImpreciseDate> = refined(
  text,
  (value, at) => parseImpreciseDate(value) ?? at.fault('not_a_date', { value, allowed: impreciseForms }),
);

/** Refuses an end before the start, on the key of the end. */
export function endsAfterStart(startKey: string, endKey: string): (at: YamlCursor) => void {
  return (at) => {
    const [startsOn, endsOn] = [at.get(startKey)?.peek(date), at.get(endKey)?.peek(date)];
    if (startsOn && endsOn && endsOn < startsOn)
      at.get(endKey)?.fault('ends_before_start', { startsOn, endsOn });
  };
}

function wrongType(at: YamlCursor, expected: string): typeof invalid {
  return at.fault('wrong_type', { expected, found: nameOf(at.node) });
}

function nameOf(node: Node | null): string {
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  if (isAlias(node)) return 'an alias';
  if (!isScalar(node) || node.value === null) return 'nothing';
  return typeof node.value === 'string' ? 'text' : `a ${typeof node.value}`;
}
