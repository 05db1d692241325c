import { formatImpreciseDate, type ImpreciseDate } from '#app/kernel/imprecise-date.js';
import type { PackEntry } from '#app/kernel/pack-change.js';

export const meetingStatuses = [
  'tentative',
  'convened',
  'held',
  'concluded',
  'postponed',
  'cancelled',
] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** The standings of delegations, in protocol order (docs/glossary.md). */
export const delegationStandings = ['member', 'invited', 'secretariat', 'regional_body', 'partner'] as const;
export type DelegationStanding = (typeof delegationStandings)[number];

/** The content of a meetings pack (docs/guides/packs.md), already validated. */
export interface MeetingsPack {
  workingGroups: MeetingsPackWorkingGroup[];
  meetings: MeetingsPackMeeting[];
}

interface MeetingsPackWorkingGroup {
  code: string;
  name: string;
  /** Code of the group of states. */
  group: string;
  reportsTo: string | null;
  /** ISO code of the lead shepherd. */
  leadShepherd: string | null;
}

export interface MeetingsPackMeeting {
  code: string;
  title: string;
  number: number | null;
  /** Code of the working group. */
  workingGroup: string | null;
  /** Code of the plan that the meeting is about. */
  plan: string | null;
  status: MeetingStatus;
  date: ImpreciseDate;
  timeZone: string;
  city: string;
  venue: string | null;
  /** ISO code of the host state. */
  host: string | null;
  objective: string | null;
  source: string;
  agenda: MeetingsPackAgendaItem[];
  delegations: MeetingsPackDelegation[];
}

interface MeetingsPackAgendaItem {
  number: string;
  /** Day of the meeting, from 1. */
  day: number | null;
  title: string;
  tourDeTable: boolean;
}

/** Either a state (ISO code) or an organisation (code). */
export interface MeetingsPackDelegation {
  state: string | null;
  organisation: string | null;
  standing: DelegationStanding;
  note: string | null;
}

/** The pack as a list of things, for comparing two versions; what belongs to a meeting begins with its code. */
export function meetingsPackEntries({ workingGroups, meetings }: MeetingsPack): PackEntry[] {
  return [
    ...workingGroups.map(
      ({ code, ...fields }): PackEntry => ({ subject: 'working_group', code, title: fields.name, fields }),
    ),
    ...meetings.flatMap(meetingEntries),
  ];
}

function meetingEntries({
  code,
  agenda,
  delegations,
  date,
  number,
  ...texts
}: MeetingsPackMeeting): PackEntry[] {
  const fields = { ...texts, number: number?.toString() ?? null, date: formatImpreciseDate(date) };
  return [
    { subject: 'meeting', code, title: texts.title, fields },
    ...agenda.map(
      (item, position): PackEntry => ({
        subject: 'agenda_item',
        code: `${code} ${item.number}`,
        title: item.title,
        fields: {
          title: item.title,
          position: String(position + 1),
          day: item.day?.toString() ?? null,
          tourDeTable: String(item.tourDeTable),
        },
      }),
    ),
    ...delegations.map(({ state, organisation, standing, note }): PackEntry => {
      const party = state ?? organisation ?? '';
      return { subject: 'delegation', code: `${code} ${party}`, title: party, fields: { standing, note } };
    }),
  ];
}
