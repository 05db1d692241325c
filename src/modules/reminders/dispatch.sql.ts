// What a change has made stale waits for the planner, what is closed for ever. The planner marks a milestone as unplanned
// under the same version when a policy, a nomination or a holiday has changed.
const IS_WAITING = `
  reminders.state = 'planned' AND milestones.closed_reason IS NULL
  AND milestones.version = reminders.milestone_version AND milestones.planned_version = milestones.version`;
const IS_DUE = `${IS_WAITING} AND send_at <= $1`;
// What waits beyond its own day goes along with whatever goes out: the dispatcher finds it among these.
const MAY_BE_LATE = `${IS_WAITING} AND send_on > nominal_on`;

const LOCAL_TODAY = '($1::timestamptz AT TIME ZONE users.time_zone)::date';

export const RECIPIENTS = {
  // One probe for each person: as a semi-join it was planned over all milestones, whose share with a plan is underestimated.
  hold: `
    SELECT users.id FROM users CROSS JOIN LATERAL (
      SELECT FROM reminders JOIN milestones ON milestones.id = milestone_id
      WHERE recipient_user_id = users.id AND ${IS_DUE} LIMIT 1) AS due
    WHERE is_active AND ($2::uuid IS NULL OR users.id > $2)
    ORDER BY users.id LIMIT $3 FOR NO KEY UPDATE OF users SKIP LOCKED`,

  describe: `
    SELECT id, email, display_name AS "displayName", post,
      coalesce(sent.today, false) AS "isTodaySent", coalesce(sent.week, 0)::int AS "thisWeek"
    FROM users LEFT JOIN LATERAL (
      SELECT bool_or(local_on = ${LOCAL_TODAY}) AS today, count(*) AS week FROM deliveries
      WHERE kind = 'reminder_digest' AND state <> 'suppressed' AND recipient_user_id = users.id
        AND local_on >= date_trunc('week', ${LOCAL_TODAY})::date) AS sent ON true
    WHERE users.id = ANY($2) ORDER BY id`,
};

// What a mail may say of a reminder; `reminders` is the table, or a list of the same columns.
const FACTS = `
  SELECT reminders.id, reminders.recipient_user_id AS "recipientId", milestones.id AS "milestoneId", reminders.audience,
    reminders.member_state_id AS "postStateId", step, step_kind AS "stepKind", form, is_last_before AS "isLastBefore", max_mails_per_week AS "maxMailsPerWeek",
    moved_because AS "movedBecause", holiday_name AS "holidayName", nominal_on AS "nominalOn", send_on AS "sendOn",
    send_at AS "sendAt", send_at_local AS "sendAtLocal", milestones.kind, milestones.title, told.date AS "toldDate",
    milestones.kind = 'meeting' AND milestones.date_precision <> 'day' AND EXISTS (
      SELECT FROM meetings WHERE meetings.id = subject_id AND host_state_id = reminders.member_state_id) AS "isOfHost",
    assignments.id AS "assignmentId", milestones.member_state_id AS "memberStateId", member_states.name AS "stateName",
    milestones.plan_id AS "planId",
    json_build_object('startsOn', milestones.starts_on, 'endsOn', milestones.ends_on, 'precision', milestones.date_precision) AS date,
    CASE WHEN plans.id IS NOT NULL THEN json_build_object('id', plans.id, 'code', plans.code,
      'title', plans.short_title, 'isIllustrative', plans.is_illustrative) END AS plan,
    coalesce(assignments.commitment_id, milestones.subject_id) AS "pageId", confirmed_at AS "confirmedAt",
    clearance_asked_at IS NOT NULL AND reminders.audience = 'validating_authority' AS "awaitsClearance"`;

// A post was told by whatever reached it, and its present reader by what was sent to themselves.
const FACT_JOINS = `
  JOIN milestones ON milestones.id = milestone_id
  LEFT JOIN LATERAL (
    SELECT json_build_object('startsOn', told_starts_on, 'endsOn', told_ends_on, 'precision', told_precision) AS date
    FROM reminders earlier LEFT JOIN deliveries ON deliveries.id = earlier.delivery_id
    WHERE earlier.milestone_id = milestones.id AND earlier.state = 'claimed' AND earlier.audience = reminders.audience
      AND earlier.member_state_id IS NOT DISTINCT FROM reminders.member_state_id
      AND (earlier.recipient_user_id = reminders.recipient_user_id
        OR earlier.member_state_id IS NOT NULL AND (deliveries.state IN ('failed', 'bounced')) IS NOT TRUE)
    ORDER BY claimed_at DESC, delivery_id DESC LIMIT 1) AS told ON true
  LEFT JOIN member_states ON member_states.id = milestones.member_state_id
  LEFT JOIN plans ON plans.id = milestones.plan_id
  LEFT JOIN assignments ON milestones.kind IN ('commitment_due', 'periodic_report') AND assignments.id = milestones.subject_id
  LEFT JOIN assignment_standings ON assignment_id = assignments.id AND assignment_standings.audience = CASE
    WHEN reminders.audience = 'secretariat' THEN 'secretariat' ELSE 'own_state' END`;

const IN_ORDER = `
  ORDER BY milestones.ends_on, milestones.title, milestones.id, step_kind NOT IN ('change', 'clearance'), nominal_on, send_at`;

// A mail about a state goes to who was nominated by it or acts for it, or where it is the secretariat's to who serves there:
// PostgreSQL refuses any other (migrations/1795426810000-guard-mails.ts). What is planned for somebody else waits, and is
// reported as waiting.
const IS_FOR_RECIPIENT = `
  CASE WHEN milestones.member_state_id IS NULL THEN true
    WHEN reminders.audience = 'secretariat' THEN EXISTS (
      SELECT FROM grants WHERE grants.user_id = reminders.recipient_user_id AND role LIKE 'secretariat%')
    ELSE EXISTS (
      SELECT FROM nominations
      WHERE nominations.user_id = reminders.recipient_user_id AND nominations.member_state_id = milestones.member_state_id)
    OR EXISTS (
      SELECT FROM grants
      WHERE grants.user_id = reminders.recipient_user_id AND grants.member_state_id = milestones.member_state_id) END`;

// A milestone that is being changed at this moment is left to the planner: its reminder waits, the digest does not.
export const WAITING = `
  ${FACTS} FROM reminders ${FACT_JOINS}
  WHERE (${IS_DUE} OR ${MAY_BE_LATE}) AND reminders.recipient_user_id = ANY($2) AND ${IS_FOR_RECIPIENT}
  ${IN_ORDER} FOR UPDATE OF reminders FOR SHARE OF milestones SKIP LOCKED`;

/** The same of reminders that are in no table. */
export const DESCRIBED = `
  ${FACTS}
  FROM json_to_recordset($1) AS reminders (
    id uuid, recipient_user_id uuid, milestone_id uuid, audience text, member_state_id uuid, step text, step_kind text, form text,
    is_last_before boolean, max_mails_per_week smallint, moved_because text, holiday_name text, nominal_on date, send_on date,
    send_at timestamptz, send_at_local text)
  ${FACT_JOINS} ${IN_ORDER}`;

// What was submitted is no longer the focal points', and what was decided no longer the validating authority's.
const HAS_CHANGED_HANDS = `
  CASE WHEN clearance_asked_at IS NOT NULL THEN audience IN ('main', 'alternate')
    ELSE audience = 'validating_authority' AND step_kind <> 'follow_up' AND milestones.version <> milestone_version END`;

export const TO_TAKE_BACK = `
  SELECT deliveries.id, local_on < ${LOCAL_TODAY} AS "hasEnded"
  FROM deliveries JOIN users ON users.id = recipient_user_id
  WHERE deliveries.state IN ('queued', 'deferred') AND kind IN ('reminder_digest', 'reminder_single')
    AND (local_on < ${LOCAL_TODAY} OR EXISTS (
      SELECT FROM reminders JOIN milestones ON milestones.id = milestone_id
      WHERE delivery_id = deliveries.id AND (closed_reason IS NOT NULL OR ${HAS_CHANGED_HANDS})))
  ORDER BY deliveries.id LIMIT 1000`;

export const OFFICER = `
  SELECT email FROM grants JOIN users ON users.id = user_id
  WHERE role = 'secretariat_officer' AND is_active ORDER BY email LIMIT 1`;
