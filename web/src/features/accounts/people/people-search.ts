export const personRoles = [
  'secretariat_administrator',
  'secretariat_officer',
  'focal_point',
  'contributor',
  'validating_authority',
  'observer',
] as const;
export const personStandings = ['invited', 'active', 'deactivated'] as const;

/** What the address of the list may say; what the API would not understand is left out. */
export interface PeopleSearch {
  search?: string;
  /** ISO code. */
  state?: string;
  role?: (typeof personRoles)[number];
  standing?: (typeof personStandings)[number];
}

export function readPeopleSearch({ search, state, role, standing }: Record<string, unknown>): PeopleSearch {
  const isCode = typeof state === 'string' && /^[A-Z]{2}$/.test(state);
  // The address may hold a number where somebody looks for one.
  const words = typeof search === 'string' || typeof search === 'number' ? String(search).slice(0, 200) : '';
  return {
    search: words === '' ? undefined : words,
    state: isCode ? state : undefined,
    role: personRoles.find((known) => known === role),
    standing: personStandings.find((known) => known === standing),
  };
}
