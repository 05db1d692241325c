import type { Delivery } from './api-types.js';

/**
 * Where a mail stands, in the order in which it gets there. `uncertain` is one that was handed over and whose answer is
 * lost: the API calls it held, for it waits for an administrator.
 */
export const ledgerStates = [
  'queued',
  'handed_over',
  'uncertain',
  'accepted',
  'deferred',
  'bounced',
  'failed',
  'suppressed',
] as const satisfies readonly (Delivery['state'] | 'uncertain')[];
export type LedgerState = (typeof ledgerStates)[number];

export function ledgerStateOf({ state, isHeld }: Pick<Delivery, 'state'> & Partial<Delivery>): LedgerState {
  return isHeld === true ? 'uncertain' : state;
}
