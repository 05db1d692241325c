import { readPeopleSearch } from './people-search.js';

describe('the address of the list of people', () => {
  it('keeps what the API understands, and nothing else', () => {
    expect(readPeopleSearch({ search: 'desk', state: 'KH', role: 'observer', standing: 'invited' })).toEqual({
      search: 'desk',
      state: 'KH',
      role: 'observer',
      standing: 'invited',
    });
    expect(readPeopleSearch({ search: 12, state: 'Cambodia', role: 'chief', standing: true })).toEqual({
      search: '12',
      state: undefined,
      role: undefined,
      standing: undefined,
    });
    expect(readPeopleSearch({ search: '' }).search).toBeUndefined();
  });
});
