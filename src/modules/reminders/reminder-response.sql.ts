/** How long after a reminder an update counts as a response to it: that many days, to the minute. */
export const RESPONSE_DAYS = 7;

// What the mails of reminders said is read from the ledger, not from the plan: a mail counts when a mail server accepted it
// and it has not come back. Reminders to officers of the secretariat, those that a date is not known, and those
// that an update waits for clearance, ask no state for an update.
// All lines about a milestone are read: what came before or after the days asked for decides, too.
const LINES = `
  SELECT DISTINCT ON (reminders.milestone_id, delivery_id)
    reminders.milestone_id, step, round, step_kind, claimed_at, delivery_id, nominal_on - told_ends_on AS offset_days
  FROM (SELECT DISTINCT milestone_id FROM reminders WHERE state = 'claimed' AND claimed_at >= $3 AND claimed_at < $4) AS reminded
  JOIN milestones ON milestones.id = reminded.milestone_id
  JOIN reminders ON reminders.milestone_id = milestones.id AND reminders.state = 'claimed'
    AND audience IS DISTINCT FROM 'secretariat' AND step_kind NOT IN ('unconfirmed', 'clearance')
  JOIN deliveries ON deliveries.id = delivery_id AND deliveries.state = 'accepted'
  WHERE milestones.plan_id = $1 AND milestones.kind IN ('commitment_due', 'periodic_report')
    AND ($5::text IS NULL OR milestones.member_state_id = (SELECT id FROM member_states WHERE iso_code = $5))
  ORDER BY reminders.milestone_id, delivery_id, step_kind = 'change', nominal_on DESC, step`;

// A step that went to several posts of a state is one reminder, sent when the first of its mails was.
const REMINDERS = `
  SELECT milestone_id, step, round, min(step_kind) AS step_kind, min(claimed_at) AS sent_at, min(offset_days) AS offset_days,
    (array_agg(delivery_id ORDER BY claimed_at, delivery_id))[1] AS delivery_id
  FROM line GROUP BY milestone_id, step, round`;

// The next reminder about the same commitment and period takes over: an update counts for the latest one before it.
const WAITING = `
  SELECT reminder.*, least(sent_at + make_interval(days => ${RESPONSE_DAYS}), lead(sent_at) OVER (
    PARTITION BY milestone_id ORDER BY sent_at, offset_days NULLS FIRST, step)) AS closes_at
  FROM reminder`;

// What a state keeps to itself, or has not cleared, has not been reported to the secretariat.
const RESPONSES = `
  SELECT DISTINCT ON (milestone_id, step, round) milestone_id, step, round, posted.id AS update_id, recorded_at
  FROM waiting
  JOIN milestones ON milestones.id = milestone_id
  JOIN progress_updates posted ON posted.plan_id = $1 AND assignment_id = milestones.subject_id
    AND posted.period_number = milestones.period_number AND recorded_at >= sent_at AND recorded_at < closes_at
    AND official_version IS NOT NULL AND visibility <> 'own_state'
  ORDER BY milestone_id, step, round, recorded_at, posted.version`;

/**
 * $1 the plan, $2 now, $3 and $4 when sending began and ended (half-open), $5 the state's ISO code (null: every
 * one). What is counted, ReminderResponsesReader says.
 */
const ANSWERED = `
  WITH line AS (${LINES}), reminder AS (${REMINDERS}), waiting AS MATERIALIZED (${WAITING}), response AS (${RESPONSES}),
  answered AS (
    SELECT waiting.*, update_id, recorded_at,
      CASE WHEN recorded_at IS NOT NULL THEN 'answered' WHEN closes_at > $2 THEN 'open' ELSE 'unanswered' END AS outcome
    FROM waiting
    LEFT JOIN response USING (milestone_id, step, round)
    WHERE sent_at >= $3 AND sent_at < $4)`;

const COUNTS = `
  count(*)::integer AS reminders, count(*) FILTER (WHERE outcome = 'answered')::integer AS responses,
  count(*) FILTER (WHERE outcome = 'open')::integer AS open`;

/** Two sets in one reading: a row for each step has no state, one for each state has no step. */
export const COUNT_RESPONSES = `${ANSWERED}
  SELECT step, step_kind AS "stepKind", min(offset_days) AS "offsetDays", member_state_id AS "stateId", ${COUNTS}
  FROM answered JOIN milestones ON milestones.id = milestone_id
  GROUP BY GROUPING SETS ((step, step_kind), (member_state_id))
  ORDER BY step_kind = 'change', min(offset_days), step`;

/** The reminders behind the counts, newest first. $6 the step, $7 the outcome, $8 to $11 the row before, $12 limit. */
export const LIST_ANSWERED = `${ANSWERED}, page AS MATERIALIZED (
    SELECT * FROM answered
    WHERE ($6::text IS NULL OR step = $6) AND ($7::text IS NULL OR outcome = $7)
      AND ($8::timestamptz IS NULL OR (sent_at, milestone_id, step, round) < ($8, $9::uuid, $10::text, $11::integer))
    ORDER BY sent_at DESC, milestone_id DESC, step DESC, round DESC LIMIT $12)
  SELECT milestone_id AS "milestoneId", step, round, step_kind AS "stepKind", sent_at AS "sentAt", delivery_id AS "deliveryId",
    outcome, recorded_at AS "answeredAt",
    json_build_object('id', state.id, 'isoCode', iso_code, 'name', name) AS state,
    json_build_object('id', commitment.id, 'code', commitment.code, 'title', commitment.title) AS commitment,
    json_build_object('startsOn', milestones.starts_on, 'endsOn', milestones.ends_on, 'precision', date_precision) AS due
  FROM page
  JOIN milestones ON milestones.id = milestone_id
  JOIN assignments ON assignments.id = subject_id
  JOIN commitments commitment ON commitment.id = commitment_id
  JOIN member_states state ON state.id = milestones.member_state_id
  ORDER BY sent_at DESC, milestone_id DESC, step DESC, round DESC`;

/** $1 the plan. */
export const PLAN_OF_RESPONSES = `
  SELECT json_build_object('id', id, 'code', code, 'isIllustrative', is_illustrative) AS plan, time_zone AS zone
  FROM plans WHERE id = $1`;

/** $1 the plan, $2 now: people who hold a post of a state of the plan, or serve it, and whose address refused a mail for good. */
export const LIST_FAILING = `
  SELECT json_build_object('id', users.id, 'displayName', display_name, 'post', post) AS recipient, address, cause,
    failed_at AS "failedAt",
    CASE WHEN state.id IS NOT NULL THEN json_build_object('id', state.id, 'isoCode', iso_code, 'name', state.name) END AS state
  FROM failing_addresses
  JOIN users ON users.id = failing_addresses.user_id
  JOIN plans ON plans.id = $1
  CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE plans.time_zone)::date AS today) AS day
  LEFT JOIN LATERAL (
    SELECT member_states.* FROM nominations JOIN member_states ON member_states.id = nominations.member_state_id
    WHERE nominations.user_id = users.id AND from_on <= today AND (until_on IS NULL OR until_on > today) AND (
      EXISTS (SELECT FROM assignments WHERE plan_id = plans.id AND assignments.member_state_id = member_states.id)
      OR EXISTS (SELECT FROM memberships WHERE state_group_id = plans.state_group_id
        AND memberships.member_state_id = member_states.id AND memberships.from_on <= today
        AND (memberships.until_on IS NULL OR memberships.until_on > today)))
    ORDER BY member_states.name COLLATE "C" LIMIT 1) AS state ON true
  WHERE cleared_at IS NULL AND (state.id IS NOT NULL OR EXISTS (
    SELECT FROM grants WHERE grants.user_id = users.id AND role LIKE 'secretariat%' AND (plan_id IS NULL OR plan_id = plans.id)))
  ORDER BY state.name COLLATE "C" NULLS LAST, display_name, users.id LIMIT 200`;
