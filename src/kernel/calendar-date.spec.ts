import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
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

describe('counting days', () => {
  const days = fc
    .integer({ min: -700_000, max: 2_900_000 })
    .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString());
  const spans = fc.integer({ min: -40_000, max: 40_000 });

  it('agrees with Temporal in every year of four digits', () => {
    fc.assert(
      fc.property(days, spans, (day, span) => {
        const expected = Temporal.PlainDate.from(day).add({ days: span });
        fc.pre(expected.year >= 1 && expected.year <= 9999);
        expect(addDays(day, span)).toBe(expected.toString());
        expect(addDuration(day, `${span < 0 ? '-' : ''}P${Math.abs(span)}D`)).toBe(expected.toString());
        expect(daysBetween(day, expected.toString())).toBe(span);
        expect(weekdayOf(day)).toBe(Temporal.PlainDate.from(day).dayOfWeek);
      }),
    );
  });

  it('refuses what is no date', () => {
    expect(() => addDays('soon', 1)).toThrow(RangeError);
  });
});
