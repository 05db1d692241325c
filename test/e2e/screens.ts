export const OFFICER = 'officer@secretariat.example';
export const FOCAL_POINT = 'focal-point@kh.example';
/** Never the recipient of a mail. */
const ALTERNATE = 'alternate@kh.example';

/** Of the records that the screens below show. */
export interface Ids {
  plan: string;
  commitment: string;
  state: string;
  meeting: string;
  bareMeeting: string;
  instrument: string;
  bareInstrument: string;
  delivery: string;
  mail: string;
}

export interface Screen {
  name: string;
  person: string;
  path: (ids: Ids) => string;
  heading: RegExp;
  /** Without its record the whole page cannot be shown, and says so in its heading. */
  isNamedByRecord?: true;
  /** The read without which there is nothing to show. */
  read: RegExp;
  /**
   * What it says when there is nothing to show, and how to come by that: a person or an address without content, or an
   * API that answers with an empty list.
   */
  empty?: { says: string; person?: string; path?: (ids: Ids) => string; isAnswered?: true };
}

export const screens: Screen[] = [
  {
    name: 'the matrix',
    person: OFFICER,
    path: ({ plan }) => `/plans/${plan}/matrix`,
    heading: /^Regional matrix$/,
    read: /\/matrix/,
    empty: {
      says: 'Nothing matches these filters',
      path: ({ plan }) => `/plans/${plan}/matrix?status=implemented&health=overdue`,
    },
  },
  {
    name: 'the region',
    person: OFFICER,
    path: () => '/matrix',
    heading: /^Regional matrix$/,
    isNamedByRecord: true,
    read: /\/plans(\?|$)/,
    empty: { says: 'No plan has been loaded yet', isAnswered: true },
  },
  {
    name: 'the commitments of a plan',
    person: OFFICER,
    path: ({ plan }) => `/plans/${plan}/commitments`,
    heading: /^Commitments$/,
    read: /\/commitments/,
    empty: { says: 'The plan has no commitments yet', isAnswered: true },
  },
  {
    name: 'a commitment with one state’s history',
    person: OFFICER,
    path: ({ plan, commitment }) => `/plans/${plan}/commitments/${commitment}?state=KH`,
    heading: /^1\.6 /,
    isNamedByRecord: true,
    read: /\/commitments\//,
    empty: {
      says: 'No report received so far',
      path: ({ plan, commitment }) => `/plans/${plan}/commitments/${commitment}?state=TH`,
    },
  },
  {
    name: 'what changed lately',
    person: OFFICER,
    path: ({ plan }) => `/plans/${plan}/changes`,
    heading: /^What changed lately$/,
    read: /\/changes/,
    empty: { says: 'Nothing has been reported yet', isAnswered: true },
  },
  {
    name: 'a state',
    person: OFFICER,
    path: ({ plan, state }) => `/plans/${plan}/member-states/${state}`,
    heading: /^Cambodia$/,
    isNamedByRecord: true,
    read: /\/plans\/[^/]+\/member-states\//,
    empty: {
      says: 'No commitments to show',
      path: ({ plan, state }) => `/plans/${plan}/member-states/${state}?status=not_applicable`,
    },
  },
  {
    name: 'my commitments',
    person: FOCAL_POINT,
    path: () => '/my-commitments',
    heading: /^My commitments$/,
    read: /\/assignments/,
    empty: { says: 'Nothing is assigned to you', isAnswered: true },
  },
  {
    name: 'meetings',
    person: FOCAL_POINT,
    path: () => '/meetings',
    heading: /^Meetings$/,
    read: /\/meetings/,
    empty: { says: 'No meetings have been loaded yet', isAnswered: true },
  },
  {
    name: 'a meeting',
    person: OFFICER,
    path: ({ meeting }) => `/meetings/${meeting}`,
    heading: /^Regional Seminar/,
    isNamedByRecord: true,
    read: /\/meetings\//,
    empty: { says: 'No agenda is known yet.', path: ({ bareMeeting }) => `/meetings/${bareMeeting}` },
  },
  {
    name: 'planned reminders',
    person: OFFICER,
    path: () => '/reminders',
    heading: /^Planned reminders$/,
    read: /\/reminders/,
    empty: { says: 'No reminders are planned', person: ALTERNATE },
  },
  {
    name: 'reminders sent',
    person: OFFICER,
    path: () => '/reminders/sent',
    heading: /^Reminders sent$/,
    read: /\/deliveries/,
    empty: { says: 'No mail has been sent yet', person: ALTERNATE },
  },
  {
    name: 'a reminder sent',
    person: OFFICER,
    path: ({ delivery }) => `/reminders/sent/${delivery}`,
    heading: /^\[ACTIF/,
    isNamedByRecord: true,
    read: /\/deliveries\//,
  },
  {
    name: 'the reminder policy',
    person: OFFICER,
    path: () => '/reminders/policies',
    heading: /^Reminder policy$/,
    read: /\/reminder-policies/,
    empty: { says: 'No reminder policy has been set', isAnswered: true },
  },
  {
    name: 'member states',
    person: FOCAL_POINT,
    path: () => '/member-states',
    heading: /^Member States$/,
    read: /\/member-states/,
    empty: { says: 'No Member States have been loaded yet', isAnswered: true },
  },
  {
    name: 'instruments',
    person: OFFICER,
    path: () => '/instruments',
    heading: /^Instruments$/,
    read: /\/instruments/,
    empty: { says: 'No instruments have been loaded yet', isAnswered: true },
  },
  {
    name: 'an instrument',
    person: OFFICER,
    path: ({ instrument }) => `/instruments/${instrument}`,
    heading: /^Protocol against the Illicit Manufacturing/,
    isNamedByRecord: true,
    read: /\/instruments\//,
    empty: {
      says: 'No participation is on record; what is not known is left blank',
      path: ({ bareInstrument }) => `/instruments/${bareInstrument}`,
    },
  },
  {
    name: 'the demo’s inbox',
    person: OFFICER,
    path: ({ mail }) => `/demo/inbox?mail=${mail}`,
    heading: /^Inbox$/,
    read: /\/demo\/inbox/,
    empty: { says: 'No mail has arrived yet', path: () => `/demo/inbox?to=${ALTERNATE}` },
  },
];
