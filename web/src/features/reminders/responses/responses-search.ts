import { dayPattern, matching, uuidPattern } from '../search-params.js';

/** What the address of the responses may say; a day that the API would not understand is left out. */
export interface ResponsesSearch {
  plan?: string;
  from?: string;
  to?: string;
}

export const outcomes = ['answered', 'open', 'unanswered'] as const;
export type Outcome = (typeof outcomes)[number];

/** The same for the reminders behind the numbers. */
export interface AnsweredSearch extends ResponsesSearch {
  state?: string;
  step?: string;
  outcome?: Outcome;
}

export function readResponsesSearch(search: Record<string, unknown>): ResponsesSearch {
  return {
    plan: matching(search.plan, uuidPattern),
    from: matching(search.from, dayPattern),
    to: matching(search.to, dayPattern),
  };
}

export function readAnsweredSearch(search: Record<string, unknown>): AnsweredSearch {
  return {
    ...readResponsesSearch(search),
    state: matching(search.state, /^[A-Z]{2}$/),
    step: matching(search.step, /^[a-z0-9][a-z0-9-]{0,39}$/),
    outcome: outcomes.find((known) => known === search.outcome),
  };
}
