import { ASSIGNMENTS, COLUMNS } from '#app/modules/progress/assignment.sql.js';
import {
  healthSql,
  isOwedSql,
  isShownSql,
  recentPeriodsSql,
  statusSql,
} from '#app/modules/progress/standing.sql.js';

// A page is found by as little as it takes, and only its rows are then written out: periods are looked up once for each
// commitment, not for each state that carries it out.

const STANDING = {
  status: 'standing.status',
  periodNumber: 'standing.period_number',
  applicability: 'standing.applicability',
};

const IS_PAST_PERIOD_OWED = isOwedSql(
  { number: 'commitment.past_number', dueEndsOn: 'commitment.past_due_ends_on' },
  STANDING,
  'assignment.from_on',
);

const HEALTH = healthSql({
  dueEndsOn: 'period.due_ends_on',
  today: 'commitment.today',
  status: 'effective.status',
  applicability: STANDING.applicability,
  confirmedOn: '(confirmed_at AT TIME ZONE commitment.time_zone)::date',
  reportingPeriodMonths: 'commitment.reporting_period_months',
});

// What has no date yet comes last.
const SORT_DAY = `coalesce(period.due_ends_on, 'infinity')`;

const COMMITMENTS = `
  SELECT commitment.id, viewer.audience, viewer."ownStateIds", today, plan.time_zone, reporting_period_months, recent.*
  FROM json_to_recordset($1) AS viewer ("planId" uuid, audience text, "ownStateIds" uuid[])
  JOIN plans plan ON plan.id = viewer."planId"
  CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE plan.time_zone)::date AS today) AS day
  JOIN commitments commitment ON commitment.plan_id = plan.id
  CROSS JOIN LATERAL (
    SELECT max(number) FILTER (WHERE age = 1) AS number, max(due_ends_on) FILTER (WHERE age = 1) AS due_ends_on,
      max(number) FILTER (WHERE age = 2) AS past_number, max(due_ends_on) FILTER (WHERE age = 2) AS past_due_ends_on
    FROM (${recentPeriodsSql('commitment.id', 'day.today')}) AS period) AS recent
  WHERE $6::text[] IS NULL OR commitment.area_id IN (SELECT id FROM areas WHERE plan_id = plan.id AND code = ANY($6))`;

const STATES_OF_CODES = 'ARRAY(SELECT id FROM member_states WHERE iso_code = ANY($3))';

/** `states` narrows by an index what the CASE below decides for each plan. */
const pageSql = (states: string): string => `
  SELECT assignment.id, ${SORT_DAY} AS sort_day
  FROM commitment
  JOIN assignments assignment ON assignment.commitment_id = commitment.id ${states}
  CROSS JOIN LATERAL (
    SELECT CASE WHEN assignment.member_state_id = ANY(commitment."ownStateIds") THEN 'own_state'
      ELSE commitment.audience END AS audience) AS reader
  JOIN assignment_standings standing
    ON standing.assignment_id = assignment.id AND standing.audience = reader.audience
  CROSS JOIN LATERAL (SELECT coalesce(${IS_PAST_PERIOD_OWED}, false) AS is_past) AS owed
  CROSS JOIN LATERAL (SELECT
    CASE WHEN is_past THEN past_number ELSE number END AS number,
    CASE WHEN is_past THEN past_due_ends_on ELSE commitment.due_ends_on END AS due_ends_on) AS period
  CROSS JOIN LATERAL (
    SELECT ${statusSql(STANDING.status, STANDING.periodNumber, 'period.number')} AS status) AS effective
  CROSS JOIN LATERAL (
    SELECT ${isShownSql('reader.audience', 'effective.status', STANDING.applicability)} AS is_shown) AS shown
  WHERE NOT is_cancelled AND assignment.from_on <= commitment.today
    AND (reader.audience IN ('own_state', 'secretariat') OR update_id IS NOT NULL)
    AND CASE
      WHEN $3::text[] IS NOT NULL THEN assignment.member_state_id = ANY(${STATES_OF_CODES})
      ELSE reader.audience = 'own_state' OR cardinality(commitment."ownStateIds") = 0 END
    AND ($4::text[] IS NULL OR is_shown AND effective.status = ANY($4))
    AND ($5::text[] IS NULL OR is_shown AND (${HEALTH}) = ANY($5))
    AND ($7::date IS NULL OR period.due_ends_on < $7)
    AND ($8::date IS NULL OR (${SORT_DAY}, assignment.id) > ($8, $9::uuid))
  ORDER BY sort_day, assignment.id LIMIT $10`;

const listSql = (states = ''): string => `
  WITH commitment AS MATERIALIZED (${COMMITMENTS}), page AS MATERIALIZED (${pageSql(states)})
  SELECT ${COLUMNS} ${ASSIGNMENTS} JOIN page ON page.id = assignment.id
  ORDER BY page.sort_day, page.id`;

/**
 * $1 the viewers, one per plan, as JSON (plans.policy.ts), $2 now, $3 ISO codes of states (null: the reader's own, or all
 * of them where they act for none), $4 statuses, $5 healths, $6 codes of areas, $7 due before, $8 and $9 the row before,
 * $10 limit.
 */
export const LIST_ASSIGNMENTS = listSql();

/** As {@link LIST_ASSIGNMENTS}, where no state but those of $3, or where it is null of $11, is asked for. */
export const LIST_ASSIGNMENTS_OF_STATES = listSql(`
    AND assignment.member_state_id = ANY(CASE WHEN $3::text[] IS NULL THEN $11::uuid[] ELSE ${STATES_OF_CODES} END)`);
