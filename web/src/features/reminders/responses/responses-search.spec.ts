import { readAnsweredSearch, readResponsesSearch } from './responses-search.js';

const plan = '01960000-0000-7000-8000-000000000001';

describe('the address of responses after reminders', () => {
  it('takes a plan and two days, and leaves out what the API would refuse', () => {
    expect(readResponsesSearch({ plan, from: '2018-03-01', to: '2018-12-31' })).toEqual({
      plan,
      from: '2018-03-01',
      to: '2018-12-31',
    });
    expect(readResponsesSearch({ plan: 'first', from: '2018-13-01', to: 20180301 })).toEqual({});
  });

  it('takes one state, one step and one outcome of the reminders behind a number', () => {
    const search = { state: 'KH', step: 'before-30', outcome: 'answered' };
    expect(readAnsweredSearch(search)).toEqual(search);
    expect(readAnsweredSearch({ state: 'kh', step: 'Before 30', outcome: 'effective' })).toEqual({});
  });
});
