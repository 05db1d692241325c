import fc from 'fast-check';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.js';
import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';
import {
  type ExistingReminder,
  planSteps,
  type WantedReminder,
} from '#app/modules/reminders/reminder-plan.rules.js';
import type { ReminderPolicy } from '#app/modules/reminders/reminder-policy.js';
import { person } from '../../../test/support/person.js';

const policy: ReminderPolicy = {
  steps: ['-P90D', '-P30D', '-P14D', '-P7D', '-P1D', 'P1D', 'P8D'].map((offset) => ({
    code: offset,
    offset,
    audience: ['main'],
    form: 'digest',
    release: 'automatic',
  })),
  sendAtLocal: '08:30',
  maxMailsPerWeek: null,
};
const reader = person();
const at = (day: CalendarDate): Date => new Date(`${day}T02:00:00Z`);
const dayOf = (endsOn: CalendarDate): ImpreciseDate => ({ startsOn: endsOn, endsOn, precision: 'day' });

function plan(endsOn: CalendarDate, now: Date, existing: readonly ExistingReminder[] = []): WantedReminder[] {
  const holders = [{ userId: reader.userId, fromOn: null, untilOn: null }];
  const situation = {
    milestone: { kind: 'commitment_due' as const, date: dayOf(endsOn), fromOn: null, clearanceAskedAt: null },
    policy,
    post: { audience: 'main' as const, stateId: 'state', planId: null, holders },
    alternate: undefined,
    people: new Map([[reader.userId, reader]]),
  };
  return planSteps(situation, existing, now);
}

function asExisting(
  { step, round, sendOn, sendAt }: Pick<WantedReminder, 'step' | 'round' | 'sendOn' | 'sendAt'>,
  told: CalendarDate | null,
): ExistingReminder {
  return {
    id: `${step} ${round}`,
    recipientId: reader.userId,
    step,
    round,
    state: told === null ? 'planned' : 'claimed',
    sendOn,
    sendAt,
    isReleased: false,
    isDismissed: false,
    told: told === null ? null : dayOf(told),
    claimedAt: told === null ? null : sendAt,
    isUndelivered: false,
  };
}

const sent = (step: string, told: CalendarDate, round = 1): ExistingReminder =>
  asExisting({ step, round, sendOn: told, sendAt: at(told) }, told);
const lines = (reminders: readonly WantedReminder[]): string[] =>
  reminders.map(({ step, round, sendOn }) => `${step} ${round} ${sendOn}`);

describe('planSteps', () => {
  it('plans every step that is still to come', () => {
    expect(plan('2018-06-29', at('2018-03-01'))).toHaveLength(7);
  });

  it('keeps of several missed steps the latest only, at the next send time', () => {
    expect(lines(plan('2018-06-29', at('2018-06-18'))).slice(0, 2)).toEqual([
      '-P14D 1 2018-06-19',
      '-P7D 1 2018-06-22',
    ]);
  });

  it('leaves a missed step out when another is due by the next send time', () => {
    expect(lines(plan('2018-06-29', at('2018-06-21')))[0]).toBe('-P7D 1 2018-06-22');
  });

  it('does not go back to a missed step when a later one was sent', () => {
    const existing = [sent('-P14D', '2018-06-29')];
    expect(lines(plan('2018-06-29', at('2018-06-18'), existing))[0]).toBe('-P7D 1 2018-06-22');
  });

  it('does not put off what was planned in time and waits to be claimed', () => {
    const [first] = plan('2018-06-29', at('2018-03-01'));
    const waiting = first ? [asExisting(first, null)] : [];
    const evening = new Date('2018-03-30T12:00:00Z');
    expect(plan('2018-06-29', evening, waiting)[0]).toMatchObject({
      sendOn: '2018-03-30',
      sendAt: first?.sendAt,
    });
  });

  it('plans anew what waited beyond its day', () => {
    const [first] = plan('2018-06-29', at('2018-03-01'));
    const waiting = first ? [asExisting(first, null)] : [];
    expect(plan('2018-06-29', at('2018-04-02'), waiting)[0]).toMatchObject({ sendOn: '2018-04-03' });
  });

  it('does not go back, when the date moves, to a step that was passed over', () => {
    const existing = [sent('-P30D', '2018-06-29')];
    expect(lines(plan('2018-07-20', at('2018-06-05'), existing))[0]).toBe('-P30D 2 2018-06-20');
    expect(lines(plan('2018-08-29', at('2018-06-05'), existing))[0]).toBe('-P90D 1 2018-06-06');
  });

  it('repeats a step when the date moved later by more than the gap to the next', () => {
    const existing = [sent('-P30D', '2018-06-29')];
    expect(lines(plan('2018-07-15', at('2018-06-05'), existing))).not.toContainEqual(
      expect.stringMatching(/^-P30D/),
    );
    expect(lines(plan('2018-07-16', at('2018-06-05'), existing))).toContain('-P30D 2 2018-06-15');
  });

  it('compares with the date that was told last', () => {
    const existing = [sent('-P30D', '2018-06-29'), sent('-P30D', '2018-08-31', 2)];
    expect(lines(plan('2018-09-10', at('2018-08-06'), existing))).not.toContainEqual(
      expect.stringMatching(/^-P30D/),
    );
  });

  const days = fc.integer({ min: 0, max: 500 }).map((offset) => addDays('2018-01-01', offset));

  it('sends no step twice however a date moves there and back', () => {
    fc.assert(
      fc.property(days, fc.array(days, { maxLength: 5 }), days, (endsOn, moves, today) => {
        // Everything due by today was sent and told the date as it stands.
        const told = plan(endsOn, at('2017-06-01'))
          .filter(({ sendAt }) => sendAt <= at(today))
          .map((reminder) => asExisting(reminder, endsOn));
        for (const move of moves) plan(move, at(today), told);
        const after = plan(endsOn, at(today), told);
        expect(after.every(({ step, round }) => round === 1 && !told.some((one) => one.step === step))).toBe(
          true,
        );
      }),
    );
  });

  it('sends no step twice when a date moves earlier', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 200 }), days, (endsOn, earlier, today) => {
        const told = plan(endsOn, at('2017-06-01'))
          .filter(({ sendAt }) => sendAt <= at(today))
          .map((reminder) => asExisting(reminder, endsOn));
        const after = plan(addDays(endsOn, -earlier), at(today), told);
        expect(after.every(({ step }) => !told.some((one) => one.step === step))).toBe(true);
      }),
    );
  });

  it('plans the same again when nothing changed, and at most one reminder for what was missed', () => {
    fc.assert(
      fc.property(days, days, (endsOn, today) => {
        const first = plan(endsOn, at(today));
        const again = plan(
          endsOn,
          at(today),
          first.map((reminder) => asExisting(reminder, null)),
        );
        expect(again).toEqual(first);
        const missed = new Set(
          plan(endsOn, at('2017-06-01')).flatMap(({ step, sendAt }) => (sendAt <= at(today) ? [step] : [])),
        );
        expect(first.filter(({ step }) => missed.has(step)).length).toBeLessThanOrEqual(1);
        // On the last day what was missed goes out at once, else later.
        expect(first.every(({ sendAt }) => sendAt >= at(today))).toBe(true);
      }),
    );
  });
});
