import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { formatImpreciseDate, type ImpreciseDate } from '#app/kernel/imprecise-date.js';
import type { PackEntry } from '#app/kernel/pack-change.js';

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

interface InstrumentPackProvision {
  code: string;
  title: string;
  /** `INSTRUMENT:PROVISION`, for instance `ATT:11`. */
  mapsTo: string[];
}

interface InstrumentPackParticipation {
  /** ISO code of the state. */
  state: string;
  action: ParticipationAction;
  date: ImpreciseDate;
  source: string;
}

/** The pack as a list of things, for comparing two versions. */
export function instrumentPackEntries({
  instrument,
  provisions,
  participations,
}: InstrumentPack): PackEntry[] {
  const { code: instrumentCode, title, isIllustrative, ...texts } = instrument;
  return [
    {
      subject: 'instrument',
      code: instrumentCode,
      title,
      fields: { title, ...texts, isIllustrative: String(isIllustrative) },
    },
    ...provisions.map(
      (provision): PackEntry => ({
        subject: 'provision',
        code: `${instrumentCode}:${provision.code}`,
        title: provision.title,
        fields: { title: provision.title, mapsTo: provision.mapsTo.join('; ') },
      }),
    ),
    ...participations.map(
      ({ state, action, date, source }): PackEntry => ({
        subject: 'participation',
        code: `${instrumentCode} ${state} ${action}`,
        title: `${state}: ${action}`,
        fields: { date: formatImpreciseDate(date), source },
      }),
    ),
  ];
}
