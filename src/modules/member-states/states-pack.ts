import type { CalendarDate } from '#app/kernel/calendar-date.js';

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

export interface StatesPackState {
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

export interface StatesPackOrganisation {
  code: string;
  name: string;
  kind: OrganisationKind;
  /** ISO code of the state that it belongs to. */
  state: string | null;
  timeZone: string;
  /** ISO weekdays (1 = Monday … 7 = Sunday) on which it rests. */
  restDays: number[];
}
