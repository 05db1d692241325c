import { clearsOnly } from '../../features/progress/clearance/clearance-search.js';
import type { Session } from '../../lib/api-types.js';

interface Entry {
  to:
    | '/matrix'
    | '/my-commitments'
    | '/clearance'
    | '/meetings'
    | '/reminders'
    | '/member-states'
    | '/instruments';
  /** Where addresses under the entry begin; its own path unless told. */
  covers?: string[];
  label: 'region' | 'myCommitments' | 'clearance' | 'meetings' | 'reminders' | 'memberStates' | 'instruments';
}

const meetings: Entry = { to: '/meetings', label: 'meetings' };
const reminders: Entry = { to: '/reminders', label: 'reminders', covers: ['/reminders', '/letters'] };
const instruments: Entry = { to: '/instruments', label: 'instruments' };
/** Of updates on their way, which each reader comes to from their home. */
const onTheWay = ['/clearance', '/updates/'];
const clearance: Entry = { to: '/clearance', label: 'clearance', covers: onTheWay };
const memberStates: Entry = {
  to: '/member-states',
  label: 'memberStates',
  covers: ['/member-states', '/people', '/nominations', '/contributors'],
};
const region: Entry = { to: '/matrix', label: 'region', covers: ['/plans/'] };

const entries: Record<Session['home'], Entry[]> = {
  matrix: [{ ...region, covers: ['/plans/', ...onTheWay] }, meetings, reminders, memberStates, instruments],
  commitments: [
    { to: '/my-commitments', label: 'myCommitments', covers: ['/my-commitments', ...onTheWay] },
    region,
    meetings,
    reminders,
    instruments,
  ],
};

/** At most five entries for anyone; what comes first is the person's home, as the API names it. */
export function navigationOf(session: Session): Entry[] {
  if (clearsOnly(session)) return [clearance, region, meetings, reminders, instruments];
  const { home, grants } = session;
  // Reminders are between the secretariat and those who report to it.
  const isObserver = grants.every(({ role }) => role === 'observer');
  return entries[home].filter((entry) => !isObserver || entry !== reminders);
}

/** Whether a page belongs to an entry of navigation. */
export function isCurrent(entry: Entry, pathname: string): boolean {
  return (entry.covers ?? [entry.to]).some((beginning) => pathname.startsWith(beginning));
}
