import { filterOf, readLedgerSearch } from './ledger-search.js';

describe('the address of the ledger', () => {
  it('keeps a state of mails, and nothing else', () => {
    expect(readLedgerSearch({ state: 'bounced', page: 2 })).toEqual({ state: 'bounced' });
    expect(readLedgerSearch({ state: 'planned' })).toEqual({ state: undefined });
    expect(readLedgerSearch({})).toEqual({ state: undefined });
  });

  it('asks the API for uncertain mails as those that are held', () => {
    expect(filterOf({ state: 'uncertain' })).toEqual({ isHeld: true });
    expect(filterOf({ state: 'handed_over' })).toEqual({ state: 'handed_over' });
    expect(filterOf({})).toEqual({ state: undefined });
  });
});
