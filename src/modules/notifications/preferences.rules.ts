import type { Fault } from '#app/kernel/errors.js';
import type { SetPreferencesInput } from '#app/modules/notifications/preferences.dto.js';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

type Wish = Pick<SetPreferencesInput, 'digestFrequency' | 'weeklyOn' | 'quietDays'>;

/**
 * What settings may not be, all faults at once: there must be a day left to write on, and a weekly mail needs one.
 * @param restDays ISO weekdays on which the person's organisation rests.
 */
export function faultsOf(
  { digestFrequency, weeklyOn, quietDays }: Wish,
  restDays: readonly number[],
): Fault[] {
  const isQuiet = (day: number) => quietDays.includes(day) || restDays.includes(day);
  if (WEEK.every(isQuiet)) {
    return [{ pointer: '/quietDays', code: 'no_day_left', params: { restDays: restDays.map(String) } }];
  }
  if (digestFrequency === 'weekly' && isQuiet(weeklyOn)) {
    return [{ pointer: '/weeklyOn', code: 'is_quiet_day', params: { weeklyOn } }];
  }
  return [];
}
