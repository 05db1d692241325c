/** What an officer records of a letter: that it left, or that it never will. */
export const letterStates = ['drafted', 'sent', 'withdrawn'] as const;
export type LetterState = (typeof letterStates)[number];

/** What the address of the register may say; what the API would not understand is left out. */
export interface LettersSearch {
  /** ISO code. */
  memberState?: string;
  state?: LetterState;
}

export function readLettersSearch(search: Record<string, unknown>): LettersSearch {
  const { memberState, state } = search;
  const isCode = typeof memberState === 'string' && /^[A-Z]{2}$/.test(memberState);
  return {
    memberState: isCode ? memberState : undefined,
    state: letterStates.find((known) => known === state),
  };
}
