import { readLettersSearch } from './letters-search.js';

describe('the address of the register of letters', () => {
  it('keeps a Member State and a state of letters', () => {
    expect(readLettersSearch({ memberState: 'KH', state: 'sent', page: 2 })).toEqual({
      memberState: 'KH',
      state: 'sent',
    });
  });

  it('leaves out what the API would not understand', () => {
    expect(readLettersSearch({ memberState: 'Cambodia', state: 'lost' })).toEqual({
      memberState: undefined,
      state: undefined,
    });
  });
});
