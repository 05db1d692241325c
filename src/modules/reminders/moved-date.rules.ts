import type { ImpreciseDate } from '#app/kernel/imprecise-date.js';

/** Is `present` another date than the one that was told? A narrower one inside it is not: it was promised to come. */
export function isMove(told: ImpreciseDate, present: ImpreciseDate): boolean {
  const { startsOn, endsOn, precision } = present;
  if (told.endsOn === null || told.startsOn === null) return endsOn !== null;
  if (startsOn === null || endsOn === null) return true;
  if (startsOn === told.startsOn && endsOn === told.endsOn && precision === told.precision) return false;
  const isWithin = told.startsOn <= startsOn && endsOn <= told.endsOn;
  return !(isWithin && told.precision !== 'day');
}
