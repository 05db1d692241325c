import fc from 'fast-check';
import { addDays, isCalendarDate } from '#app/kernel/calendar-date.js';
import { parseImpreciseDate, toBeConfirmed } from '#app/kernel/imprecise-date.js';
import {
  currentPeriod,
  periodsOf,
  type ReportingPeriod,
  type ScheduleFacts,
  scheduleHealth,
} from '#app/modules/plans/plans.rules.js';

const plan = { startsOn: '2018-01-01', endsOn: '2020-12-31' };
const on = (text: string) => parseImpreciseDate(text)!;
const dueDates = (periods: ReportingPeriod[]) => periods.map(({ due }) => due.endsOn);

describe('periodsOf', () => {
  it('gives a one-time commitment one period as long as the plan', () => {
    const due = on('2018-06');
    expect(periodsOf({ due, recurrence: null }, plan)).toEqual([
      { number: 1, fromOn: '2018-01-01', untilOn: '2021-01-01', due },
    ]);
  });

  it('ends each period with its due date', () => {
    expect(periodsOf({ due: on('2018-11-15'), recurrence: 'P1Y' }, plan)).toEqual([
      { number: 1, fromOn: '2018-01-01', untilOn: '2018-11-16', due: on('2018-11-15') },
      { number: 2, fromOn: '2018-11-16', untilOn: '2019-11-16', due: on('2019-11-15') },
      { number: 3, fromOn: '2019-11-16', untilOn: '2020-11-16', due: on('2020-11-15') },
    ]);
  });

  it('keeps half-yearly reports at the ends of June and December', () => {
    const periods = periodsOf({ due: on('2018-06-30'), recurrence: 'P6M' }, plan);
    expect(dueDates(periods)).toEqual([
      '2018-06-30',
      '2018-12-31',
      '2019-06-30',
      '2019-12-31',
      '2020-06-30',
      '2020-12-31',
    ]);
  });

  it('shortens day 30 in February only', () => {
    const periods = periodsOf(
      { due: on('2019-12-30'), recurrence: 'P1M' },
      { ...plan, endsOn: '2020-04-30' },
    );
    expect(dueDates(periods)).toEqual(['2019-12-30', '2020-01-30', '2020-02-29', '2020-03-30', '2020-04-30']);
  });

  it('moves months as months and quarters as quarters', () => {
    expect(periodsOf({ due: on('2019-02'), recurrence: 'P1Y' }, plan)[1]?.due).toEqual(on('2020-02'));
    expect(periodsOf({ due: on('2019-Q1'), recurrence: 'P6M' }, plan)[1]?.due).toEqual(on('2019-Q3'));
  });

  it('waits with the periods until the first due date is confirmed', () => {
    expect(periodsOf({ due: toBeConfirmed, recurrence: 'P1Y' }, plan)).toHaveLength(1);
  });

  it('does not loop on a duration of nothing', () => {
    expect(periodsOf({ due: on('2018-06-30'), recurrence: 'P0D' }, plan)).toHaveLength(1);
  });

  const schedule = fc.record({
    due: fc.integer({ min: 0, max: 1000 }).map((days) => on(addDays(plan.startsOn, days))),
    recurrence: fc.constantFrom(null, 'P1M', 'P3M', 'P6M', 'P1Y', 'P2W', 'P1Y6M', 'P45D'),
  });

  it('covers the plan from its first day without gap or overlap, each period due on its last day', () => {
    fc.assert(
      fc.property(schedule, ({ due, recurrence }) => {
        const periods = periodsOf({ due, recurrence }, plan);
        expect(periods[0]?.fromOn).toBe(plan.startsOn);
        for (const [index, { number, fromOn, untilOn, due: periodDue }] of periods.entries()) {
          expect(number).toBe(index + 1);
          expect(untilOn > fromOn).toBe(true);
          expect(isCalendarDate(periodDue.endsOn!)).toBe(true);
          if (index > 0) expect(fromOn).toBe(periods[index - 1]?.untilOn);
          if (recurrence !== null) expect(untilOn).toBe(addDays(periodDue.endsOn!, 1));
          expect(periodDue.endsOn! <= plan.endsOn).toBe(true);
        }
      }),
    );
  });

  it('has exactly one current period on every day of a period', () => {
    fc.assert(
      fc.property(schedule, fc.integer({ min: -100, max: 1300 }), ({ due, recurrence }, days) => {
        const periods = periodsOf({ due, recurrence }, plan) as [ReportingPeriod, ...ReportingPeriod[]];
        const day = addDays(plan.startsOn, days);
        const covering = periods.filter(({ fromOn, untilOn }) => fromOn <= day && day < untilOn);
        const outside = day < plan.startsOn ? periods[0] : periods.at(-1);
        expect(currentPeriod(periods, day)).toBe(covering[0] ?? outside);
        expect(covering.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('scheduleHealth', () => {
  const facts: ScheduleFacts = {
    due: on('2018-06'),
    status: 'in_progress',
    applicability: 'full',
    confirmedOn: '2018-05-01',
    reportingPeriodMonths: 6,
  };

  it('is overdue from the day after the last possible day', () => {
    expect(scheduleHealth(facts, '2018-06-30')).toBe('due_soon');
    expect(scheduleHealth(facts, '2018-07-01')).toBe('overdue');
  });

  it('is due soon within thirty days', () => {
    expect(scheduleHealth(facts, '2018-05-30')).toBe('on_track');
    expect(scheduleHealth(facts, '2018-05-31')).toBe('due_soon');
  });

  it('is stale when a report was not confirmed for longer than the reporting period', () => {
    const later = { ...facts, due: on('2020-06-30') };
    expect(scheduleHealth(later, '2018-11-01')).toBe('on_track');
    expect(scheduleHealth(later, '2018-11-02')).toBe('stale');
    expect(scheduleHealth({ ...later, status: 'not_reported' }, '2018-11-02')).toBe('on_track');
  });

  it.each([
    ['implemented', { status: 'implemented' }],
    ['does not apply', { applicability: 'none' }],
    ['has no date', { due: toBeConfirmed }],
  ] as const)('says nothing about what %s', (_, change) => {
    expect(scheduleHealth({ ...facts, ...change }, '2030-01-01')).toBe('none');
  });

  it('once overdue stays overdue while nothing is reported', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2018-01-01', days));
    fc.assert(
      fc.property(day, fc.nat(500), (today, later) => {
        const silent = { ...facts, status: 'not_reported' as const, confirmedOn: null };
        if (scheduleHealth(silent, today) === 'overdue') {
          expect(scheduleHealth(silent, addDays(today, later))).toBe('overdue');
        }
        expect(scheduleHealth(silent, today)).not.toBe('stale');
      }),
    );
  });
});
