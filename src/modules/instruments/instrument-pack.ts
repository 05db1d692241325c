import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';

export const instrumentKinds = [
  'convention',
  'protocol',
  'treaty',
  'politically_binding',
  'indicator',
] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** What a state may do about an instrument, in the terms of the UN Treaty Collection. */
export const participationActions = [
  'signature',
  'definitive_signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'provisional_application',
  'entry_into_force',
  'reservation',
  'declaration',
  'withdrawal',
  'support_expressed',
  'endorsement',
] as const;
export type ParticipationAction = (typeof participationActions)[number];

/** The content of an instrument pack (docs/guides/packs.md), already validated. */
export interface InstrumentPack {
  instrument: {
    code: string;
    title: string;
    shortTitle: string;
    kind: InstrumentKind;
    isIllustrative: boolean;
    adoptedOn: CalendarDate | null;
    inForceOn: CalendarDate | null;
    depositary: string | null;
    source: string;
  };
  provisions: InstrumentPackProvision[];
  participations: InstrumentPackParticipation[];
}

export interface InstrumentPackProvision {
  code: string;
  title: string;
  /** `INSTRUMENT:PROVISION`, for instance `ATT:11`. */
  mapsTo: string[];
}

export interface InstrumentPackParticipation {
  /** ISO code of the state. */
  state: string;
  action: ParticipationAction;
  date: ImpreciseDate;
  source: string;
}
