import { daysOfSpan, holidayFaults, spanFaults } from '#app/modules/member-states/holiday.rules.js';

const codesOf = (rest: { heldOn?: string; name?: string; source?: string }) =>
  holidayFaults({ heldOn: '2018-06-15', name: 'Hari Raya', source: 'Gazette', ...rest }).map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('a holiday', () => {
  it('has a day, a name and a source', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ heldOn: '2018-06-31', name: ' ', source: '' })).toEqual([
      'heldOn not_a_date',
      'name missing',
      'source missing',
    ]);
    expect(codesOf({ name: 'x'.repeat(201), source: 'x'.repeat(501) })).toEqual([
      'name too_long',
      'source too_long',
    ]);
  });

  it.each([
    ['1999-12-31', ['heldOn out_of_range']],
    ['2000-01-01', []],
    ['2076-12-31', []],
    ['2077-01-01', ['heldOn out_of_range']],
  ])('on %s: %j', (heldOn, faults) => {
    expect(codesOf({ heldOn })).toEqual(faults);
  });

  it.each([
    ['2018-06-15', []],
    ['2018-07-15', []],
    ['2018-07-16', ['too_many_days']],
    ['2018-06-14', ['before_first_day']],
  ])('from 15 June 2018 until %s: %j', (untilOn, codes) => {
    expect(spanFaults('2018-06-15', untilOn).map(({ code }) => code)).toEqual(codes);
  });

  it('of several days does not leave the years of the table', () => {
    expect(spanFaults('2076-12-31', '2077-01-01')).toMatchObject([
      { field: 'untilOn', code: 'out_of_range' },
    ]);
  });

  it('of several days is one for each day, across months too', () => {
    expect(daysOfSpan('2018-12-30', '2019-01-02')).toEqual([
      '2018-12-30',
      '2018-12-31',
      '2019-01-01',
      '2019-01-02',
    ]);
  });
});
