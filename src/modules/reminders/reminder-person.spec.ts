import fc from 'fast-check';
import { addDays } from '#app/kernel/calendar-date.js';
import { localDate, localTime } from '#app/kernel/time-zone.js';
import { isWorkingDay } from '#app/kernel/working-days.js';
import {
  isUrgent,
  nextSendTime,
  type Person,
  sendDayOf,
  soonestSendTime,
  workingCalendarOf,
} from '#app/modules/reminders/reminder-person.js';
import { person } from '../../../test/support/person.js';

const WEDNESDAY = '2018-05-16';
const at = (local: string): Date => new Date(`${local}:00+08:00`);

describe('sendDayOf', () => {
  const brunei = person({ zone: 'Asia/Brunei', restDays: [5, 7] });
  const holiday = person({ holidays: new Map([[WEDNESDAY, 'Day of the Constitution']]) });

  it.each<[string, Person, string, 'before' | 'after', string, string | null]>([
    ['a working day stays', person(), WEDNESDAY, 'before', WEDNESDAY, null],
    ['before a Friday of rest is Thursday', brunei, '2018-05-18', 'before', '2018-05-17', 'rest_day'],
    ['after a Friday of rest is Saturday', brunei, '2018-05-18', 'after', '2018-05-19', 'rest_day'],
    ['before a holiday', holiday, WEDNESDAY, 'before', '2018-05-15', 'holiday'],
    ['after a holiday', holiday, WEDNESDAY, 'after', '2018-05-17', 'holiday'],
    ['before a quiet day', person({ quietDays: [3] }), WEDNESDAY, 'before', '2018-05-15', 'quiet_day'],
    ['back to the weekly digest', person({ weeklyOn: 1 }), WEDNESDAY, 'before', '2018-05-14', 'weekly'],
    ['on to the weekly digest', person({ weeklyOn: 1 }), WEDNESDAY, 'after', '2018-05-21', 'weekly'],
  ])('%s', (_name, reader, nominalOn, direction, sendOn, movedBecause) => {
    expect(sendDayOf(reader, nominalOn, direction, true)).toMatchObject({ sendOn, movedBecause });
  });

  it('names the holiday', () => {
    expect(sendDayOf(holiday, WEDNESDAY, 'before', true).holidayName).toBe('Day of the Constitution');
  });

  it('does not keep for the weekly digest what cannot wait', () => {
    expect(sendDayOf(person({ weeklyOn: 1 }), WEDNESDAY, 'before', false).sendOn).toBe(WEDNESDAY);
  });
});

describe('nextSendTime', () => {
  it.each([
    ['before the hour, the same day', '2018-05-16T08:29', '2018-05-16T08:30'],
    ['at the hour, at once', '2018-05-16T08:30', '2018-05-16T08:30'],
    ['after the hour, the next day', '2018-05-16T08:31', '2018-05-17T08:30'],
    ['on Friday afternoon, on Monday', '2018-05-18T15:00', '2018-05-21T08:30'],
  ])('%s', (_name, from, sendAt) => {
    expect(nextSendTime(person(), '08:30', at(from), true).sendAt).toEqual(at(sendAt));
  });

  it('takes a digest that a holiday has put off', () => {
    const reader = person({ weeklyOn: 1, holidays: new Map([['2018-05-14', 'Holiday']]) });
    expect(nextSendTime(reader, '08:30', at('2018-05-14T10:00'), true).sendOn).toBe('2018-05-15');
  });

  it('is the first working morning that is still to come, whoever asks and when', () => {
    const readers = fc
      .record({
        zone: fc.constantFrom('Asia/Kuala_Lumpur', 'Europe/Vienna', 'America/New_York', 'Pacific/Auckland'),
        restDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
      })
      .map(person);
    const instants = fc.date({
      min: at('2018-01-01T00:00'),
      max: at('2019-12-31T00:00'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(readers, instants, (reader, from) => {
        const calendar = workingCalendarOf(reader);
        const { sendOn, sendAt } = nextSendTime(reader, '08:30', from, false);
        expect(sendAt >= from).toBe(true);
        expect([localDate(sendAt, reader.zone), localTime(sendAt, reader.zone)]).toEqual([sendOn, '08:30']);
        expect(isWorkingDay(sendOn, calendar)).toBe(true);
        const today = localDate(from, reader.zone);
        for (let day = addDays(today, 1); day < sendOn; day = addDays(day, 1)) {
          expect(isWorkingDay(day, calendar)).toBe(false);
        }
      }),
    );
  });
});

describe('soonestSendTime', () => {
  const soonest = (now: string, urgentOn: string | null, reader = person()): Date =>
    soonestSendTime(reader, '08:30', at(now), { urgentOn, waitsForDigest: true }).sendAt;

  it.each([
    ['due today', WEDNESDAY],
    ['due tomorrow', '2018-05-17'],
  ])('is now, at work, for what is %s', (_when, urgentOn) => {
    expect(soonest('2018-05-16T14:00', urgentOn)).toEqual(at('2018-05-16T14:00'));
  });

  it.each([
    ['what is due later', '2018-05-16T14:00', '2018-05-18', '2018-05-17T08:30'],
    ['what has no date', '2018-05-16T14:00', null, '2018-05-17T08:30'],
    ['an evening', '2018-05-16T18:00', WEDNESDAY, '2018-05-17T08:30'],
    ['an early morning', '2018-05-16T07:00', WEDNESDAY, '2018-05-16T08:30'],
    ['a Saturday', '2018-05-19T10:00', '2018-05-20', '2018-05-21T08:30'],
  ])('is the next morning for %s', (_name, now, urgentOn, sendAt) => {
    expect(soonest(now, urgentOn)).toEqual(at(sendAt));
  });
});

describe('isUrgent', () => {
  it.each([
    ['2018-05-15', false],
    [WEDNESDAY, true],
    ['2018-05-17', true],
    ['2018-05-18', false],
    [null, false],
  ])('%s: %s', (urgentOn, expected) => {
    expect(isUrgent(urgentOn, WEDNESDAY)).toBe(expected);
  });
});
