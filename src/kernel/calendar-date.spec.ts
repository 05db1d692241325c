import fc from 'fast-check';
import {
  addDays,
  addDuration,
  daysBetween,
  isCalendarDate,
  lastDayOfMonth,
  weekdayOf,
} from '#app/kernel/calendar-date.js';

const dates = fc
  .date({ min: new Date('1967-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar dates', () => {
  it.each(['2018-02-29', '2018-13-01', '2018-6-1', '18-06-01', '2018-06-31', '', '2018-06-01T00:00'])(
    'refuses %p',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );

  it('accepts the leap day', () => {
    expect(isCalendarDate('2020-02-29')).toBe(true);
  });

  it('counts back ninety days from the June meeting to a Saturday', () => {
    expect(addDuration('2018-06-01', '-P90D')).toBe('2018-03-03');
    expect(weekdayOf('2018-03-03')).toBe(6);
  });

  it('ends a month that is too short on its last day', () => {
    expect(addDuration('2018-08-31', 'P6M')).toBe('2019-02-28');
    expect(lastDayOfMonth('2020-02-01')).toBe('2020-02-29');
  });

  it('measures what it adds', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: -4000, max: 4000 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    );
  });

  it('compares as text', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 4000 }), (date, days) => date < addDays(date, days)),
    );
  });
});
