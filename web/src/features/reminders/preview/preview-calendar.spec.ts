import fc from 'fast-check';
import { addDays } from '../../../lib/dates.js';
import { dayAfterKey, monthsOf } from './preview-calendar.js';

describe('the calendar of a preview', () => {
  it('draws whole months in weeks that begin on Monday', () => {
    const [march, april, ...others] = monthsOf({ from: '2018-03-15', to: '2018-04-01' });
    expect(march?.weeks[0]).toEqual([
      null,
      null,
      null,
      '2018-03-01',
      '2018-03-02',
      '2018-03-03',
      '2018-03-04',
    ]);
    expect(march?.weeks.at(-1)?.slice(5)).toEqual(['2018-03-31', null]);
    expect(april?.weeks[0]?.at(-1)).toBe('2018-04-01');
    expect(others).toEqual([]);
  });

  it('has every day of the range once, in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3_000, max: 5_000 }),
        fc.integer({ min: 0, max: 400 }),
        (start, length) => {
          const from = addDays('2018-01-01', start);
          const to = addDays(from, length);
          const drawn = monthsOf({ from, to })
            .flatMap(({ weeks }) => weeks.flat())
            .filter((day) => day !== null && from <= day && day <= to);
          expect(drawn).toEqual(Array.from({ length: length + 1 }, (_, index) => addDays(from, index)));
        },
      ),
    );
  });

  it('leads by arrow keys from one day with mails to another', () => {
    const days = ['2018-03-01', '2018-03-02', '2018-03-08', '2018-03-20'];
    const from = (day: string, key: string) => dayAfterKey(days, day, key);
    expect(from('2018-03-02', 'ArrowRight')).toBe('2018-03-08');
    expect(from('2018-03-02', 'ArrowLeft')).toBe('2018-03-01');
    expect(from('2018-03-01', 'ArrowDown')).toBe('2018-03-08');
    expect(from('2018-03-02', 'ArrowDown')).toBe('2018-03-20');
    expect(from('2018-03-20', 'ArrowUp')).toBe('2018-03-08');
    expect(from('2018-03-20', 'ArrowRight')).toBeUndefined();
    expect(from('2018-03-08', 'Home')).toBe('2018-03-01');
    expect(from('2018-03-08', 'End')).toBe('2018-03-20');
    expect(from('2018-03-08', 'a')).toBeUndefined();
  });
});
