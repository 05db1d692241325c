import fc from 'fast-check';
import { instantOf, isTimeZone, localDate, localTime } from '#app/kernel/time-zone.js';

const zones = [
  'Asia/Yangon',
  'Asia/Phnom_Penh',
  'Asia/Kuala_Lumpur',
  'Asia/Dili',
  'Asia/Jayapura',
  'Europe/Vienna',
  'America/New_York',
  'Australia/Lord_Howe',
];

describe('time zones', () => {
  it('knows the half hour of Myanmar', () => {
    expect(instantOf('2018-03-01', '08:00', 'Asia/Yangon')).toEqual(new Date('2018-03-01T01:30:00Z'));
  });

  it('takes a time that daylight saving skips an hour later', () => {
    expect(instantOf('2018-03-25', '02:30', 'Europe/Vienna')).toEqual(new Date('2018-03-25T01:30:00Z'));
  });

  it('takes a time that comes twice the first time', () => {
    expect(instantOf('2018-10-28', '02:30', 'Europe/Vienna')).toEqual(new Date('2018-10-28T00:30:00Z'));
  });

  it('has the next day in Dili while it is still the day before in Vienna', () => {
    const instant = new Date('2018-05-31T16:00:00Z');
    expect(localDate(instant, 'Asia/Dili')).toBe('2018-06-01');
    expect(localDate(instant, 'Europe/Vienna')).toBe('2018-05-31');
  });

  it('tells eight in the morning as eight, in every zone on every day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (zone, date) => {
          const day = date.toISOString().slice(0, 10);
          const instant = instantOf(day, '08:00', zone);
          return localDate(instant, zone) === day && localTime(instant, zone) === '08:00';
        },
      ),
    );
  });

  it.each(['Kuala Lumpur', 'UTC+8', '+08:00', 'asia', ''])('does not take %p for a zone', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });

  it.each([...zones, 'UTC'])('takes %p for a zone', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });
});
