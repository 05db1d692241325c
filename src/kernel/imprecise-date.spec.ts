import fc from 'fast-check';
import {
  faultOf,
  formatImpreciseDate,
  hasPassed,
  parseImpreciseDate,
  uncertaintyDays,
} from '#app/kernel/imprecise-date.js';

const texts = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  fc
    .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, quarter]) => `${year}-Q${quarter}`),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constant('tbc'),
);

describe('dates with a precision', () => {
  it('reads June 2018 as all of its days', () => {
    expect(parseImpreciseDate('2018-06')).toEqual({
      startsOn: '2018-06-01',
      endsOn: '2018-06-30',
      precision: 'month',
    });
  });

  it('reads a quarter to the last day of its third month', () => {
    expect(parseImpreciseDate('2018-Q1')).toEqual({
      startsOn: '2018-01-01',
      endsOn: '2018-03-31',
      precision: 'quarter',
    });
  });

  it.each(['2018', '2018-00', '2018-Q5', '2018-02-30', 'June 2018', ''])('does not read %p', (text) => {
    expect(parseImpreciseDate(text)).toBeNull();
  });

  it('writes what it reads', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const date = parseImpreciseDate(text);
        return date !== null && faultOf(date) === null && formatImpreciseDate(date) === text;
      }),
    );
  });

  it('has passed on the day after the last day, not on it', () => {
    const june = { startsOn: '2018-06-01', endsOn: '2018-06-30', precision: 'month' } as const;
    expect(hasPassed(june, '2018-06-30')).toBe(false);
    expect(hasPassed(june, '2018-07-01')).toBe(true);
  });

  it('never passes while to be confirmed', () => {
    expect(hasPassed({ startsOn: null, endsOn: null, precision: 'tbc' }, '2099-01-01')).toBe(false);
  });

  it('leaves thirty days of June open, and none of a meeting of three days', () => {
    expect(uncertaintyDays({ startsOn: '2018-06-01', endsOn: '2018-06-30', precision: 'month' })).toBe(30);
    expect(uncertaintyDays({ startsOn: '2018-06-12', endsOn: '2018-06-14', precision: 'day' })).toBe(0);
  });

  it.each([
    [{ startsOn: '2018-06-01', endsOn: '2018-06-29', precision: 'month' }, 'not_a_month'],
    [{ startsOn: '2018-02-01', endsOn: '2018-04-30', precision: 'quarter' }, 'not_a_quarter'],
    [{ startsOn: '2018-06-02', endsOn: '2018-06-01', precision: 'day' }, 'reversed'],
    [{ startsOn: '2018-06-31', endsOn: '2018-06-31', precision: 'day' }, 'not_a_date'],
    [{ startsOn: null, endsOn: '2018-06-01', precision: 'day' }, 'incomplete'],
    [{ startsOn: '2018-06-01', endsOn: '2018-06-01', precision: 'tbc' }, 'incomplete'],
  ] as const)('says of %p that it is %s', (date, fault) => {
    expect(faultOf(date)).toBe(fault);
  });
});
