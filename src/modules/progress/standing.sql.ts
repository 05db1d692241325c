import { DUE_SOON_DAYS } from '#app/modules/plans/plans.rules.js';

// Fragments that every read of current status shares, so that numbers lead to the rows behind them.

/** The period at `day` (age 1) and the one before it (age 2); before the first period there is the first alone. */
export const recentPeriodsSql = (commitmentId: string, day: string): string => `
  SELECT number, from_on, until_on, due_starts_on, due_ends_on, row_number() OVER (ORDER BY number DESC) AS age
  FROM reporting_periods WHERE commitment_id = ${commitmentId} AND (from_on <= ${day} OR number = 1)
  ORDER BY number DESC LIMIT 2`;

interface StandingColumns {
  status: string;
  periodNumber: string;
  applicability: string;
}

/**
 * Is a period that has passed still owed? A report that is late speaks of the period it is late for; what was not due
 * yet when the state adopted the plan never was owed.
 */
export const isOwedSql = (
  period: { number: string; dueEndsOn: string },
  standing: StandingColumns,
  fromOn: string,
): string => `
  (${period.dueEndsOn} >= ${fromOn} AND ${standing.applicability} <> 'none'
    AND (${standing.periodNumber}, ${standing.status} = 'implemented') < (${period.number}, true))`;

/** The period that a state is to report on at `day`: the one before, as long as it is owed, else the current one. */
export const reportingPeriodSql = (
  commitmentId: string,
  day: string,
  standing: StandingColumns,
  fromOn: string,
): string => `
  SELECT * FROM (${recentPeriodsSql(commitmentId, day)}) AS recent
  WHERE age = 1 OR ${isOwedSql({ number: 'number', dueEndsOn: 'due_ends_on' }, standing, fromOn)}
  ORDER BY age DESC LIMIT 1`;

/** A report speaks of its own period only: in the next one the state is silent again. */
export const statusSql = (status: string, reportedPeriod: string, currentPeriod: string): string =>
  `CASE WHEN ${reportedPeriod} < ${currentPeriod} THEN 'not_reported' ELSE ${status} END`;

/**
 * May the audience see the status? Who is silent is told to the state itself and to the secretariat only; to others a
 * silent state looks like one that shares nothing.
 */
export const isShownSql = (audience: string, status: string, applicability: string): string =>
  `(${audience} IN ('own_state', 'secretariat') OR ${status} <> 'not_reported' OR ${applicability} = 'none')`;

interface HealthColumns {
  dueEndsOn: string;
  today: string;
  status: string;
  applicability: string;
  confirmedOn: string;
  reportingPeriodMonths: string;
}

/** The same decision as `scheduleHealth` of plans.rules.ts, where rows are filtered or counted by it. */
export const healthSql = (column: HealthColumns): string => `
  CASE
    WHEN ${column.dueEndsOn} IS NULL OR ${column.status} = 'implemented' OR ${column.applicability} = 'none' THEN 'none'
    WHEN ${column.today} > ${column.dueEndsOn} THEN 'overdue'
    WHEN ${column.dueEndsOn} <= ${column.today} + ${DUE_SOON_DAYS} THEN 'due_soon'
    WHEN ${column.status} <> 'not_reported'
      AND ${column.confirmedOn} + make_interval(months => ${column.reportingPeriodMonths}) < ${column.today} THEN 'stale'
    ELSE 'on_track'
  END`;

/** The visibilities of updates that reach an audience; an own state reads whatever it wrote. */
export const reachesSql = (visibility: string, audience: string): string =>
  `array_position(ARRAY['own_state', 'secretariat', 'member_states', 'public'], ${visibility})
    >= array_position(ARRAY['own_state', 'secretariat', 'member_states', 'public'], ${audience})`;

/** Nationally cleared: the update speaks for its state, also where the secretariat has asked for clarification since. */
export const isOfficialSql = (update = ''): string => `${update}official_version IS NOT NULL`;

/** The narrower of two visibilities; where the first is null, the second. */
export const narrowerSql = (visibility: string, bound: string): string =>
  `CASE WHEN ${reachesSql(`coalesce(${visibility}, ${bound})`, bound)} THEN ${bound} ELSE ${visibility} END`;
