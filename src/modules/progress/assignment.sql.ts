import { isShownSql, reportingPeriodSql, statusSql } from '#app/modules/progress/standing.sql.js';

const PERIOD = reportingPeriodSql(
  'commitment.id',
  'day.today',
  {
    status: 'standing.status',
    periodNumber: 'standing.period_number',
    applicability: 'standing.applicability',
  },
  'assignment.from_on',
);

// $1: the viewers, one per plan, as JSON (plans.policy.ts). $2: now; each plan has its own day.
export const ASSIGNMENTS = `
  FROM json_to_recordset($1) AS viewer ("planId" uuid, audience text, "ownStateIds" uuid[])
  JOIN plans plan ON plan.id = viewer."planId"
  CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE plan.time_zone)::date AS today) AS day
  JOIN assignments assignment ON assignment.plan_id = plan.id
  JOIN member_states state ON state.id = assignment.member_state_id
  JOIN commitments commitment ON commitment.id = assignment.commitment_id
  JOIN areas area ON area.id = commitment.area_id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN state.id = ANY(viewer."ownStateIds") THEN 'own_state' ELSE viewer.audience END AS audience) AS reader
  JOIN assignment_standings standing
    ON standing.assignment_id = assignment.id AND standing.audience = reader.audience
  CROSS JOIN LATERAL (${PERIOD}) AS period
  CROSS JOIN LATERAL (
    SELECT ${statusSql('standing.status', 'standing.period_number', 'period.number')} AS status) AS effective
  CROSS JOIN LATERAL (
    SELECT ${isShownSql('reader.audience', 'effective.status', 'standing.applicability')} AS is_shown) AS shown`;

export const COLUMNS = `
  assignment.id, plan.id AS "planId", state.id AS "stateId", reader.audience, day.today, is_shown AS "isShown",
  plan.is_closed OR is_cancelled AS "isReadOnly", plan.time_zone AS "timeZone",
  reporting_period_months AS "reportingPeriodMonths", assignment.version,
  json_build_object('id', plan.id, 'code', plan.code, 'isIllustrative', plan.is_illustrative) AS plan,
  json_build_object('id', commitment.id, 'code', commitment.code, 'title', commitment.title,
    'activity', commitment.activity, 'areaCode', area.code, 'areaTitle', area.title, 'recurrence', recurrence) AS commitment,
  json_build_object('id', state.id, 'isoCode', iso_code, 'name', name) AS state,
  assignment.from_on AS "fromOn", assignment.source,
  json_build_object('startsOn', period.due_starts_on, 'endsOn', period.due_ends_on, 'precision', due_precision) AS due,
  CASE WHEN target_precision IS NOT NULL THEN
    json_build_object('startsOn', target_starts_on, 'endsOn', target_ends_on, 'precision', target_precision) END AS target,
  json_build_object('number', number, 'fromOn', period.from_on, 'untilOn', until_on) AS period,
  effective.status, standing.status AS "lastStatus", standing.applicability, confirmed_at AS "confirmedAt", update_id AS "latestUpdateId",
  CASE WHEN reader.audience = 'own_state' THEN (
    SELECT CASE WHEN submission_state IN ('draft', 'submitted', 'returned') THEN
      json_build_object('id', id, 'state', submission_state) END
    FROM progress_updates WHERE assignment_id = assignment.id AND submission_state <> 'withdrawn'
    ORDER BY version DESC LIMIT 1) END AS pending`;

/** In force: the state has adopted the plan by today, and neither it nor the commitment has been withdrawn. */
const IN_FORCE = 'NOT is_cancelled AND assignment.from_on <= day.today';

/** Something of it was shared with the reader; what was not, a reader may not even know to be hidden. */
const IS_SHARED = `(reader.audience IN ('own_state', 'secretariat') OR update_id IS NOT NULL)`;

// What has no date yet comes last.
const SORT_DAY = `coalesce(period.due_ends_on, 'infinity')`;

/** $3 the assignment. */
export const ONE_ASSIGNMENT = `
  SELECT ${COLUMNS} ${ASSIGNMENTS} WHERE assignment.id = $3 AND ${IS_SHARED}`;

/** $3 the commitment. States that share nothing are in it, with nothing said about them. */
export const ASSIGNMENTS_OF_COMMITMENT = `
  SELECT ${COLUMNS} ${ASSIGNMENTS} WHERE commitment.id = $3 AND ${IN_FORCE} ORDER BY name COLLATE "C"`;

/** $3 the state, $4 limit: what the state has still to do, the most urgent first. */
export const NEXT_DUE_OF_STATE = `
  SELECT ${COLUMNS} ${ASSIGNMENTS}
  WHERE state.id = $3 AND ${IN_FORCE} AND ${IS_SHARED} AND is_shown
    AND effective.status <> 'implemented' AND standing.applicability <> 'none'
  ORDER BY ${SORT_DAY}, assignment.id LIMIT $4`;

// Five counts as on the matrix.
const COUNTS = `
  json_build_array(
    count(*) FILTER (WHERE standing.applicability <> 'none' AND effective.status = 'not_reported'),
    count(*) FILTER (WHERE standing.applicability <> 'none' AND effective.status = 'not_started'),
    count(*) FILTER (WHERE standing.applicability <> 'none' AND effective.status = 'in_progress'),
    count(*) FILTER (WHERE standing.applicability <> 'none' AND effective.status = 'implemented'),
    count(*) FILTER (WHERE standing.applicability = 'none')) AS counts, max(confirmed_at) AS "lastUpdatedAt"`;

/** $3 the state. */
export const COUNTS_OF_STATE = `SELECT ${COUNTS} ${ASSIGNMENTS} WHERE state.id = $3 AND ${IN_FORCE} AND is_shown`;

/** Every state that has adopted the plan, in English alphabetical order. */
export const COUNTS_BY_STATE = `
  SELECT json_build_object('id', state.id, 'isoCode', iso_code, 'name', name) AS state, ${COUNTS}
  ${ASSIGNMENTS} WHERE ${IN_FORCE} AND is_shown GROUP BY state.id ORDER BY name COLLATE "C"`;

/** $1 the assignment: which plan's viewer to ask for. */
export const PLAN_OF_ASSIGNMENT = `SELECT plan_id AS "planId" FROM assignments WHERE id = $1`;
