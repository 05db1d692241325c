import { isOfficialSql, reachesSql, reportingPeriodSql } from '#app/modules/progress/standing.sql.js';

const PERIOD = reportingPeriodSql(
  'assignment.commitment_id',
  'day.today',
  { status: 'own.status', periodNumber: 'own.period_number', applicability: 'own.applicability' },
  'assignment.from_on',
);

const standingJson = (standing: string): string => `
  json_build_object('status', ${standing}.status, 'periodNumber', ${standing}.period_number,
    'applicability', ${standing}.applicability)`;

/** The setting of a state that counts at `day`; no row where no note was recorded. */
export const stepsSql = (stateId: string, day: string): string => `
  SELECT uses_clearance, uses_acceptance FROM clearance_settings
  WHERE clearance_settings.member_state_id = ${stateId} AND clearance_settings.from_on <= ${day}
  ORDER BY clearance_settings.from_on DESC, clearance_settings.number DESC LIMIT 1`;

/** Has the state written again since? What was returned is answered by that. */
const IS_ANSWERED = `EXISTS (
  SELECT FROM progress_updates later WHERE later.assignment_id = posted.assignment_id
    AND later.version > posted.version AND later.submission_state <> 'withdrawn')`;

/** All that an act on updates depends on. $1 the updates, $2 now. */
export const SUBMISSIONS = `
  SELECT posted.id, posted.assignment_id AS "assignmentId", posted.plan_id AS "planId", posted.member_state_id AS "stateId",
    posted.version AS "updateVersion", posted.period_number AS "periodNumber", posted.kind, posted.status, posted.applicability,
    posted.submission_state AS state, posted.submission_version AS version, posted.visibility,
    posted.proposed_visibility AS "proposedVisibility", ${isOfficialSql('posted.')} AS "isOfficial",
    posted.author_user_id AS "authorId", posted.recorded_at AS "recordedAt",
    plan.code AS "planCode", plan.title AS "planTitle", plan.is_illustrative AS "isIllustrative",
    plan.is_closed AS "isClosed", is_cancelled AS "isCancelled", plan.is_closed OR is_cancelled AS "isReadOnly",
    commitment.code AS "commitmentCode", commitment.title AS "commitmentTitle", state.name AS "stateName", iso_code AS "stateCode",
    coalesce(steps.uses_clearance, false) AS "usesClearance", coalesce(steps.uses_acceptance, true) AS "usesAcceptance",
    ${IS_ANSWERED} AS "isAnswered", ${standingJson('own')} AS own, ${standingJson('known')} AS known,
    day.today, recurrence IS NOT NULL AS "isRecurring", period.number AS "currentPeriod",
    (SELECT max(number) FROM reporting_periods WHERE commitment_id = assignment.commitment_id) AS "lastPeriod"
  FROM progress_updates posted
  JOIN assignments assignment ON assignment.id = posted.assignment_id
  JOIN plans plan ON plan.id = posted.plan_id
  JOIN commitments commitment ON commitment.id = commitment_id
  JOIN member_states state ON state.id = posted.member_state_id
  CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE plan.time_zone)::date AS today) AS day
  -- None, where the state is another's.
  LEFT JOIN assignment_standings own ON own.assignment_id = assignment.id AND own.audience = 'own_state'
  JOIN assignment_standings known ON known.assignment_id = assignment.id AND known.audience = 'secretariat'
  CROSS JOIN LATERAL (${PERIOD}) AS period
  LEFT JOIN LATERAL (${stepsSql('posted.member_state_id', 'day.today')}) AS steps ON true
  WHERE posted.id = ANY($1) ORDER BY posted.assignment_id, posted.version`;

/** $1 the updates: whoever acts on one of an assignment holds the assignment, as whoever posts one does. */
export const HOLD = `
  SELECT id FROM assignments WHERE id IN (SELECT assignment_id FROM progress_updates WHERE id = ANY($1))
  ORDER BY id FOR NO KEY UPDATE`;

/** $1 the update, $2 the state that it comes to, $3 its visibility. */
export const MOVE = `
  UPDATE progress_updates SET submission_state = $2, visibility = $3, submission_version = submission_version + 1
  WHERE id = $1`;

/** As {@link MOVE}, and from here on, $4, it speaks for its state. $5 the assignment. */
export const MAKE_OFFICIAL = `
  WITH raised AS (UPDATE assignments SET version = version + 1 WHERE id = $5 RETURNING version)
  UPDATE progress_updates SET submission_state = $2, visibility = $3, submission_version = submission_version + 1,
    official_version = raised.version, cleared_at = $4
  FROM raised WHERE progress_updates.id = $1`;

const latestSql = (what: string): string => `
  SELECT id, ${what}, period_number, recorded_at, official_version FROM progress_updates
  WHERE assignment_id = assignment.id AND ${what} IS NOT NULL AND ${isOfficialSql()}
    AND ${reachesSql('visibility', 'reader.audience')}
  ORDER BY official_version DESC LIMIT 1`;

/** Works the standings of assignments, $1, out from their history, for every audience: the last word that it may see. */
export const DERIVE_STANDINGS = `
  UPDATE assignment_standings standing SET status = derived.status, period_number = derived.period_number,
    applicability = derived.applicability, update_id = derived.update_id, confirmed_at = derived.confirmed_at
  FROM (
    SELECT assignment.id, reader.audience,
      coalesce(reported.status, 'not_reported') AS status, coalesce(reported.period_number, 0) AS period_number,
      coalesce(applying.applicability, 'full') AS applicability,
      CASE WHEN coalesce(applying.official_version, 0) > coalesce(reported.official_version, 0)
        THEN applying.id ELSE reported.id END AS update_id,
      greatest(reported.recorded_at, applying.recorded_at) AS confirmed_at
    FROM unnest($1::uuid[]) AS assignment (id)
    CROSS JOIN unnest(ARRAY['own_state', 'secretariat', 'member_states', 'public']) AS reader (audience)
    LEFT JOIN LATERAL (${latestSql('status')}) AS reported ON true
    LEFT JOIN LATERAL (${latestSql('applicability')}) AS applying ON true) AS derived
  WHERE standing.assignment_id = derived.id AND standing.audience = derived.audience`;

/** $1 plans and $2 states, pairwise: their matrices are built anew. */
export const TELL_MATRICES = `
  UPDATE matrix_versions matrix SET version = matrix.version + 1
  FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[]) AS moved (plan_id, member_state_id)
    ORDER BY plan_id, member_state_id) AS moved
  WHERE matrix.plan_id = moved.plan_id AND matrix.member_state_id = moved.member_state_id`;

/** $1 assignments, $2 the standings of the secretariat after a change. */
export const STANDINGS_OF_SECRETARIAT = `
  SELECT assignment_id AS "assignmentId", status, period_number AS "periodNumber", applicability
  FROM assignment_standings WHERE assignment_id = ANY($1) AND audience = 'secretariat'`;

export const ADD_EVENT = `
  INSERT INTO submission_events (id, update_id, number, act, from_state, to_state, from_visibility, to_visibility, by_user_id,
    reason, signed_on, signed_by_post, sheet_reference, body_hash, at, stored_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

/** $1 acts: what was recorded under these identifiers before. */
export const RECORDED_EVENTS = `
  SELECT id, update_id AS "updateId", by_user_id AS "byUserId", body_hash AS "bodyHash" FROM submission_events
  WHERE id = ANY($1)`;

/** A signed sheet is evidence of the state's own: $1 its identifier, $2 the update, $3 the citation, $4 the day. */
export const CITE_SHEET = `
  INSERT INTO evidence (id, update_id, position, citation, url, effective_on, visibility)
  SELECT $1, $2, coalesce(max(position), 0) + 1, $3, NULL, $4, 'own_state' FROM evidence WHERE update_id = $2`;

/** $1 the update, $2 items and $3 their visibilities, pairwise. */
export const SHOW_EVIDENCE = `
  UPDATE evidence SET visibility = shown.visibility FROM unnest($2::uuid[], $3::text[]) AS shown (id, visibility)
  WHERE evidence.id = shown.id AND update_id = $1 RETURNING evidence.id`;

/**
 * $1 the update, $2 the reader's audience. The secretariat reads what happened since the update speaks for its state, but
 * not how it was cleared; who returned it within the state, and why, is the state's own affair.
 */
export const EVENTS = `
  SELECT event.id, number, act, from_state AS "fromState", to_state AS "toState", from_visibility AS "fromVisibility",
    to_visibility AS "toVisibility", reason, at,
    json_build_object('displayName', display_name, 'post', post, 'enteredByName', NULL) AS by,
    CASE WHEN signed_on IS NOT NULL THEN
      json_build_object('signedOn', signed_on, 'signatoryPost', signed_by_post, 'reference', sheet_reference) END AS sheet
  FROM submission_events event JOIN users ON users.id = by_user_id
  WHERE update_id = $1 AND ($2::text = 'own_state' OR from_state IN ('cleared', 'accepted', 'returned') AND act <> 'show')
  ORDER BY number`;

const LISTED = `
  SELECT posted.id, posted.assignment_id AS "assignmentId", posted.kind, posted.status, posted.applicability,
    posted.submission_state AS "submissionState", posted.submission_version AS "submissionVersion", posted.visibility,
    CASE WHEN reader.audience = 'own_state' THEN posted.proposed_visibility END AS "proposedVisibility",
    posted.recorded_at AS "recordedAt", users.post AS "authorPost",
    json_build_object('id', plan.id, 'code', plan.code, 'isIllustrative', plan.is_illustrative) AS plan,
    json_build_object('id', commitment.id, 'code', commitment.code, 'title', commitment.title) AS commitment,
    json_build_object('id', state.id, 'isoCode', iso_code, 'name', name) AS state,
    json_build_object('status', standing.status, 'applicability', standing.applicability) AS official`;

// $1 the viewers, one per plan, as JSON (plans.policy.ts), $2 now.
const SOURCES = `
  FROM json_to_recordset($1) AS viewer ("planId" uuid, audience text, "ownStateIds" uuid[])
  JOIN plans plan ON plan.id = viewer."planId" AND NOT plan.is_closed
  CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE plan.time_zone)::date AS today) AS day
  JOIN progress_updates posted ON posted.plan_id = plan.id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN posted.member_state_id = ANY(viewer."ownStateIds") THEN 'own_state' ELSE viewer.audience END AS audience) AS reader
  JOIN assignments assignment ON assignment.id = posted.assignment_id AND NOT is_cancelled
  JOIN assignment_standings standing ON standing.assignment_id = assignment.id AND standing.audience = reader.audience
  JOIN commitments commitment ON commitment.id = commitment_id
  JOIN member_states state ON state.id = posted.member_state_id
  JOIN users ON users.id = posted.author_user_id
  LEFT JOIN LATERAL (${stepsSql('posted.member_state_id', 'day.today')}) AS steps ON true`;

const FOLLOWED = `(reader.audience = 'own_state' OR reader.audience = 'secretariat'
  AND ${isOfficialSql('posted.')} AND ${reachesSql('posted.visibility', `'secretariat'`)})`;

/** What waits for each party; the partial index of what is open serves the first two. */
const WAITS_FOR = {
  focal_point: `(posted.submission_state = 'draft'
    OR posted.submission_state = 'submitted' AND NOT coalesce(steps.uses_clearance, false)
    OR posted.submission_state = 'returned' AND NOT ${IS_ANSWERED})
    AND posted.submission_state IN ('draft', 'submitted', 'returned')`,
  validating_authority: `posted.submission_state = 'submitted' AND coalesce(steps.uses_clearance, false)`,
  // Only the last word: what was superseded before anybody saw to it needs no answer.
  secretariat: `posted.submission_state = 'cleared' AND standing.update_id = posted.id AND coalesce(steps.uses_acceptance, true)`,
} as const;

const IN_STATES = `($3::text[] IS NULL OR iso_code = ANY($3))`;

const listSql = (waiting: string): string => `
  ${LISTED} ${SOURCES} WHERE ${FOLLOWED} AND ${waiting} AND ${IN_STATES}
    AND (posted.recorded_at, posted.id) > (coalesce($4::timestamptz, '-infinity'), coalesce($5::uuid, '00000000-0000-0000-0000-000000000000'))
  ORDER BY posted.recorded_at, posted.id LIMIT $6`;

const countSql = (waiting: string): string => `
  SELECT count(*)::integer AS waiting ${SOURCES} WHERE ${FOLLOWED} AND ${waiting} AND ${IN_STATES}`;

/** $1 and $2 as in {@link SOURCES}, $3 ISO codes of states (null: all), $4 and $5 the row before, $6 limit; oldest first. */
export const LIST_WAITING = {
  focal_point: listSql(WAITS_FOR.focal_point),
  validating_authority: listSql(WAITS_FOR.validating_authority),
  secretariat: listSql(WAITS_FOR.secretariat),
};

/** As {@link LIST_WAITING}, to $3. */
export const COUNT_WAITING = {
  focal_point: countSql(WAITS_FOR.focal_point),
  validating_authority: countSql(WAITS_FOR.validating_authority),
  secretariat: countSql(WAITS_FOR.secretariat),
};

/** Do updates still wait for the validating authority? $1 assignments; the earliest for each period, and the period. */
export const WAITING_PERIODS = `
  SELECT assignment_id AS "assignmentId", period_number AS "periodNumber", min(coalesce((
    SELECT max(at) FROM submission_events WHERE update_id = progress_updates.id AND to_state = 'submitted'), recorded_at)) AS "askedAt"
  FROM progress_updates WHERE assignment_id = ANY($1) AND submission_state = 'submitted'
  GROUP BY assignment_id, period_number`;
