import { partiesOf, readClearanceSearch } from './clearance-search.js';

describe('the lists of what waits', () => {
  it('begin with whoever reads them', () => {
    expect(partiesOf({ permissions: ['update:accept', 'update:return'] })[0]).toBe('secretariat');
    expect(partiesOf({ permissions: ['update:post', 'update:clear'] })[0]).toBe('focal_point');
    expect(partiesOf({ permissions: ['update:clear'] })[0]).toBe('validating_authority');
  });

  it('take no party from an address that there is not', () => {
    expect(readClearanceSearch({ waitingFor: 'secretariat' })).toEqual({ waitingFor: 'secretariat' });
    expect(readClearanceSearch({ waitingFor: 'everybody' })).toEqual({ waitingFor: undefined });
  });
});
