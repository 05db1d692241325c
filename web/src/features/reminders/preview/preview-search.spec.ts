import { rangeOf, readPreviewedMailSearch, readPreviewSearch } from './preview-search.js';

const id = '01960000-0000-7000-8000-000000000001';

describe('the address of the preview', () => {
  it('takes days, a Member State and a view, and leaves out what the API would refuse', () => {
    const search = { from: '2018-03-01', to: '2018-05-31', state: id, view: 'calendar', day: '2018-03-05' };
    expect(readPreviewSearch(search)).toEqual(search);
    expect(readPreviewSearch({ from: 'today', to: 1, state: 'KH', view: 'list', day: '' })).toEqual({});
  });

  it('takes whose mail of which day is looked at', () => {
    expect(readPreviewedMailSearch({ recipient: id, on: '2018-03-05' })).toEqual({
      recipient: id,
      on: '2018-03-05',
    });
    expect(readPreviewedMailSearch({ recipient: 'me', on: 'tomorrow' })).toEqual({});
  });
});

describe('the days that are looked at', () => {
  const range = (from?: string, to?: string) => rangeOf({ from, to }, '2018-03-01');

  it('are a month from today unless chosen', () => {
    expect(range()).toEqual({ from: '2018-03-01', to: '2018-03-31' });
    expect(range('2018-04-01')).toEqual({ from: '2018-04-01', to: '2018-05-01' });
    expect(range(undefined, '2018-03-02')).toEqual({ from: '2018-03-01', to: '2018-03-02' });
  });

  it('never end before they begin, and are 400 at most', () => {
    expect(range('2018-04-01', '2018-03-01')).toEqual({ from: '2018-04-01', to: '2018-04-01' });
    expect(range('2018-01-01', '2020-01-01')).toEqual({ from: '2018-01-01', to: '2019-02-05' });
  });
});
