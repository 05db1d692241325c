import type { CalendarDate } from '#app/kernel/calendar-date.js';
import type { PackEntry } from '#app/kernel/pack-change.js';

export const standings = ['member', 'observer', 'applicant'] as const;
/** A state's standing in its group on a given day. */
export type Standing = (typeof standings)[number];

export const organisationKinds = [
  'secretariat',
  'national',
  'regional',
  'international',
  'civil_society',
  'research',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** The content of a states pack (docs/guides/packs.md), already validated. */
export interface StatesPack {
  group: { code: string; name: string; timeZone: string };
  states: StatesPackState[];
  organisations: StatesPackOrganisation[];
}

interface StatesPackState {
  isoCode: string;
  name: string;
  timeZone: string;
  memberships: StatesPackMembership[];
}

/** Half-open: the standing holds on [from, until). */
export interface StatesPackMembership {
  standing: Standing;
  from: CalendarDate;
  until: CalendarDate | null;
  source: string;
}

interface StatesPackOrganisation {
  code: string;
  name: string;
  kind: OrganisationKind;
  /** ISO code of the state that it belongs to. */
  state: string | null;
  timeZone: string;
  /** ISO weekdays (1 = Monday … 7 = Sunday) on which it rests. */
  restDays: number[];
}

/** The pack as a list of things, for comparing two versions. */
export function statesPackEntries({ group, states, organisations }: StatesPack): PackEntry[] {
  return [
    {
      subject: 'state_group',
      code: group.code,
      title: group.name,
      fields: { name: group.name, timeZone: group.timeZone },
    },
    ...states.flatMap(stateEntries),
    ...organisations.map(organisationEntry),
  ];
}

function stateEntries({ isoCode, name, timeZone, memberships }: StatesPackState): PackEntry[] {
  return [
    { subject: 'member_state', code: isoCode, title: name, fields: { name, timeZone } },
    ...memberships.map(
      ({ standing, from, until, source }): PackEntry => ({
        subject: 'membership',
        code: `${isoCode} ${from}`,
        title: `${name}: ${standing} from ${from}`,
        fields: { standing, until, source },
      }),
    ),
  ];
}

function organisationEntry(organisation: StatesPackOrganisation): PackEntry {
  const { code, name, kind, state, timeZone, restDays } = organisation;
  const fields = { name, kind, state, timeZone, restDays: restDays.join('; ') };
  return { subject: 'organisation', code, title: name, fields };
}
