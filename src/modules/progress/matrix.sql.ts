import {
  healthSql,
  isOfficialSql,
  isOwedSql,
  isShownSql,
  reachesSql,
  recentPeriodsSql,
  statusSql,
} from '#app/modules/progress/standing.sql.js';
import { applicabilities, implementationStatuses, scheduleHealths } from '#app/modules/plans/standing.js';

// Parameters of both statements: $1 plan, $2 audience of the viewer towards other states, $3 the viewer's own states,
// $4 the day, $5 codes of areas, $6 statuses, $7 healths, $8 ISO codes of states (each null: all), $9 (past only) the
// end of the day as an instant. The whole document comes as one text, ready to be sent.

/** Fifth count of the matrix, after the four statuses. */
const NOT_APPLICABLE = 4;

const AUDIENCE = `CASE WHEN assignment.member_state_id = ANY($3) THEN 'own_state' ELSE $2 END`;

/** What stands now, as each audience may know it. */
const PRESENT = `
  JOIN assignment_standings standing
    ON standing.assignment_id = assignment.id AND standing.audience = ${AUDIENCE}`;

const latestSql = (what: string): string => `
  SELECT ${what}, period_number, recorded_at FROM progress_updates
  WHERE assignment_id = assignment.id AND cleared_at < $9 AND ${what} IS NOT NULL
    AND ${isOfficialSql()} AND ${reachesSql('visibility', AUDIENCE)}
  ORDER BY official_version DESC LIMIT 1`;

/** What stood at the end of the day, from history, under present visibility. */
const PAST = `
  LEFT JOIN LATERAL (${latestSql('status')}) AS reported ON true
  LEFT JOIN LATERAL (${latestSql('applicability')}) AS applying ON true
  CROSS JOIN LATERAL (SELECT
    coalesce(reported.status, 'not_reported') AS status, coalesce(reported.period_number, 0) AS period_number,
    coalesce(applying.applicability, 'full') AS applicability,
    greatest(reported.recorded_at, applying.recorded_at) AS confirmed_at) AS standing`;

// How many have reported is everybody's to know, who has is not: the reader's own rows would not tell.
const REPORTING_NOW = 'count_reporting_states($1, $4)';
const REPORTING_THEN = 'count_reporting_states_before($1, $4, $9)';

/** A value's place in the legend. */
const indexOf = (legend: readonly string[], value: string): string =>
  `CASE ${value} ${legend.map((each, index) => `WHEN '${each}' THEN ${index}`).join(' ')} END`;

const COUNTS = [0, 1, 2, 3, NOT_APPLICABLE]
  .map((tally) => `count(cell.commitment_id) FILTER (WHERE tally = ${tally})`)
  .join(` || ',' || `);

/** Member states in English alphabetical order, then invited ones. */
const STATES = `
  SELECT state.id, row_number() OVER (ORDER BY is_member DESC, name COLLATE "C") AS position, json_build_object(
      'id', state.id, 'isoCode', iso_code, 'name', name,
      'standing', CASE WHEN is_member THEN 'member' ELSE 'invited' END,
      'adoption', CASE WHEN adopted_on IS NOT NULL THEN json_build_object(
        'adoptedOn', adopted_on, 'source', source, 'isIllustrative', adoption.is_illustrative) END) AS view
  FROM plan CROSS JOIN member_states state
  LEFT JOIN adoptions adoption
    ON adoption.plan_id = plan.id AND adoption.member_state_id = state.id AND adopted_on <= $4
  CROSS JOIN LATERAL (
    SELECT coalesce(bool_or(standing = 'member'), false) AS is_member, count(*) > 0 AS is_known FROM memberships
    WHERE state_group_id = plan.state_group_id AND member_state_id = state.id
      AND from_on <= $4 AND (until_on IS NULL OR until_on > $4)) AS membership
  WHERE (is_known OR adopted_on IS NOT NULL) AND ($8::text[] IS NULL OR iso_code = ANY($8))`;

const COMMITMENTS = `
  SELECT commitment.id, area.position AS area_position, commitment.position, area.index AS area_index,
    period.number AS period_number, period.due_ends_on, period.past_number, period.past_due_ends_on,
    concat('["', commitment.id, '",', to_json(commitment.code), ',', to_json(commitment.title), ',', area.index, ',',
      coalesce('"' || period.due_ends_on || '"', 'null'), ',"', due_precision, '",',
      coalesce('"' || recurrence || '"', 'null'), ',', period.number, ',[') AS heading
  FROM commitments commitment JOIN area ON area.id = area_id
  CROSS JOIN LATERAL (
    SELECT max(number) AS number, max(due_ends_on) FILTER (WHERE age = 1) AS due_ends_on,
      max(number) FILTER (WHERE age = 2) AS past_number, max(due_ends_on) FILTER (WHERE age = 2) AS past_due_ends_on
    FROM (${recentPeriodsSql('commitment.id', '$4')}) AS recent) AS period
  WHERE commitment.plan_id = $1 AND NOT is_withdrawn AND ($5::text[] IS NULL OR area.code = ANY($5))`;

const IS_PAST_PERIOD_OWED = isOwedSql(
  { number: 'commitment.past_number', dueEndsOn: 'commitment.past_due_ends_on' },
  {
    status: 'standing.status',
    periodNumber: 'standing.period_number',
    applicability: 'standing.applicability',
  },
  'assignment.from_on',
);

const cellsSql = (standing: string): string => `
  SELECT commitment_id, member_state_id, area_index, is_wanted,
    CASE applicability WHEN 2 THEN ${NOT_APPLICABLE} ELSE status END AS tally,
    '[' || status || ',' || applicability || ',' || health || ',' || coalesce('"' || confirmed_on || '"', 'null') || ']' AS view
  FROM (
    SELECT commitment.id AS commitment_id, assignment.member_state_id, area_index, confirmed_on,
      ${indexOf(implementationStatuses, 'effective.status')} AS status,
      ${indexOf(applicabilities, 'standing.applicability')} AS applicability,
      ${indexOf(scheduleHealths, 'health')} AS health,
      ($6::text[] IS NULL OR effective.status = ANY($6)) AND ($7::text[] IS NULL OR health = ANY($7)) AS is_wanted
    FROM assignments assignment
    JOIN commitment ON commitment.id = assignment.commitment_id
    CROSS JOIN plan
    ${standing}
    CROSS JOIN LATERAL (SELECT ${IS_PAST_PERIOD_OWED} AS is_past) AS owed
    CROSS JOIN LATERAL (SELECT
      CASE WHEN is_past THEN commitment.past_number ELSE commitment.period_number END AS number,
      CASE WHEN is_past THEN commitment.past_due_ends_on ELSE commitment.due_ends_on END AS due_ends_on) AS period
    CROSS JOIN LATERAL (SELECT
      ${statusSql('standing.status', 'standing.period_number', 'period.number')} AS status,
      (standing.confirmed_at AT TIME ZONE plan.time_zone)::date AS confirmed_on
      ) AS effective
    CROSS JOIN LATERAL (SELECT ${healthSql({
      dueEndsOn: 'period.due_ends_on',
      today: '$4',
      status: 'effective.status',
      applicability: 'standing.applicability',
      confirmedOn: 'effective.confirmed_on',
      reportingPeriodMonths: 'plan.reporting_period_months',
    })} AS health) AS schedule
    WHERE assignment.plan_id = $1 AND NOT is_cancelled AND from_on <= $4 AND assignment.member_state_id = ANY(ARRAY(SELECT id FROM state))
      AND ${isShownSql(AUDIENCE, 'effective.status', 'standing.applicability')}
    ) AS known`;

const matrixSql = (standing: string, reporting: string): string => `
  WITH plan AS MATERIALIZED (SELECT * FROM plans WHERE id = $1),
  area AS MATERIALIZED (
    SELECT id, code, position, row_number() OVER (ORDER BY position) - 1 AS index,
      json_build_object('id', id, 'code', code, 'title', title) AS view
    FROM areas WHERE plan_id = $1 AND NOT is_withdrawn),
  state AS MATERIALIZED (${STATES}),
  commitment AS MATERIALIZED (${COMMITMENTS}),
  cell AS MATERIALIZED (${cellsSql(standing)}),
  line AS (
    SELECT area_position, position, heading || cells || ']]' AS view
    FROM commitment JOIN (
      SELECT commitment.id, string_agg(coalesce(cell.view, 'null'), ',' ORDER BY state.position) AS cells
      FROM commitment CROSS JOIN state
      LEFT JOIN cell ON cell.commitment_id = commitment.id AND cell.member_state_id = state.id
      GROUP BY commitment.id
      HAVING $6 IS NULL AND $7 IS NULL OR bool_or(is_wanted)) AS grid USING (id))
  SELECT concat(
    '"plan":', (SELECT json_build_object('id', id, 'code', code, 'title', title, 'isIllustrative', is_illustrative) FROM plan),
    ',"states":', (SELECT coalesce(json_agg(view ORDER BY position), '[]') FROM state),
    ',"areas":', (SELECT coalesce(json_agg(view ORDER BY position), '[]') FROM area),
    ',"rows":[', (SELECT string_agg(view, ',' ORDER BY area_position, position) FROM line),
    '],"counts":{"byState":[', (
      SELECT string_agg(view, ',' ORDER BY position) FROM (
        SELECT state.position, '[' || ${COUNTS} || ']' AS view
        FROM state LEFT JOIN cell ON member_state_id = state.id AND is_wanted GROUP BY state.position) AS tallied),
    '],"byArea":[', (
      SELECT string_agg(view, ',' ORDER BY index) FROM (
        SELECT index, '[' || ${COUNTS} || ']' AS view
        FROM area LEFT JOIN cell ON area_index = index AND is_wanted GROUP BY index) AS tallied),
    '],"total":[', (SELECT ${COUNTS} FROM cell WHERE is_wanted),
    ']},"reports":', (
      SELECT json_build_object('reported', ${reporting}, 'of', count(*))
      FROM adoptions WHERE plan_id = $1 AND adopted_on <= $4),
    '}') AS document`;

export const PRESENT_MATRIX = matrixSql(PRESENT, REPORTING_NOW);
export const PAST_MATRIX = matrixSql(PAST, REPORTING_THEN);

/** $1 plan, $2 now. What a built matrix depends on besides day and viewer: raised with every write that a matrix can show. */
export const MATRIX_VERSION = `
  SELECT plan.time_zone AS "timeZone", ($2::timestamptz AT TIME ZONE plan.time_zone)::date AS today, concat(
      (SELECT string_agg(version::text, '.' ORDER BY member_state_id) FROM matrix_versions WHERE plan_id = plan.id), '/',
      -- Names and memberships of states come with packs; a row's xmin changes whenever it is written.
      (SELECT string_agg(xmin::text, '.' ORDER BY code) FROM packs WHERE kind = 'states')) AS version
  FROM plans plan WHERE plan.id = $1`;
