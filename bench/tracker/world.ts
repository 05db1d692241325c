import type pg from 'pg';

export interface World {
  /** States with a main focal point each, and how many commitments each of them has. */
  groups: readonly { states: number; commitments: number }[];
  /** IANA zones, dealt out in turn. */
  zones: readonly string[];
  /** Days before the due date on which reminders are sent. */
  stepDays: readonly number[];
}

/** A Thursday: whole weeks before it nobody rests. */
export const DUE_ON = '2018-05-31';
/** The policy's hour, by everybody's own clock. */
export const SEND_AT_LOCAL = '08:30';

/** Focal points who are reminded of commitments of one plan; address and number of the commitment name each reminder. */
export async function loadWorld(sql: pg.Pool, { groups, zones, stepDays }: World): Promise<void> {
  // The bench needs more focal points than there are countries with a code.
  await sql.query('ALTER TABLE member_states DROP CONSTRAINT IF EXISTS ck_member_states_iso_code');
  const mostCommitments = Math.max(...groups.map(({ commitments }) => commitments));
  await sql.query(PLAN);
  await sql.query(COMMITMENTS, [mostCommitments, DUE_ON]);
  const commitmentsOf = groups.flatMap(({ states, commitments }) =>
    Array.from({ length: states }, () => commitments),
  );
  await sql.query(STATES, [commitmentsOf.map((_, index) => zones[index % zones.length])]);
  await sql.query(FOCAL_POINTS);
  await sql.query(ASSIGNMENTS, [commitmentsOf]);
  await sql.query(MILESTONES, [DUE_ON]);
  const steps = stepDays.map((days) => ({
    code: `before-${days}`,
    offset: `-P${days}D`,
    audience: ['main'],
    form: 'digest',
    release: 'automatic',
  }));
  await sql.query(POLICY, [JSON.stringify(steps), SEND_AT_LOCAL]);
  await sql.query('VACUUM ANALYZE');
}

const PLAN = `
  WITH state_group AS (
    INSERT INTO state_groups (id, code, name, time_zone) VALUES (gen_random_uuid(), 'BENCH', 'Benchmark', 'Asia/Kuala_Lumpur') RETURNING id),
  plan AS (
    INSERT INTO plans (id, code, title, short_title, state_group_id, is_illustrative, time_zone, starts_on, ends_on, reporting_period_months)
    SELECT gen_random_uuid(), 'BENCH', 'Plan of the benchmark', 'Benchmark', id, true, 'Asia/Kuala_Lumpur', '2018-01-01', '2020-12-31', 6
    FROM state_group RETURNING id),
  area AS (INSERT INTO areas (id, plan_id, code, title, position) SELECT gen_random_uuid(), id, '1', 'Law', 1 FROM plan),
  officer AS (
    INSERT INTO users (id, email, display_name, time_zone, created_at)
    VALUES (gen_random_uuid(), 'officer@bench.example', 'Officer of the benchmark', 'Asia/Kuala_Lumpur', '2018-01-01') RETURNING id)
  INSERT INTO grants (id, user_id, role, plan_id) SELECT gen_random_uuid(), officer.id, 'secretariat_officer', plan.id FROM officer, plan`;

const COMMITMENTS = `
  INSERT INTO commitments (id, plan_id, area_id, code, position, title, activity, expected_output, lead_body,
    cooperating_bodies, traced_to, due_starts_on, due_ends_on, due_precision)
  SELECT gen_random_uuid(), plan_id, areas.id, '1.' || number, number,
    'Commitment ' || number || ': review the national law against the convention and tell what is still missing',
    'Review the law', 'A law in force', 'Ministry of Justice', '{}', 'benchmark', $2, $2, 'day'
  FROM areas, generate_series(1, $1::int) AS number`;

const STATES = `
  INSERT INTO member_states (id, iso_code, name, time_zone)
  SELECT gen_random_uuid(), 'S' || number, 'State ' || number, zone
  FROM unnest($1::text[]) WITH ORDINALITY AS dealt (zone, number)`;

const FOCAL_POINTS = `
  WITH person AS (
    INSERT INTO users (id, email, display_name, post, time_zone, created_at)
    SELECT gen_random_uuid(), 'focal-point-' || substr(iso_code, 2) || '@bench.example', 'Focal point of ' || name,
      'National focal point of ' || name, time_zone, '2018-01-01'
    FROM member_states RETURNING id, email)
  INSERT INTO nominations (id, member_state_id, user_id, function, from_on, source)
  SELECT gen_random_uuid(), member_states.id, person.id, 'main', '2018-01-01', 'benchmark'
  FROM member_states JOIN person ON email = 'focal-point-' || substr(iso_code, 2) || '@bench.example'`;

const ASSIGNMENTS = `
  INSERT INTO assignments (id, plan_id, commitment_id, member_state_id, from_on, source)
  SELECT gen_random_uuid(), commitments.plan_id, commitments.id, member_states.id, '2018-01-01', 'benchmark'
  FROM member_states
  JOIN unnest($1::int[]) WITH ORDINALITY AS has (commitments, number) ON iso_code = 'S' || has.number
  JOIN commitments ON position <= has.commitments`;

const MILESTONES = `
  INSERT INTO milestones (id, kind, subject_id, plan_id, member_state_id, title, starts_on, ends_on, date_precision, from_on)
  SELECT gen_random_uuid(), 'commitment_due', assignments.id, assignments.plan_id, member_state_id, title, $1, $1, 'day', '2018-01-01'
  FROM assignments JOIN commitments ON commitments.id = commitment_id`;

const POLICY = `
  UPDATE reminder_policies SET steps = $1, send_at_local = $2, version = version + 1
  WHERE milestone_kind = 'commitment_due' AND plan_id IS NULL AND milestone_id IS NULL`;
