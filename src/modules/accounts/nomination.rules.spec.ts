import fc from 'fast-check';
import { addDays } from '#app/kernel/calendar-date.js';
import { firstDayWithout, handOverOf, termFaults } from '#app/modules/accounts/nomination.rules.js';

const term = (fromOn: string, untilOn: string | null = null) => ({ id: fromOn, fromOn, untilOn });

describe('a nomination', () => {
  it('ends the term of whoever holds the post on its first day', () => {
    const known = [term('2017-01-01', '2018-01-01'), term('2018-01-01')];
    expect(handOverOf({ fromOn: '2018-06-01', untilOn: null }, known)).toEqual({
      faults: [],
      predecessor: known[1],
    });
  });

  it('ends nobody’s where the post is free', () => {
    const known = [term('2017-01-01', '2018-01-01')];
    expect(handOverOf({ fromOn: '2018-06-01', untilOn: null }, known).predecessor).toBeNull();
  });

  it('ends before the term that follows', () => {
    const known = [term('2018-09-01')];
    const fault = { pointer: '/untilOn', code: 'overlaps_successor', params: { fromOn: '2018-09-01' } };
    expect(termFaults({ fromOn: '2018-06-01', untilOn: null }, known)).toEqual([fault]);
    expect(termFaults({ fromOn: '2018-06-01', untilOn: '2018-09-02' }, known)).toEqual([fault]);
    expect(termFaults({ fromOn: '2018-06-01', untilOn: '2018-09-01' }, known)).toEqual([]);
  });

  it('lasts a day at least', () => {
    expect(termFaults({ fromOn: '2018-06-01', untilOn: '2018-06-01' }, [])).toEqual([
      { pointer: '/untilOn', code: 'reversed', params: {} },
    ]);
  });

  it('leaves a post without a holder from the day on which the last of a row of terms has ended', () => {
    const terms = [term('2018-01-01', '2018-06-01'), term('2018-06-01', '2018-09-01')];
    expect(firstDayWithout(terms, '2018-03-01')).toBe('2018-09-01');
    expect(firstDayWithout(terms, '2017-12-31')).toBe('2017-12-31');
    expect(firstDayWithout([...terms, term('2018-09-01')], '2018-03-01')).toBeNull();
  });

  it('never gives a day two holders, in whatever order they are recorded', () => {
    const days = fc.integer({ min: 0, max: 60 });
    const nominations = fc.array(fc.tuple(days, fc.option(fc.integer({ min: 1, max: 30 }))), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(nominations, (list) => {
        const kept: ReturnType<typeof term>[] = [];
        for (const [from, length] of list) {
          const fromOn = addDays('2018-01-01', from);
          const next = { fromOn, untilOn: length === null ? null : addDays(fromOn, length) };
          const { faults, predecessor } = handOverOf(next, kept);
          if (faults.length > 0 || kept.some((known) => known.fromOn === fromOn)) continue;
          if (predecessor !== null) predecessor.untilOn = fromOn;
          kept.push({ id: fromOn, ...next });
        }
        for (let day = 0; day < 100; day++) {
          const on = addDays('2018-01-01', day);
          const held = kept.filter(
            ({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || untilOn > on),
          );
          expect(held.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
