import { offsetDaysOf } from './offset-days.js';

const june = { startsOn: '2018-06-01', endsOn: '2018-06-30', precision: 'month' as const };

describe('how far from its date a step counts', () => {
  it('is told from the first day of a meeting, and from the last of all else', () => {
    expect(offsetDaysOf({ kind: 'meeting', date: june, nominalOn: '2018-05-18' })).toBe(-14);
    expect(offsetDaysOf({ kind: 'commitment_due', date: june, nominalOn: '2018-06-16' })).toBe(-14);
    expect(offsetDaysOf({ kind: 'periodic_report', date: june, nominalOn: '2018-07-08' })).toBe(8);
  });

  it('is not known while the date is to be confirmed', () => {
    const date = { startsOn: null, endsOn: null, precision: 'tbc' as const };
    expect(offsetDaysOf({ kind: 'meeting', date, nominalOn: '2018-06-16' })).toBeNull();
  });
});
