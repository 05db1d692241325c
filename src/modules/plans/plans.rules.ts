import { addDays, addDuration, type CalendarDate, lastDayOfMonth } from '#app/kernel/calendar-date.js';
import { hasPassed, type ImpreciseDate } from '#app/kernel/imprecise-date.js';
import type { Applicability, ImplementationStatus, ScheduleHealth } from '#app/modules/plans/standing.js';

/** One period that a commitment is reported for; it covers the days [fromOn, untilOn). */
export interface ReportingPeriod {
  /** 1, 2, 3 … within the commitment. */
  number: number;
  fromOn: CalendarDate;
  untilOn: CalendarDate;
  due: ImpreciseDate;
}

interface Schedule {
  /** Regional due date; of a recurring commitment that of its first period. */
  due: ImpreciseDate;
  /** ISO 8601 duration between periods; null: once. */
  recurrence: string | null;
}

interface PlanLife {
  startsOn: CalendarDate;
  /** Last day. */
  endsOn: CalendarDate;
}

/**
 * The reporting periods of a commitment, in order, without a gap.
 *
 * What happens once, or has no date yet, has one period as long as the plan. A recurring commitment's period ends with
 * its due date, and no period is due after the plan has ended; there is always a first one.
 */
export function periodsOf({ due, recurrence }: Schedule, plan: PlanLife): ReportingPeriod[] {
  if (recurrence === null || due.endsOn === null) {
    return [{ number: 1, fromOn: plan.startsOn, untilOn: addDays(plan.endsOn, 1), due }];
  }
  const periods: ReportingPeriod[] = [];
  let fromOn = plan.startsOn;
  for (let number = 1; ; number++) {
    const periodDue = dueAfter(due, recurrence, number - 1);
    const untilOn = addDays(periodDue.endsOn ?? plan.endsOn, 1);
    const isOver = number > 1 && untilOn > addDays(plan.endsOn, 1);
    // A duration of nothing would go on for ever.
    if (isOver || untilOn <= fromOn) return periods;
    periods.push({ number, fromOn, untilOn, due: periodDue });
    fromOn = untilOn;
  }
}

/** The period at `day`: before the first it is the first, after the last it is the last. */
export function currentPeriod<Period extends { fromOn: CalendarDate }>(
  periods: readonly [Period, ...Period[]],
  day: CalendarDate,
): Period {
  return periods.findLast(({ fromOn }) => fromOn <= day) ?? periods[0];
}

/** Counted from the first due date, not from the one before, so that a short month shortens no later one. */
function dueAfter(first: ImpreciseDate, recurrence: string, times: number): ImpreciseDate {
  const duration = recurrence.replaceAll(/\d+/g, (count) => String(Number(count) * times));
  const inMonths = !/[WD]/.test(recurrence);
  const shift = (date: CalendarDate | null): CalendarDate | null => {
    if (date === null) return null;
    const shifted = addDuration(date, duration);
    // Half-years from 30 June are due on 31 December: the end of a month stays the end of a month.
    return inMonths && date === lastDayOfMonth(date) ? lastDayOfMonth(shifted) : shifted;
  };
  return { ...first, startsOn: shift(first.startsOn), endsOn: shift(first.endsOn) };
}

/** Days before the due date from which a commitment is due soon. */
export const DUE_SOON_DAYS = 30;

export interface ScheduleFacts {
  due: ImpreciseDate;
  /** For the current period. */
  status: ImplementationStatus;
  applicability: Applicability;
  /** Day of the last update in the plan's zone. */
  confirmedOn: CalendarDate | null;
  /** After how long without an update a report is stale. */
  reportingPeriodMonths: number;
}

/** Lateness follows the regional due date, never the national target; `overdue` outweighs `due_soon`, that `stale`. */
export function scheduleHealth(facts: ScheduleFacts, today: CalendarDate): ScheduleHealth {
  const { due, status, applicability, confirmedOn, reportingPeriodMonths } = facts;
  if (due.endsOn === null || status === 'implemented' || applicability === 'none') return 'none';
  if (hasPassed(due, today)) return 'overdue';
  if (due.endsOn <= addDays(today, DUE_SOON_DAYS)) return 'due_soon';
  const isStale =
    status !== 'not_reported' &&
    confirmedOn !== null &&
    addDuration(confirmedOn, `P${reportingPeriodMonths}M`) < today;
  return isStale ? 'stale' : 'on_track';
}
