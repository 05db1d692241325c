import { faultsOf } from '#app/modules/notifications/preferences.rules.js';

const WEEKEND = [6, 7];
const codesOf = (...given: Parameters<typeof faultsOf>) =>
  faultsOf(...given).map(({ pointer, code }) => `${pointer} ${code}`);

describe('personal settings', () => {
  it('may keep days quiet as long as one working day is left', () => {
    const wish = { digestFrequency: 'daily', weeklyOn: 1 } as const;
    expect(codesOf({ ...wish, quietDays: [] }, WEEKEND)).toEqual([]);
    expect(codesOf({ ...wish, quietDays: [1, 2, 3, 4] }, WEEKEND)).toEqual([]);
    expect(codesOf({ ...wish, quietDays: [1, 2, 3, 4, 5] }, WEEKEND)).toEqual(['/quietDays no_day_left']);
    // Where Friday and Sunday are days of rest, Saturday is left.
    expect(codesOf({ ...wish, quietDays: [1, 2, 3, 4] }, [5, 7])).toEqual([]);
    expect(codesOf({ ...wish, quietDays: [1, 2, 3, 4, 6] }, [5, 7])).toEqual(['/quietDays no_day_left']);
  });

  it('take a weekly mail on a working day only', () => {
    const wish = { digestFrequency: 'weekly', quietDays: [1] } as const;
    expect(codesOf({ ...wish, quietDays: [1], weeklyOn: 2 }, WEEKEND)).toEqual([]);
    expect(codesOf({ ...wish, quietDays: [1], weeklyOn: 1 }, WEEKEND)).toEqual(['/weeklyOn is_quiet_day']);
    expect(codesOf({ ...wish, quietDays: [1], weeklyOn: 7 }, WEEKEND)).toEqual(['/weeklyOn is_quiet_day']);
  });

  it('do not mind the day of a weekly mail while mails are daily', () => {
    expect(codesOf({ digestFrequency: 'daily', weeklyOn: 7, quietDays: [] }, WEEKEND)).toEqual([]);
  });
});
