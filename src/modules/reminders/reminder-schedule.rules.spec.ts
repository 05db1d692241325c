import fc from 'fast-check';
import { addDays, addDuration, type CalendarDate, daysBetween } from '#app/kernel/calendar-date.js';
import { type ImpreciseDate, parseImpreciseDate, uncertaintyDays } from '#app/kernel/imprecise-date.js';
import { localDate, localTime } from '#app/kernel/time-zone.js';
import { isWorkingDay } from '#app/kernel/working-days.js';
import type { MilestoneKind } from '#app/modules/milestones/milestone.js';
import { isBeforeStep, type ReminderPolicy } from '#app/modules/reminders/reminder-policy.js';
import type { Person } from '#app/modules/reminders/reminder-person.js';
import { workingCalendarOf } from '#app/modules/reminders/reminder-person.js';
import {
  type DatedMilestone,
  gapsInDays,
  scheduleReminders,
  type ScheduledReminder,
} from '#app/modules/reminders/reminder-schedule.rules.js';
import { person } from '../../../test/support/person.js';

const days = [-90, -30, -14, -7, -1, 1, 8, 15, 22];
const policy: ReminderPolicy = {
  steps: days.map((offset) => ({
    code: String(offset),
    offset: offset < 0 ? `-P${-offset}D` : `P${offset}D`,
    audience: ['main'],
    form: 'digest',
    release: 'automatic',
  })),
  sendAtLocal: '08:30',
  maxMailsPerWeek: null,
};
const kualaLumpur = person();
const brunei = person({ zone: 'Asia/Brunei', restDays: [5, 7] });

const dateOf = (text: string): ImpreciseDate =>
  parseImpreciseDate(text) ?? { startsOn: null, endsOn: null, precision: 'tbc' };
const milestone = (
  text: string,
  kind: MilestoneKind = 'commitment_due',
  fromOn: CalendarDate | null = null,
) => ({
  kind,
  date: dateOf(text),
  fromOn,
  clearanceAskedAt: null,
});
const schedule = (dated: DatedMilestone, by: ReminderPolicy, reader: Person): ScheduledReminder[] =>
  scheduleReminders({
    milestone: dated,
    policy: by,
    post: {
      audience: 'main',
      stateId: 'state',
      planId: null,
      holders: [{ userId: reader.userId, fromOn: null, untilOn: null }],
    },
    alternate: undefined,
    people: new Map([[reader.userId, reader]]),
  });
const sendDays = (...args: Parameters<typeof schedule>): Record<string, string> =>
  Object.fromEntries(schedule(...args).map(({ step, sendOn }) => [step, sendOn]));

describe('scheduleReminders', () => {
  it('moves a before-step to the working day before: 90 days before 1 June 2018 is Saturday 3 March', () => {
    expect(schedule(milestone('2018-06-01'), policy, kualaLumpur)[0]).toEqual({
      step: '-90',
      stepKind: 'before',
      form: 'digest',
      isLastBefore: false,
      recipientId: kualaLumpur.userId,
      nominalOn: '2018-03-03',
      sendOn: '2018-03-02',
      sendAt: new Date('2018-03-02T00:30:00Z'),
      movedBecause: 'rest_day',
      holidayName: null,
    });
  });

  it('rests on Friday and Sunday where the organisation does, and works on Saturday', () => {
    expect(sendDays(milestone('2018-06-01'), policy, brunei)).toMatchObject({
      '-90': '2018-03-03',
      '1': '2018-06-02',
    });
  });

  it('moves an after-step to the working day after', () => {
    expect(sendDays(milestone('2018-06-01'), policy, kualaLumpur)).toMatchObject({ '1': '2018-06-04' });
  });

  it('goes around holidays on consecutive days', () => {
    const holidays = new Map(['2018-06-14', '2018-06-15', '2018-06-18'].map((day) => [day, 'Hari Raya']));
    const reader = person({ holidays });
    expect(sendDays(milestone('2018-06-29'), policy, reader)).toMatchObject({ '-14': '2018-06-13' });
    expect(sendDays(milestone('2018-06-13'), policy, reader)).toMatchObject({ '1': '2018-06-19' });
    expect(schedule(milestone('2018-06-29'), policy, reader)[2]).toMatchObject({
      movedBecause: 'holiday',
      holidayName: 'Hari Raya',
    });
  });

  it('counts before a meeting from its first possible day, and waits with what the month leaves open', () => {
    expect(sendDays(milestone('2018-06', 'meeting'), policy, kualaLumpur)).toMatchObject({
      '-90': '2018-03-02',
      '-30': '2018-05-02',
    });
    expect(sendDays(milestone('2018-06', 'meeting'), policy, kualaLumpur)).not.toHaveProperty('-14');
  });

  it('counts before a due month from its last day', () => {
    expect(sendDays(milestone('2018-06'), policy, kualaLumpur)).toMatchObject({
      '-90': '2018-03-30',
      '-30': '2018-05-31',
      '1': '2018-07-02',
    });
  });

  it('counts after an event of several days from its last', () => {
    const conference = {
      kind: 'meeting' as const,
      date: { startsOn: '2018-06-18', endsOn: '2018-06-29', precision: 'day' as const },
      fromOn: null,
      clearanceAskedAt: null,
    };
    expect(sendDays(conference, policy, kualaLumpur)).toMatchObject({
      '-7': '2018-06-11',
      '8': '2018-07-09',
    });
  });

  it('has nothing to say about a date to be confirmed', () => {
    expect(schedule(milestone('tbc'), policy, kualaLumpur)).toEqual([]);
  });

  it('says nothing before adoption, and nothing ever about what was due before it', () => {
    const [first] = schedule(milestone('2018-06-01', 'commitment_due', '2018-05-20'), policy, kualaLumpur);
    expect(first?.step).toBe('-7');
    expect(schedule(milestone('2018-06-01', 'commitment_due', '2018-06-02'), policy, kualaLumpur)).toEqual(
      [],
    );
  });

  it('keeps the local hour across daylight saving', () => {
    const vienna = person({ zone: 'Europe/Vienna' });
    const sent = schedule(milestone('2018-03-29'), policy, vienna);
    expect(sent.map(({ sendAt }) => sendAt.toISOString().slice(0, 16))).toEqual(
      expect.arrayContaining(['2018-03-22T07:30', '2018-03-28T06:30']),
    );
  });

  it('counts a month before the last of March to the last of February', () => {
    const monthly = {
      ...policy,
      steps: [
        {
          code: 'm',
          offset: '-P1M',
          audience: ['main' as const],
          form: 'digest' as const,
          release: 'automatic' as const,
        },
      ],
    };
    expect(schedule(milestone('2020-03-31'), monthly, kualaLumpur)[0]?.nominalOn).toBe('2020-02-29');
  });

  const zones = ['Asia/Kuala_Lumpur', 'Asia/Yangon', 'Asia/Dili', 'Europe/Vienna', 'America/New_York'];
  const people = fc
    .record({
      zone: fc.constantFrom(...zones),
      restDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
      quietDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 2 }),
      weeklyOn: fc.option(fc.integer({ min: 1, max: 7 })),
      holidays: fc
        .array(fc.integer({ min: 0, max: 800 }), { maxLength: 30 })
        .map((offsets) => new Map(offsets.map((offset) => [addDays('2018-01-01', offset), 'Holiday']))),
    })
    .map((settings) => person(settings));
  const dates = fc
    .tuple(fc.integer({ min: 0, max: 700 }), fc.constantFrom('day', 'month', 'quarter'))
    .map(([offset, precision]) => {
      const day = addDays('2018-01-01', offset);
      if (precision === 'day') return dateOf(day);
      const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
      return dateOf(precision === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${quarter}`);
    });
  const milestones = fc.record({
    kind: fc.constantFrom<MilestoneKind>('commitment_due', 'meeting'),
    date: dates,
    fromOn: fc.option(fc.integer({ min: 0, max: 700 }).map((offset) => addDays('2018-01-01', offset))),
    clearanceAskedAt: fc.constant(null),
  });

  it('sends on working days, at the local hour, on the right side of the day that the step counts to', () => {
    fc.assert(
      fc.property(milestones, people, (dated, reader) => {
        for (const { step, nominalOn, sendOn, sendAt } of schedule(dated, policy, reader)) {
          expect(isWorkingDay(sendOn, workingCalendarOf(reader))).toBe(true);
          expect(localDate(sendAt, reader.zone)).toBe(sendOn);
          expect(localTime(sendAt, reader.zone)).toBe('08:30');
          if (Number(step) < 0) expect(sendOn <= nominalOn).toBe(true);
          else expect(sendOn >= nominalOn).toBe(true);
        }
      }),
    );
  });

  it('is in the order of sending, starts at adoption, and never comes nearer than the date is precise', () => {
    fc.assert(
      fc.property(milestones, people, (dated, reader) => {
        const scheduled = schedule(dated, policy, reader);
        const instants = scheduled.map(({ sendAt }) => sendAt.getTime());
        expect(instants).toEqual(instants.toSorted((one, other) => one - other));
        for (const { step, nominalOn, sendOn } of scheduled) {
          expect(dated.fromOn === null || sendOn >= dated.fromOn).toBe(true);
          const anchorOn = (dated.kind === 'meeting' ? dated.date.startsOn : dated.date.endsOn) ?? '';
          if (Number(step) < 0)
            expect(daysBetween(nominalOn, anchorOn)).toBeGreaterThanOrEqual(uncertaintyDays(dated.date));
        }
      }),
    );
  });

  it('leaves no step out of an exact date without adoption', () => {
    fc.assert(
      fc.property(milestones, people, (dated, reader) => {
        const exact = { ...dated, fromOn: null, date: dateOf(dated.date.endsOn ?? '') };
        expect(schedule(exact, policy, reader)).toHaveLength(days.length);
      }),
    );
  });
});

describe('gapsInDays', () => {
  it('measures from each step to the next, whatever order the policy lists them in', () => {
    const reversed = { ...policy, steps: policy.steps.toReversed() };
    expect(Object.fromEntries(gapsInDays(reversed, '2018-06-01'))).toEqual({
      '-90': 60,
      '-30': 16,
      '-14': 7,
      '-7': 6,
      '-1': 2,
      '1': 7,
      '8': 7,
      '15': 7,
      '22': 7,
    });
  });
});

describe('isBeforeStep', () => {
  it('takes the day itself as before', () => {
    expect(['-P1D', 'P0D', 'P1D', 'P1W'].map((offset) => isBeforeStep({ offset }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(addDuration('2018-06-01', 'P0D')).toBe('2018-06-01');
  });
});
