import fc from 'fast-check';
import { isWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore } from '#app/kernel/working-days.js';

const weekend = { restDays: [6, 7], holidays: new Set<string>() };
const brunei = { restDays: [5, 7], holidays: new Set<string>() };

describe('working days', () => {
  it('moves Saturday 3 March 2018 to the Friday before', () => {
    expect(workingDayOnOrBefore('2018-03-03', weekend)).toBe('2018-03-02');
  });

  it('moves it to Saturday itself where Friday and Sunday are the days of rest', () => {
    expect(workingDayOnOrBefore('2018-03-03', brunei)).toBe('2018-03-03');
    expect(workingDayOnOrBefore('2018-03-02', brunei)).toBe('2018-03-01');
  });

  it('steps over holidays on consecutive days that touch a weekend', () => {
    const calendar = { restDays: [6, 7], holidays: new Set(['2018-06-15', '2018-06-18']) };
    expect(workingDayOnOrBefore('2018-06-18', calendar)).toBe('2018-06-14');
    expect(workingDayOnOrAfter('2018-06-15', calendar)).toBe('2018-06-19');
  });

  it('answers the day itself when no day works', () => {
    expect(workingDayOnOrAfter('2018-06-15', { restDays: [1, 2, 3, 4, 5, 6, 7], holidays: new Set() })).toBe(
      '2018-06-15',
    );
  });

  it('always lands on a working day, on the side asked for', () => {
    const days = fc
      .date({ min: new Date('2018-01-01'), max: new Date('2019-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        days,
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
        fc.array(days, { maxLength: 3 }),
        (day, restDays, holidays) => {
          const calendar = { restDays, holidays: new Set(holidays) };
          const before = workingDayOnOrBefore(day, calendar);
          const after = workingDayOnOrAfter(day, calendar);
          return (
            before <= day && after >= day && isWorkingDay(before, calendar) && isWorkingDay(after, calendar)
          );
        },
      ),
    );
  });
});
