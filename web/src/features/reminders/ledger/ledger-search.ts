import { type LedgerState, ledgerStates } from '../../../lib/ledger-state.js';

/** What the address of the ledger may say; a state that nobody knows is left out. */
export interface LedgerSearch {
  state?: LedgerState;
}

export function readLedgerSearch(search: Record<string, unknown>): LedgerSearch {
  return { state: ledgerStates.find((known) => known === search.state) };
}

/** As the API is asked for it. */
export function filterOf({ state }: LedgerSearch) {
  return state === 'uncertain' ? { isHeld: true } : { state };
}
