import type { Party, Session } from '../../../lib/api-types.js';

const parties: readonly Party[] = ['focal_point', 'validating_authority', 'secretariat'];

export interface ClearanceSearch {
  waitingFor?: Party;
}

export function readClearanceSearch(search: Record<string, unknown>): ClearanceSearch {
  return { waitingFor: parties.find((party) => party === search.waitingFor) };
}

/** The lists that concern somebody, their own first: what a state has not cleared is no matter of the secretariat's. */
export function partiesOf({ permissions }: Pick<Session, 'permissions'>): Party[] {
  if (permissions.includes('update:accept')) return ['secretariat', 'focal_point'];
  return permissions.includes('update:post')
    ? ['focal_point', 'validating_authority', 'secretariat']
    : ['validating_authority', 'focal_point', 'secretariat'];
}

/** Does the person decide on updates for their state, without writing any? */
export function clearsOnly({ permissions }: Pick<Session, 'permissions'>): boolean {
  return permissions.includes('update:clear') && !permissions.includes('update:post');
}
