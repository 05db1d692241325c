import { DUE_SOON_DAYS } from '#app/modules/plans/plans.rules.js';

// Fragments that every read of current status shares, so that numbers lead to the rows behind them.

/** The number and due date of the period at `day`; before the first it is the first, after the last the last. */
export const currentPeriodSql = (commitmentId: string, day: string): string => `
  SELECT number, from_on, until_on, due_starts_on, due_ends_on FROM reporting_periods
  WHERE commitment_id = ${commitmentId} AND (from_on <= ${day} OR number = 1) ORDER BY number DESC LIMIT 1`;

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

/** Nationally cleared: from here on an update speaks for its state. */
export const isClearedSql = (submissionState: string): string =>
  `${submissionState} IN ('cleared', 'accepted')`;
