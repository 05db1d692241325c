import {
  isOfficialSql,
  narrowerSql,
  reachesSql,
  reportingPeriodSql,
} from '#app/modules/progress/standing.sql.js';

const updateColumns = (version: string, evidence: string): string => `
  posted.id, assignment_id AS "assignmentId", ${version} AS version, period_number AS "periodNumber", kind, status, applicability,
  applicability_reason AS "applicabilityReason", narrative, difficulties, assistance_needed AS "assistanceNeeded",
  ${evidence} AS evidence, submission_state AS "submissionState", posted.visibility, channel, recorded_at AS "recordedAt"`;

// Its own visibility narrows an item, and the update's all of them.
const EVIDENCE = `coalesce((
  SELECT json_agg(json_build_object('id', evidence.id, 'citation', citation, 'url', url, 'effectiveOn', effective_on,
    'visibility', ${narrowerSql('evidence.visibility', 'posted.visibility')}) ORDER BY position)
  FROM evidence WHERE update_id = posted.id
    AND (reader.audience = 'own_state' OR evidence.visibility IS NULL OR ${reachesSql('evidence.visibility', 'reader.audience')})), '[]')`;

// The gaps between versions would tell of updates that the reader may not see, and acts of what was shown to others.
const VERSION = `CASE WHEN reader.audience = 'own_state' THEN version ELSE 0 END`;
const SUBMISSION = `
  CASE WHEN reader.audience IN ('own_state', 'secretariat') THEN submission_version ELSE 0 END AS "submissionVersion",
  CASE WHEN reader.audience = 'own_state' THEN proposed_visibility END AS "proposedVisibility"`;

const AUTHOR_JSON = `json_build_object('displayName', display_name, 'post', post, 'enteredByName', entered_by_name)`;

// Who wrote it is named to the state itself and to the secretariat only.
const AUTHOR = `CASE WHEN reader.audience IN ('own_state', 'secretariat') THEN (
  SELECT ${AUTHOR_JSON} FROM users WHERE users.id = author_user_id) END`;

// A state reads all that it wrote; others what speaks for the state and was meant for them.
const IS_READABLE = `(reader.audience = 'own_state'
  OR ${isOfficialSql('posted.')} AND ${reachesSql('posted.visibility', 'reader.audience')})`;

/** $1 the assignment, $2 the reader's audience towards it, $3 the update before, $4 limit. */
export const LIST_UPDATES = `
  SELECT ${updateColumns(VERSION, EVIDENCE)}, ${SUBMISSION}, ${AUTHOR} AS author
  FROM progress_updates posted CROSS JOIN (SELECT $2::text AS audience) AS reader
  WHERE assignment_id = $1 AND ${IS_READABLE}
    AND ($3::uuid IS NULL OR version < (SELECT version FROM progress_updates WHERE id = $3 AND assignment_id = $1))
  ORDER BY posted.version DESC LIMIT $4`;

/** $1 the update, $2 the reader's audience towards it. */
export const ONE_UPDATE = `
  SELECT ${updateColumns(VERSION, EVIDENCE)}, ${SUBMISSION}, ${AUTHOR} AS author
  FROM progress_updates posted CROSS JOIN (SELECT $2::text AS audience) AS reader
  WHERE posted.id = $1 AND ${IS_READABLE}`;

/** $1 the plan, $2 the audience towards other states, $3 own states, $4 and $5 the row before, $6 limit. */
export const LIST_CHANGES = `
  SELECT posted.id AS "updateId", assignment_id AS "assignmentId", kind, status, applicability, recorded_at AS "recordedAt",
    json_build_object('id', commitment.id, 'code', commitment.code, 'title', commitment.title) AS commitment,
    json_build_object('id', state.id, 'isoCode', iso_code, 'name', name) AS state, ${AUTHOR} ->> 'post' AS "authorPost"
  FROM progress_updates posted
  CROSS JOIN LATERAL (
    SELECT CASE WHEN posted.member_state_id = ANY($3::uuid[]) THEN 'own_state' ELSE $2::text END AS audience) AS reader
  JOIN member_states state ON state.id = posted.member_state_id
  JOIN assignments assignment ON assignment.id = assignment_id
  JOIN commitments commitment ON commitment.id = commitment_id
  WHERE posted.plan_id = $1 AND ${IS_READABLE}
    AND (recorded_at, posted.id) < (coalesce($4::timestamptz, 'infinity'), coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
  ORDER BY recorded_at DESC, posted.id DESC LIMIT $6`;

const PERIOD = reportingPeriodSql(
  'assignment.commitment_id',
  'day.today',
  { status: 'own.status', periodNumber: 'own.period_number', applicability: 'own.applicability' },
  'assignment.from_on',
);

/**
 * All that posting an update depends on, in one round trip. $1 the assignment, $2 now, $3 the update, which may have
 * been recorded before.
 */
export const POSTING = `
  SELECT assignment.id AS "assignmentId", assignment.plan_id AS "planId", assignment.member_state_id AS "stateId",
    assignment.version, plan.code AS "planCode", is_closed AS "isClosed", is_cancelled AS "isCancelled",
    json_build_object('status', own.status, 'periodNumber', own.period_number, 'applicability', own.applicability) AS own,
    assignment.from_on > today AS "isBeforeAdoption", period.number AS "currentPeriod",
    (SELECT max(number) FROM reporting_periods WHERE commitment_id = assignment.commitment_id) AS "lastPeriod",
    (SELECT recurrence IS NOT NULL FROM commitments WHERE id = assignment.commitment_id) AS "isRecurring",
    (SELECT visibility FROM progress_updates
      WHERE assignment_id = assignment.id AND status IS NOT NULL AND ${isOfficialSql()}
      ORDER BY official_version DESC LIMIT 1) AS "reportedVisibility",
    (SELECT uses_clearance FROM clearance_settings
      WHERE clearance_settings.member_state_id = assignment.member_state_id AND clearance_settings.from_on <= today
      ORDER BY clearance_settings.from_on DESC, clearance_settings.number DESC LIMIT 1) AS "usesClearance",
    recorded.assignment_id AS "recordedFor", recorded.body_hash AS "recordedHash", recorded.author_user_id AS "recordedBy"
  FROM assignments assignment
  JOIN plans plan ON plan.id = assignment.plan_id
  CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE plan.time_zone)::date AS today) AS day
  -- None, where the state is another's.
  LEFT JOIN assignment_standings own ON own.assignment_id = assignment.id AND audience = 'own_state'
  CROSS JOIN LATERAL (${PERIOD}) AS period
  LEFT JOIN progress_updates recorded ON recorded.id = $3
  WHERE assignment.id = $1`;

/**
 * Posts an update in one statement: raises the assignment's version, if it still is the one the update is based on,
 * and with it writes the history, the evidence, the standings the update reaches ($20) and the version of the matrix.
 * No row comes back, and nothing is written, when the version has moved on.
 */
export const POST_UPDATE = `
  WITH raised AS (
    UPDATE assignments SET version = assignments.version + 1 FROM plans
    WHERE assignments.id = $2 AND assignments.version = $3 AND NOT is_cancelled AND plans.id = plan_id AND NOT is_closed
    RETURNING assignments.id, assignments.version, plan_id, member_state_id),
  posted AS (
    INSERT INTO progress_updates (id, assignment_id, plan_id, member_state_id, version, period_number, kind, status, applicability,
      applicability_reason, narrative, difficulties, assistance_needed, submission_state, visibility, author_user_id, channel,
      body_hash, recorded_at, stored_at, entered_by_name, proposed_visibility, official_version, cleared_at)
    SELECT $1, id, plan_id, member_state_id, version, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $21, $22,
      CASE WHEN cardinality($20::text[]) > 0 THEN version END, CASE WHEN cardinality($20::text[]) > 0 THEN $17::timestamptz END
    FROM raised
    RETURNING *),
  cited AS (
    INSERT INTO evidence (id, update_id, position, citation, url, effective_on, visibility)
    SELECT entry.id, posted.id, position, citation, url, "effectiveOn", entry.visibility
    FROM posted, json_to_recordset($19) AS entry (
      id uuid, position integer, citation text, url text, "effectiveOn" date, visibility text)),
  moved AS (
    UPDATE assignment_standings standing SET
      status = coalesce(posted.status, standing.status),
      period_number = CASE WHEN posted.status IS NULL THEN standing.period_number ELSE posted.period_number END,
      applicability = coalesce(posted.applicability, standing.applicability),
      update_id = posted.id, confirmed_at = posted.recorded_at
    FROM posted WHERE standing.assignment_id = posted.assignment_id AND audience = ANY($20::text[])),
  told AS (
    UPDATE matrix_versions matrix SET version = matrix.version + 1
    FROM raised WHERE matrix.plan_id = raised.plan_id AND matrix.member_state_id = raised.member_state_id AND cardinality($20::text[]) > 0)
  SELECT ${updateColumns(
    'version',
    `(
      SELECT coalesce(json_agg(json_build_object('id', entry.id, 'citation', citation, 'url', url, 'effectiveOn', "effectiveOn",
        'visibility', ${narrowerSql('entry.visibility', 'posted.visibility')}) ORDER BY position), '[]')
      FROM json_to_recordset($19) AS entry (
        id uuid, position integer, citation text, url text, "effectiveOn" text, visibility text))`,
  )},
    submission_version AS "submissionVersion", proposed_visibility AS "proposedVisibility", ${AUTHOR_JSON} AS author
  FROM posted JOIN users ON users.id = author_user_id`;
