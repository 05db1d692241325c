import { readMatrixSearch, toMatrixQuery } from './matrix-search.js';

describe('address of the matrix', () => {
  it('takes what it understands and nothing else', () => {
    expect(readMatrixSearch({ state: 'KH,LA', status: '', evil: 'x' })).toEqual({ state: 'KH,LA' });
  });

  it('asks the API for known words only', () => {
    expect(toMatrixQuery({ status: 'implemented,nonsense', area: '1,2' })).toMatchObject({
      status: ['implemented'],
      area: ['1', '2'],
    });
  });

  it('asks for every status where one looks for what does not apply', () => {
    expect(toMatrixQuery({ status: 'not_applicable' }).status).toBeUndefined();
  });
});
