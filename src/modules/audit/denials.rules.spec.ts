import fc from 'fast-check';
import { type Denial, DenialCounts } from '#app/modules/audit/denials.rules.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 28, 0, 0, seconds));
const denial = (rest: Partial<Denial> = {}): Denial => ({
  userId: 'person',
  channel: 'web',
  method: 'GET',
  route: '/letters/:id',
  status: 404,
  code: 'not_found',
  ...rest,
});

describe('denials', () => {
  it('tells the first of a minute, and how often it was repeated', () => {
    const counts = new DenialCounts();
    expect([1, 2, 59].map((second) => counts.add(denial(), at(second)))).toEqual([true, false, false]);
    expect(counts.add(denial({ userId: 'another' }), at(3))).toBe(true);
    expect(counts.take(at(59))).toEqual([]);
    expect(counts.take(at(60))).toEqual([{ ...denial(), count: 2, minute: at(0).getTime() }]);
    expect(counts.add(denial(), at(61))).toBe(true);
  });

  it('loses none, and tells a bounded number of them one by one', () => {
    const tried = fc.record({ route: fc.nat(200), second: fc.nat(170) });
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 500 }), (attempts) => {
        const counts = new DenialCounts();
        let told = 0;
        let repeated = 0;
        for (const { route, second } of attempts) {
          if (counts.add(denial({ route: `/r${route}` }), at(second))) told += 1;
        }
        const taken = counts.take(null);
        for (const { count } of taken) repeated += count;
        expect(told + repeated).toBe(attempts.length);
        // Three minutes.
        expect(told).toBeLessThanOrEqual(3 * 30);
        expect(taken.length).toBeLessThanOrEqual(3 * 31);
      }),
    );
  });
});
