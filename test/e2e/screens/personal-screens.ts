import { ADMINISTRATOR, FOCAL_POINT, OFFICER, VALIDATOR_WITHOUT_MAIL, type Screen } from './screen.js';

export const personalScreens: Screen[] = [
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
