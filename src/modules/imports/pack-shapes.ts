import { formatImpreciseDate, type ImpreciseDate } from '#app/kernel/imprecise-date.js';
import { type PackContents, type PackHeader, type PackKind, packKinds } from '#app/modules/imports/pack.js';
import {
  boolean,
  checked,
  code,
  date,
  defining,
  endsAfterStart,
  impreciseDate,
  integer,
  list,
  object,
  oneOf,
  optional,
  referringTo,
  required,
  text,
  timeZone,
  version,
} from '#app/modules/imports/shapes.js';
import { invalid, type Shape, type YamlCursor } from '#app/modules/imports/yaml-cursor.js';
import {
  type InstrumentPack,
  instrumentKinds,
  participationActions,
} from '#app/modules/instruments/instrument-pack.js';
import {
  delegationStandings,
  type MeetingsPack,
  type MeetingsPackDelegation,
  type MeetingsPackMeeting,
  meetingStatuses,
} from '#app/modules/meetings/meetings-pack.js';
import {
  organisationKinds,
  standings,
  type StatesPack,
  type StatesPackMembership,
} from '#app/modules/member-states/states-pack.js';
import type { PlanPack, PlanPackCommitment } from '#app/modules/plans/plan-pack.js';

export const packHeader: Shape<PackHeader> = object({
  code: required(defining('pack')),
  kind: required(oneOf(packKinds)),
  version: required(version),
  title: required(text),
  language: required(text),
});

/** A whole file: the header and the content of its kind side by side. */
type Filed<Content> = { pack: PackHeader } & Content;

const isoCode = referringTo('state');

const membership: Shape<StatesPackMembership> = checked(
  object({
    standing: required(oneOf(standings)),
    from: required(date),
    until: optional(date, null),
    source: required(text),
  }),
  endsAfterStart('from', 'until'),
);

const states: Shape<Filed<StatesPack>> = object({
  pack: required(packHeader),
  group: required(
    object({ code: required(defining('group')), name: required(text), timeZone: required(timeZone) }),
  ),
  states: required(
    list(
      object({
        isoCode: required(defining('state')),
        name: required(text),
        timeZone: required(timeZone),
        memberships: required(list(membership, ['from'])),
      }),
      ['isoCode'],
    ),
  ),
  organisations: required(
    list(
      object({
        code: required(defining('organisation')),
        name: required(text),
        kind: required(oneOf(organisationKinds)),
        state: optional(isoCode, null),
        timeZone: required(timeZone),
        restDays: optional(list(integer(1, 7)), [6, 7]),
      }),
      ['code'],
    ),
  ),
});

const instrument: Shape<Filed<InstrumentPack>> = object({
  pack: required(packHeader),
  instrument: required(
    checked(
      object({
        code: required(defining('instrument')),
        title: required(text),
        shortTitle: required(text),
        kind: required(oneOf(instrumentKinds)),
        isIllustrative: required(boolean),
        adoptedOn: optional(date, null),
        inForceOn: optional(date, null),
        depositary: optional(text, null),
        source: required(text),
      }),
      endsAfterStart('adoptedOn', 'inForceOn'),
    ),
  ),
  provisions: required(
    list(
      object({
        code: required(defining('provision')),
        title: required(text),
        mapsTo: optional(list(referringTo('provision')), []),
      }),
      ['code'],
    ),
  ),
  participations: required(
    list(
      object({
        state: required(isoCode),
        action: required(oneOf(participationActions)),
        date: required(impreciseDate),
        source: required(text),
      }),
      ['state', 'action'],
    ),
  ),
});

const commitment: Shape<PlanPackCommitment> = checked(
  object({
    code: required(code),
    area: required(referringTo('area')),
    title: required(text),
    activity: required(text),
    expectedOutput: required(text),
    lead: required(text),
    cooperating: required(list(text)),
    tracedTo: required(text),
    due: required(impreciseDate),
    recurrence: optional(oneOf(['P1M', 'P3M', 'P6M', 'P1Y', 'P2Y']), null),
    decision: optional(text, null),
    provisions: required(list(referringTo('provision'))),
  }),
  (at) => {
    const isRecurring = at.get('recurrence') !== undefined;
    if (isRecurring && at.get('due')?.peek(impreciseDate)?.precision === 'tbc')
      at.get('due')?.fault('recurrence_without_date');
  },
);

/** A regional due date outside the plan's life is a slip of the pen. */
function dueWithinPlan(at: YamlCursor): void {
  const [startsOn, endsOn] = [
    at.get('plan')?.get('startsOn')?.peek(date),
    at.get('plan')?.get('endsOn')?.peek(date),
  ];
  if (!startsOn || !endsOn) return;
  for (const each of at.get('commitments')?.items() ?? []) {
    const due = each.get('due');
    const value = due?.peek(impreciseDate);
    if (!due || !value?.endsOn) continue;
    if (value.endsOn < startsOn || value.endsOn > endsOn) {
      due.fault('due_outside_plan', { due: formatImpreciseDate(value), startsOn, endsOn });
    }
  }
}

const plan: Shape<Filed<PlanPack>> = checked(
  object({
    pack: required(packHeader),
    plan: required(
      checked(
        object({
          code: required(defining('plan')),
          title: required(text),
          shortTitle: required(text),
          group: required(referringTo('group')),
          instrument: optional(referringTo('instrument'), null),
          isIllustrative: required(boolean),
          timeZone: required(timeZone),
          startsOn: required(date),
          endsOn: required(date),
          reportingPeriodMonths: required(integer(1, 60)),
        }),
        endsAfterStart('startsOn', 'endsOn'),
      ),
    ),
    areas: required(list(object({ code: required(defining('area')), title: required(text) }), ['code'])),
    commitments: required(list(commitment, ['code'])),
    adoptions: required(
      list(
        object({
          state: required(isoCode),
          kind: required(oneOf(['adopted', 'joined'])),
          on: required(date),
          source: required(text),
          isIllustrative: required(boolean),
        }),
        ['state'],
      ),
    ),
  }),
  dueWithinPlan,
);

const dateRange = checked(object({ from: required(date), to: required(date) }), endsAfterStart('from', 'to'));

/** A date of a precision, or the first and the last day of a meeting of several days. */
const meetingDate: Shape<ImpreciseDate> = (at) => {
  if (at.get('from') === undefined && at.get('to') === undefined) return impreciseDate(at);
  const range = dateRange(at);
  return range === invalid ? invalid : { startsOn: range.from, endsOn: range.to, precision: 'day' };
};

const delegation: Shape<MeetingsPackDelegation> = checked(
  object({
    state: optional(isoCode, null),
    organisation: optional(referringTo('organisation'), null),
    standing: required(oneOf(delegationStandings)),
    note: optional(text, null),
  }),
  (at) => {
    const [isState, isOrganisation] = [at.get('state') !== undefined, at.get('organisation') !== undefined];
    if (isState === isOrganisation) at.fault('party_not_single');
    const standing = at.get('standing')?.peek(oneOf(delegationStandings));
    const isNational = standing === 'member' || standing === 'invited';
    if (standing && isState !== isOrganisation && isState !== isNational) {
      at.get('standing')?.fault('standing_of_other_party', { standing });
    }
  },
);

const meeting: Shape<MeetingsPackMeeting> = object({
  code: required(defining('meeting')),
  title: required(text),
  number: optional(integer(1, 9999), null),
  workingGroup: optional(referringTo('working group'), null),
  plan: optional(referringTo('plan'), null),
  status: required(oneOf(meetingStatuses)),
  date: required(meetingDate),
  timeZone: required(timeZone),
  city: required(text),
  venue: optional(text, null),
  host: optional(isoCode, null),
  objective: optional(text, null),
  source: required(text),
  agenda: required(
    list(
      object({
        number: required(text),
        day: optional(integer(1, 60), null),
        title: required(text),
        tourDeTable: optional(boolean, false),
      }),
      ['number'],
    ),
  ),
  delegations: required(list(delegation, ['state', 'organisation'])),
});

const meetings: Shape<Filed<MeetingsPack>> = object({
  pack: required(packHeader),
  workingGroups: required(
    list(
      object({
        code: required(defining('working group')),
        name: required(text),
        group: required(referringTo('group')),
        reportsTo: optional(text, null),
        leadShepherd: optional(isoCode, null),
      }),
      ['code'],
    ),
  ),
  meetings: required(list(meeting, ['code'])),
});

/** How a file of each kind of pack must look. */
export const packShapes: { readonly [Kind in PackKind]: Shape<Filed<PackContents[Kind]>> } = {
  states,
  instrument,
  plan,
  meetings,
};
