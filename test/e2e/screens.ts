export const OFFICER = 'officer@secretariat.example';
export const ADMINISTRATOR = 'administrator@secretariat.example';
export const FOCAL_POINT = 'focal-point@kh.example';
/** Of a state that uses clearance. */
export const VALIDATOR = 'validator@my.example';
/** Never the recipient of a mail. */
const ALTERNATE = 'alternate@kh.example';
/** Whom nothing is written to: the state does not use clearance. */
const VALIDATOR_WITHOUT_MAIL = 'validator@bn.example';

/** Of the records that the screens below show. */
export interface Ids {
  plan: string;
  commitment: string;
  state: string;
  meeting: string;
  bareMeeting: string;
  instrument: string;
  bareInstrument: string;
  /** A mail that came back. */
  delivery: string;
  letter: string;
  mail: string;
  /** Whose mail of which day is looked at before it is sent. */
  previewedMail: { recipient: string; on: string };
  /** An update that waits for clearance. */
  update: string;
  /** Of links in a mail. */
  updateToken: string;
  unsubscribeToken: string;
  person: string;
  nomination: string;
  /** Of links that open accounts. */
  invitationToken: string;
  resetToken: string;
  addressToken: string;
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
    name: 'the preview of reminders',
    person: OFFICER,
    path: () => '/reminders/preview?from=2018-03-05&to=2018-03-16',
    heading: /^Preview of reminders$/,
    read: /\/reminders\/preview/,
    empty: {
      says: 'No mail would be sent from 10 March 2018 to 11 March 2018',
      path: () => '/reminders/preview?from=2018-03-10&to=2018-03-11',
    },
  },
  {
    name: 'the preview of reminders as a calendar',
    person: OFFICER,
    path: () => '/reminders/preview?from=2018-03-05&to=2018-03-31&view=calendar',
    heading: /^Preview of reminders$/,
    read: /\/reminders\/preview/,
  },
  {
    name: 'a mail before it is sent',
    person: OFFICER,
    path: ({ previewedMail: { recipient, on } }) => `/reminders/preview/mail?recipient=${recipient}&on=${on}`,
    heading: /^Preview of a mail$/,
    read: /\/reminders\/preview\/mail/,
  },
  {
    name: 'reminders sent',
    person: OFFICER,
    path: () => '/reminders/sent',
    heading: /^Reminders sent$/,
    read: /\/deliveries/,
    empty: { says: 'No mail has been sent yet', person: VALIDATOR_WITHOUT_MAIL },
  },
  {
    name: 'the mails that came back',
    person: OFFICER,
    path: () => '/reminders/sent?state=bounced',
    heading: /^Reminders sent$/,
    read: /\/deliveries/,
    empty: { says: 'No mail: failed', path: () => '/reminders/sent?state=failed' },
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
    name: 'what waits for release',
    person: OFFICER,
    path: () => '/reminders/waiting',
    heading: /^Waiting for release$/,
    read: /\/reminders\?state=drafted/,
    empty: { says: 'Nothing waits for release', isAnswered: true },
  },
  {
    name: 'failing addresses',
    person: ADMINISTRATOR,
    path: () => '/reminders/failing-addresses',
    heading: /^Failing addresses$/,
    read: /\/failing-addresses/,
    empty: { says: 'No address is known to fail', isAnswered: true },
  },
  {
    name: 'letters',
    person: OFFICER,
    path: () => '/letters',
    heading: /^Letters$/,
    read: /\/letters/,
    empty: { says: 'No letters have been drafted yet', isAnswered: true },
  },
  {
    name: 'the letters to a state',
    person: OFFICER,
    path: () => '/letters?memberState=KH',
    heading: /^Letters$/,
    read: /\/letters/,
    empty: { says: 'No letter matches these filters', path: () => '/letters?state=withdrawn' },
  },
  {
    name: 'a letter',
    person: OFFICER,
    path: ({ letter }) => `/letters/${letter}`,
    heading: /^ACTIF-POA\/2018\/\d{4}: Cambodia$/,
    isNamedByRecord: true,
    read: /\/letters\//,
  },
  {
    name: 'the reminder policies',
    person: ADMINISTRATOR,
    path: () => '/reminders/policies',
    heading: /^Reminder policy$/,
    read: /\/reminder-policies/,
    empty: { says: 'No reminder policy has been set', isAnswered: true },
  },
  {
    name: 'responses after reminders',
    person: OFFICER,
    path: () => '/reminders/responses',
    heading: /^Responses after reminders$/,
    read: /\/reminder-responses/,
    empty: {
      says: 'No reminder about a commitment was sent in these days',
      path: () => '/reminders/responses?from=2018-01-01&to=2018-01-31',
    },
  },
  {
    name: 'the reminders behind the responses',
    person: OFFICER,
    path: () => '/reminders/responses/reminders?step=before-90',
    heading: /^Reminders and what followed$/,
    read: /\/reminder-responses/,
    empty: {
      says: 'No reminder about a commitment was sent in these days',
      path: () => '/reminders/responses/reminders?outcome=answered',
    },
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
    name: 'holidays',
    person: ADMINISTRATOR,
    path: () => '/member-states/holidays',
    heading: /^Holidays$/,
    read: /\/holidays\/coverage/,
    empty: { says: 'No Member States have been loaded yet', isAnswered: true },
  },
  {
    name: 'the holidays of a state',
    person: ADMINISTRATOR,
    path: () => '/member-states/holidays/MY?year=2018',
    heading: /^Holidays of Malaysia, 2018$/,
    read: /\/holidays\?/,
    empty: {
      says: 'No holidays have been entered for 2018',
      person: FOCAL_POINT,
      path: () => '/member-states/holidays/KH?year=2018',
    },
  },
  {
    name: 'working weeks',
    person: ADMINISTRATOR,
    path: () => '/member-states/working-weeks',
    heading: /^Working weeks$/,
    read: /\/organisations/,
    empty: { says: 'No organisations have been loaded yet', isAnswered: true },
  },
  {
    name: 'people',
    person: ADMINISTRATOR,
    path: () => '/people?state=KH',
    heading: /^People$/,
    read: /\/people(\?|$)/,
    empty: { says: 'No person matches these filters', path: () => '/people?search=nobody' },
  },
  {
    name: 'people, for a focal point',
    person: FOCAL_POINT,
    path: () => '/people',
    heading: /^People$/,
    read: /\/people(\?|$)/,
  },
  {
    name: 'a new person',
    person: ADMINISTRATOR,
    path: () => '/people/new',
    heading: /^Add a person$/,
    read: /\/organisations/,
  },
  {
    name: 'a person',
    person: ADMINISTRATOR,
    path: ({ person }) => `/people/${person}`,
    heading: /^walked$/,
    isNamedByRecord: true,
    read: /\/people\//,
  },
  {
    name: 'nominations',
    person: ADMINISTRATOR,
    path: () => '/nominations?state=KH',
    heading: /^Nominations$/,
    read: /\/nominations(\?|$)/,
    empty: { says: 'This Member State has nominated nobody yet', isAnswered: true },
  },
  {
    name: 'a hand-over sheet',
    person: FOCAL_POINT,
    path: ({ nomination }) => `/nominations/${nomination}/hand-over`,
    heading: /^Hand-over: main focal point, Cambodia$/,
    isNamedByRecord: true,
    read: /\/hand-over/,
  },
  {
    name: 'contributors',
    person: FOCAL_POINT,
    path: () => '/contributors',
    heading: /^Our contributors$/,
    read: /\/contributors(\?|$)/,
    empty: { says: 'Nobody drafts for the Member State yet', isAnswered: true },
  },
  {
    name: 'an invitation',
    person: FOCAL_POINT,
    path: ({ invitationToken }) => `/invitation/${invitationToken}`,
    heading: /^Your invitation$/,
    isNamedByRecord: true,
    read: /\/account-links\/invitation\//,
  },
  {
    name: 'the choice of another password',
    person: FOCAL_POINT,
    path: ({ resetToken }) => `/password-reset/${resetToken}`,
    heading: /^Choose a new password$/,
    isNamedByRecord: true,
    read: /\/account-links\/password-reset\//,
  },
  {
    name: 'the proof of an address',
    person: FOCAL_POINT,
    path: ({ addressToken }) => `/confirm-address/${addressToken}`,
    heading: /^Confirm your address$/,
    isNamedByRecord: true,
    read: /\/account-links\/address\//,
  },
  {
    name: 'channels for letters',
    person: ADMINISTRATOR,
    path: () => '/member-states/channels',
    heading: /^Channels for letters$/,
    read: /\/member-states(\?|$)/,
    empty: { says: 'No Member States have been loaded yet', isAnswered: true },
  },
  {
    name: 'the channel of a state',
    person: ADMINISTRATOR,
    path: ({ state }) => `/member-states/channels/${state}`,
    heading: /^Channel for letters: Cambodia$/,
    read: /\/channel$/,
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
    name: 'the form that a mail leads to',
    person: FOCAL_POINT,
    path: ({ updateToken }) => `/update/${updateToken}`,
    heading: /^1\.6 /,
    isNamedByRecord: true,
    read: /\/mail-links\/update\//,
  },
  {
    name: 'the end of digests',
    person: FOCAL_POINT,
    path: ({ unsubscribeToken }) => `/unsubscribe/${unsubscribeToken}`,
    heading: /^Digests by mail$/,
    isNamedByRecord: true,
    read: /\/mail-links\/unsubscribe\//,
  },
  {
    name: 'what waits for clearance',
    person: VALIDATOR,
    path: () => '/clearance',
    heading: /^Waiting for clearance$/,
    read: /\/submissions\?/,
    empty: { says: 'Nothing waits for clearance', isAnswered: true },
  },
  {
    name: 'what was received',
    person: OFFICER,
    path: () => '/clearance',
    heading: /^Received, to be accepted$/,
    read: /\/submissions\?/,
    empty: { says: 'Nothing waits for the secretariat', isAnswered: true },
  },
  {
    name: 'an update on its way',
    person: VALIDATOR,
    path: ({ update }) => `/updates/${update}`,
    heading: /^1\.1 /,
    isNamedByRecord: true,
    read: /\/updates\//,
  },
  {
    name: 'a sheet to sign',
    person: VALIDATOR,
    path: ({ update }) => `/updates/${update}/sheet`,
    heading: /^National clearance of an update$/,
    isNamedByRecord: true,
    read: /\/updates\//,
  },
  {
    name: 'the steps of clearance',
    person: ADMINISTRATOR,
    path: () => '/member-states/clearance',
    heading: /^Steps of clearance$/,
    read: /\/clearance-settings/,
    empty: { says: 'No Member States have been loaded yet', isAnswered: true },
  },
  {
    name: 'settings',
    person: FOCAL_POINT,
    path: () => '/settings',
    heading: /^Settings$/,
    read: /\/me\/absences/,
    empty: { says: 'No absence is on record' },
  },
  {
    name: 'security',
    person: FOCAL_POINT,
    path: () => '/settings/security',
    heading: /^Security$/,
    read: /\/me\/security/,
    empty: { says: 'No passkey is set up' },
  },
  {
    name: 'the audit trail',
    person: ADMINISTRATOR,
    path: () => '/audit-trail',
    heading: /^Audit trail$/,
    read: /\/audit-entries(\?|$)/,
    empty: {
      says: 'No entry matches these filters',
      path: () => '/audit-trail?from=2001-01-01&until=2001-01-31',
    },
  },
  {
    name: 'the personal data of somebody',
    person: ADMINISTRATOR,
    path: () => `/personal-data?email=${FOCAL_POINT}`,
    heading: /^Personal data$/,
    read: /\/personal-data\?/,
    empty: { says: 'Nobody has been looked for yet', path: () => '/personal-data' },
  },
  {
    name: 'the demo’s inbox',
    person: OFFICER,
    path: ({ mail }) => `/demo/inbox?mail=${mail}`,
    heading: /^Inbox$/,
    read: /\/demo\/inbox/,
    empty: { says: 'No mail has arrived yet', path: () => `/demo/inbox?to=${VALIDATOR_WITHOUT_MAIL}` },
  },
];
