import * as fc from 'fast-check';
import {
  addDays,
  around,
  dateOf,
  daysBetween,
  formatDay,
  formatInstant,
  formatWeekday,
  instantAt,
  quarterOf,
  timeOf,
} from './dates.js';

describe('formatWeekday', () => {
  it('names the days of a week that begins on Monday', () => {
    expect([1, 5, 7].map((day) => formatWeekday('en', day))).toEqual(['Monday', 'Friday', 'Sunday']);
  });
});

describe('dates', () => {
  it('writes a day as the region writes it', () => {
    expect(formatDay('en', '2018-06-14')).toBe('14 June 2018');
  });

  it('names weekdays by their ISO number', () => {
    expect([1, 5, 7].map((weekday) => formatWeekday('en', weekday))).toEqual(['Monday', 'Friday', 'Sunday']);
  });

  it('tells an instant by the wall clock of the zone', () => {
    expect(formatInstant('en', '2018-03-01T01:00:00.000Z', 'Asia/Yangon')).toBe('1 March 2018, 07:30');
  });

  it('counts days across a leap day', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
  });

  it('takes a month or a quarter whole', () => {
    expect(around('2018-02-10', 'month')).toEqual({
      startsOn: '2018-02-01',
      endsOn: '2018-02-28',
      precision: 'month',
    });
    expect(around('2018-12-31', 'quarter')).toEqual({
      startsOn: '2018-10-01',
      endsOn: '2018-12-31',
      precision: 'quarter',
    });
    expect(quarterOf('2018-04-01')).toBe(2);
  });

  it('finds the instant at which a wall clock shows what was typed', () => {
    expect(instantAt('2018-06-01', '12:00', 'Asia/Kuala_Lumpur')).toBe('2018-06-01T04:00:00.000Z');
    const zones = ['Asia/Yangon', 'Asia/Phnom_Penh', 'Asia/Manila', 'Asia/Dili', 'UTC'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 1_439 }),
        fc.constantFrom(...zones),
        (day, minute, zone) => {
          const date = addDays('2016-01-01', day);
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const instant = instantAt(date, time, zone);
          expect([dateOf(instant, zone), timeOf(instant, zone)]).toEqual([date, time]);
        },
      ),
    );
  });
});
