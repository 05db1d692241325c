import type { InstrumentPack } from '#app/modules/instruments/instrument-pack.js';
import type { MeetingsPack } from '#app/modules/meetings/meetings-pack.js';
import type { StatesPack } from '#app/modules/member-states/states-pack.js';
import type { PlanPack } from '#app/modules/plans/plan-pack.js';

/** What a pack of each kind contains. */
export interface PackContents {
  states: StatesPack;
  instrument: InstrumentPack;
  plan: PlanPack;
  meetings: MeetingsPack;
}

export const packKinds = [
  'states',
  'instrument',
  'plan',
  'meetings',
] as const satisfies (keyof PackContents)[];
export type PackKind = (typeof packKinds)[number];

export interface PackHeader {
  code: string;
  kind: PackKind;
  /** Numbers joined with dots; a newer pack has a higher one. */
  version: string;
  title: string;
  /** BCP 47 tag of the language of its texts. */
  language: string;
}

/** A pack that has been read and found whole. */
export type Pack = {
  [Kind in PackKind]: {
    header: PackHeader;
    kind: Kind;
    content: PackContents[Kind];
    /** `<kind> <code>` of all that it defines, for instance `provision ATT:11`. */
    defines: string[];
    /** The same of all that it refers to, in itself and in other packs. */
    refersTo: string[];
  };
}[PackKind];

/** Kinds of codes that packs define and refer to. */
export type PackCodeKind =
  | 'pack'
  | 'group'
  | 'state'
  | 'organisation'
  | 'instrument'
  | 'provision'
  | 'plan'
  | 'area'
  | 'working group'
  | 'meeting';

/** Is `version` older than `other`? `1.10` comes after `1.9`. */
export function isOlderVersion(version: string, other: string): boolean {
  const [left, right] = [version.split('.').map(Number), other.split('.').map(Number)];
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
