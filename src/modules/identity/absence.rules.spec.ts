import fc from 'fast-check';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.js';
import { type DaysAway, faultsOf } from '#app/modules/identity/absence.rules.js';

const TODAY = '2018-03-01';
const codesOf = (fromOn: CalendarDate, untilOn: CalendarDate, others: DaysAway[] = []) =>
  faultsOf({ fromOn, untilOn }, TODAY, others).map(({ pointer, code }) => `${pointer} ${code}`);

describe('an absence', () => {
  it.each([
    ['of one day', '2018-03-05', '2018-03-06'],
    ['that began last month and goes on', '2018-01-29', '2018-03-02'],
    ['of a year', '2018-03-05', '2019-03-05'],
    ['that begins in two years', '2020-03-01', '2020-03-10'],
  ])('may be one %s', (_name, fromOn, untilOn) => {
    expect(codesOf(fromOn, untilOn)).toEqual([]);
  });

  it.each([
    ['ends before it begins', '2018-03-06', '2018-03-05', '/untilOn not_after_first_day'],
    ['has no day', '2018-03-06', '2018-03-06', '/untilOn not_after_first_day'],
    ['is over', '2018-02-20', '2018-03-01', '/untilOn has_passed'],
    ['began long ago', '2018-01-28', '2018-03-05', '/fromOn out_of_range'],
    ['begins in years', '2020-03-02', '2020-03-10', '/fromOn out_of_range'],
    ['lasts longer than a year', '2018-03-05', '2019-03-06', '/untilOn too_long'],
  ])('is refused when it %s', (_name, fromOn, untilOn, fault) => {
    expect(codesOf(fromOn, untilOn)).toEqual([fault]);
  });

  it('may follow another at once, but shares no day with it', () => {
    const other = { fromOn: '2018-03-10', untilOn: '2018-03-20' };
    expect(codesOf('2018-03-05', '2018-03-10', [other])).toEqual([]);
    expect(codesOf('2018-03-20', '2018-03-25', [other])).toEqual([]);
    expect(codesOf('2018-03-05', '2018-03-11', [other])).toEqual(['/fromOn overlaps']);
    expect(codesOf('2018-03-19', '2018-03-25', [other])).toEqual(['/fromOn overlaps']);
  });

  it('overlaps another exactly when some day lies in both', () => {
    const days = fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 20 })).map(([from, length]) => ({
      fromOn: addDays(TODAY, from),
      untilOn: addDays(TODAY, from + length),
    }));
    const eachDay = ({ fromOn, untilOn }: DaysAway) => {
      const found = [];
      for (let day = fromOn; day < untilOn; day = addDays(day, 1)) found.push(day);
      return found;
    };
    fc.assert(
      fc.property(days, days, (one, other) => {
        const isShared = eachDay(one).some((day) => eachDay(other).includes(day));
        expect(faultsOf(one, TODAY, [other]).length > 0).toBe(isShared);
      }),
    );
  });
});
