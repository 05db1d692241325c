import { addDays, daysBetween } from '../../../lib/dates.js';
import { dayPattern, matching, uuidPattern } from '../search-params.js';

/** What the address of the preview may say. */
export interface PreviewSearch {
  from?: string;
  to?: string;
  /** Mails to the posts of this Member State only. */
  state?: string;
  view?: 'calendar';
  /** One day out of the range, in the list. */
  day?: string;
}

/** The mail that one person would be sent on one day; the rest leads back to where one came from. */
export interface PreviewedMailSearch extends PreviewSearch {
  recipient?: string;
  on?: string;
}

export interface PreviewRange {
  from: string;
  to: string;
}

/** The longest range that the API works out. */
export const LONGEST_DAYS = 400;
const USUAL_DAYS = 30;

export function readPreviewSearch(search: Record<string, unknown>): PreviewSearch {
  return {
    from: matching(search.from, dayPattern),
    to: matching(search.to, dayPattern),
    state: matching(search.state, uuidPattern),
    view: search.view === 'calendar' ? 'calendar' : undefined,
    day: matching(search.day, dayPattern),
  };
}

export function readPreviewedMailSearch(search: Record<string, unknown>): PreviewedMailSearch {
  return {
    ...readPreviewSearch(search),
    recipient: matching(search.recipient, uuidPattern),
    on: matching(search.on, dayPattern),
  };
}

/** From today for a month unless chosen; a range that the API would refuse is cut to one that it takes. */
export function rangeOf({ from: chosenFrom, to: chosenTo }: PreviewSearch, today: string): PreviewRange {
  const from = chosenFrom ?? today;
  const to = chosenTo ?? addDays(from, USUAL_DAYS);
  if (to < from) return { from, to: from };
  return { from, to: daysBetween(from, to) > LONGEST_DAYS ? addDays(from, LONGEST_DAYS) : to };
}
