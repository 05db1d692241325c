// Statements of PlanPackRepository. Each takes the plan as $1 but the first, and rows as JSON, so that a plan of any
// size is loaded in the same number of round trips. Codes of packs are resolved here: the pack knows no identifiers.

export const SAVE_PLAN = `
  INSERT INTO plans (id, code, title, short_title, state_group_id, instrument_id, is_illustrative, time_zone, starts_on, ends_on, reporting_period_months, language)
  SELECT $1::uuid, $2::text, $3::text, $4::text, state_groups.id, (SELECT id FROM instruments WHERE code = $6), $7::boolean, $8::text, $9::date, $10::date, $11::integer, $12::text
  FROM state_groups WHERE state_groups.code = $5
  ON CONFLICT (code) DO UPDATE SET
    title = excluded.title, short_title = excluded.short_title, state_group_id = excluded.state_group_id,
    instrument_id = excluded.instrument_id, is_illustrative = excluded.is_illustrative, time_zone = excluded.time_zone,
    starts_on = excluded.starts_on, ends_on = excluded.ends_on, reporting_period_months = excluded.reporting_period_months,
    language = excluded.language
  RETURNING id, is_closed AS "isClosed"`;

export const SAVE_AREAS = `
  INSERT INTO areas (id, plan_id, code, title, position)
  SELECT id, $1, code, title, position
  FROM json_to_recordset($2) AS area (id uuid, code text, title text, position integer)
  ON CONFLICT (plan_id, code) DO UPDATE SET title = excluded.title, position = excluded.position, is_withdrawn = false`;

export const WITHDRAW_AREAS = `
  UPDATE areas SET is_withdrawn = true WHERE plan_id = $1 AND NOT is_withdrawn AND NOT code = ANY($2)`;

export const SAVE_COMMITMENTS = `
  INSERT INTO commitments (id, plan_id, area_id, code, position, title, activity, expected_output, lead_body, cooperating_bodies, traced_to, due_starts_on, due_ends_on, due_precision, recurrence, decision_cited)
  SELECT commitment.id, $1, areas.id, commitment.code, commitment.position, commitment.title, activity, "expectedOutput", lead, cooperating, "tracedTo",
    (due ->> 'startsOn')::date, (due ->> 'endsOn')::date, due ->> 'precision', recurrence, decision
  FROM json_to_recordset($2) AS commitment (
    id uuid, code text, position integer, area text, title text, activity text, "expectedOutput" text, lead text,
    cooperating text[], "tracedTo" text, due json, recurrence text, decision text)
  JOIN areas ON areas.plan_id = $1 AND areas.code = commitment.area
  ON CONFLICT (plan_id, code) DO UPDATE SET
    area_id = excluded.area_id, position = excluded.position, title = excluded.title, activity = excluded.activity,
    expected_output = excluded.expected_output, lead_body = excluded.lead_body,
    cooperating_bodies = excluded.cooperating_bodies, traced_to = excluded.traced_to,
    due_starts_on = excluded.due_starts_on, due_ends_on = excluded.due_ends_on, due_precision = excluded.due_precision,
    recurrence = excluded.recurrence, decision_cited = excluded.decision_cited, is_withdrawn = false`;

export const WITHDRAW_COMMITMENTS = `
  UPDATE commitments SET is_withdrawn = true WHERE plan_id = $1 AND NOT is_withdrawn AND NOT code = ANY($2)`;

// A provision is written INSTRUMENT:PROVISION in packs.
const MAPPINGS = `
  SELECT commitments.id AS commitment_id, provisions.id AS provision_id
  FROM json_to_recordset($2) AS mapping (commitment text, provision text)
  JOIN commitments ON commitments.plan_id = $1 AND commitments.code = commitment
  JOIN instruments ON instruments.code = split_part(provision, ':', 1)
  JOIN provisions ON instrument_id = instruments.id AND provisions.code = substr(provision, strpos(provision, ':') + 1)`;

export const DELETE_PROVISIONS = `
  DELETE FROM commitment_provisions USING commitments
  WHERE commitment_id = commitments.id AND plan_id = $1 AND (commitment_id, provision_id) NOT IN (${MAPPINGS})`;

export const SAVE_PROVISIONS = `
  INSERT INTO commitment_provisions (commitment_id, provision_id) ${MAPPINGS} ON CONFLICT DO NOTHING`;

export const SAVE_PERIODS = `
  INSERT INTO reporting_periods AS period (id, commitment_id, number, from_on, until_on, due_starts_on, due_ends_on)
  SELECT entry.id, commitments.id, number, "fromOn", "untilOn", "startsOn", "endsOn"
  FROM json_to_recordset($2) AS entry (id uuid, commitment text, number integer, "fromOn" date, "untilOn" date, "startsOn" date, "endsOn" date)
  JOIN commitments ON commitments.plan_id = $1 AND commitments.code = commitment
  ON CONFLICT (commitment_id, number) DO UPDATE SET
    from_on = excluded.from_on, until_on = excluded.until_on, due_starts_on = excluded.due_starts_on, due_ends_on = excluded.due_ends_on`;

export const DELETE_PERIODS = `
  DELETE FROM reporting_periods USING commitments
  WHERE commitment_id = commitments.id AND plan_id = $1 AND NOT is_withdrawn AND NOT EXISTS (
    SELECT FROM json_to_recordset($2) AS entry (commitment text, number integer)
    WHERE commitment = commitments.code AND entry.number = reporting_periods.number)`;

export const SAVE_ADOPTIONS = `
  INSERT INTO adoptions (id, plan_id, member_state_id, kind, adopted_on, source, is_illustrative)
  SELECT adoption.id, $1, member_states.id, kind, "on", source, "isIllustrative"
  FROM json_to_recordset($2) AS adoption (id uuid, state text, kind text, "on" date, source text, "isIllustrative" boolean)
  JOIN member_states ON iso_code = state
  ON CONFLICT (plan_id, member_state_id) DO UPDATE SET
    kind = excluded.kind, adopted_on = excluded.adopted_on, source = excluded.source, is_illustrative = excluded.is_illustrative`;

export const DELETE_ADOPTIONS = `
  DELETE FROM adoptions USING member_states
  WHERE member_state_id = member_states.id AND plan_id = $1 AND NOT iso_code = ANY($2)`;

export const SAVE_ASSIGNMENTS = `
  INSERT INTO assignments AS assignment (id, plan_id, commitment_id, member_state_id, from_on, source)
  SELECT pair.id, $1, commitments.id, adoptions.member_state_id, adopted_on, adoptions.source
  FROM json_to_recordset($2) AS pair (id uuid, state text, commitment text)
  JOIN member_states ON iso_code = state
  JOIN adoptions ON adoptions.plan_id = $1 AND member_state_id = member_states.id
  JOIN commitments ON commitments.plan_id = $1 AND commitments.code = commitment
  ON CONFLICT (commitment_id, member_state_id) DO UPDATE SET
    from_on = excluded.from_on, source = excluded.source, is_cancelled = false
  WHERE (assignment.from_on, assignment.source, assignment.is_cancelled) IS DISTINCT FROM (excluded.from_on, excluded.source, false)`;

export const CANCEL_ASSIGNMENTS = `
  UPDATE assignments SET is_cancelled = true
  FROM commitments
  WHERE commitment_id = commitments.id AND assignments.plan_id = $1 AND NOT is_cancelled AND (is_withdrawn OR NOT EXISTS (
    SELECT FROM adoptions WHERE adoptions.plan_id = $1 AND adoptions.member_state_id = assignments.member_state_id))`;

export const ADD_STANDINGS = `
  INSERT INTO assignment_standings (assignment_id, audience)
  SELECT id, audience FROM assignments CROSS JOIN unnest($2::text[]) AS audience WHERE plan_id = $1
  ON CONFLICT DO NOTHING`;

// Ordered: two transactions that raise several versions take the rows in the same order.
export const RAISE_MATRIX_VERSIONS = `
  INSERT INTO matrix_versions AS raised (plan_id, member_state_id, version)
  SELECT $1, member_state_id, 1 FROM (
    SELECT member_state_id FROM memberships JOIN plans USING (state_group_id) WHERE plans.id = $1
    UNION SELECT member_state_id FROM adoptions WHERE plan_id = $1
    UNION SELECT member_state_id FROM matrix_versions WHERE plan_id = $1) AS shown
  ORDER BY member_state_id
  ON CONFLICT (plan_id, member_state_id) DO UPDATE SET version = raised.version + 1`;

const KIND = `CASE WHEN recurrence IS NULL THEN 'commitment_due' ELSE 'periodic_report' END AS kind`;

export const FIND_DUE_DATES = `
  SELECT ${KIND}, assignments.id AS "subjectId", number AS "periodNumber", assignments.plan_id AS "planId",
    member_state_id AS "memberStateId", code || ' ' || title AS title, from_on AS "fromOn",
    json_build_object('startsOn', period.due_starts_on, 'endsOn', period.due_ends_on, 'precision', due_precision) AS date
  FROM assignments
  JOIN commitments ON commitments.id = commitment_id
  JOIN (SELECT commitment_id, number, due_starts_on, due_ends_on FROM reporting_periods) AS period USING (commitment_id)
  WHERE assignments.plan_id = $1 AND NOT is_cancelled`;

/** Due dates of what a state has said does not apply to it. */
export const FIND_NOT_APPLICABLE = `
  SELECT ${KIND}, assignments.id AS "subjectId", number AS "periodNumber"
  FROM assignments
  JOIN commitments ON commitments.id = commitment_id
  JOIN assignment_standings ON assignment_id = assignments.id AND audience = 'own_state' AND applicability = 'none'
  JOIN reporting_periods USING (commitment_id)
  WHERE assignments.plan_id = $1`;
