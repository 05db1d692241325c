import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import { parseImpreciseDate, toBeConfirmed } from '#app/kernel/imprecise-date.js';
import { StatesPackLoader } from '#app/modules/member-states/states-pack.loader.js';
import { MilestoneRegistry } from '#app/modules/milestones/milestone-registry.js';
import { PlanLoader } from '#app/modules/plans/plan-loader.js';
import { PlanPackRepository } from '#app/modules/plans/plan-pack.repository.js';

const COMMITMENTS = 200;
const AREAS = 6;
const UPDATES_EACH = 5;
const STATES = ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN'];

export interface Dataset {
  planId: string;
  /** The states that the plan applies to. */
  stateIds: string[];
}

export interface Account {
  userId: string;
  /** Value of the session cookie. */
  token: string;
  csrfToken: string;
}

/** Opens an account with a session: one of the secretariat, or a state's focal point. */
export async function openAccount(
  dataSource: DataSource,
  secretKey: string,
  memberStateId: string | null,
): Promise<Account> {
  const account = { userId: newId(), token: newId(), csrfToken: newId() };
  const role = memberStateId === null ? 'secretariat_officer' : 'focal_point';
  const tokenHash = createHmac('sha256', secretKey).update(account.token).digest();
  await dataSource.query(
    `INSERT INTO users (id, email, display_name, time_zone, created_at) VALUES ($1, $2, 'Benchmark', 'UTC', '2018-01-01')`,
    [account.userId, `${account.userId}@bench.example`],
  );
  await dataSource.query('INSERT INTO grants (id, user_id, role, member_state_id) VALUES ($1, $2, $3, $4)', [
    newId(),
    account.userId,
    role,
    memberStateId,
  ]);
  await dataSource.query(
    `INSERT INTO sessions (id, user_id, token_hash, csrf_token, methods, proved_at, last_used_at, created_at, expires_at)
     VALUES ($1, $2, $3, $4, '{password}', '2018-01-01', '2118-01-01', '2018-01-01', '2118-01-01')`,
    [newId(), account.userId, tokenHash, account.csrfToken],
  );
  return account;
}

/**
 * The common work of issue 2: 200 commitments × 11 states with 5 updates each, loaded by the application's own loaders.
 * A third of the commitments recur, a tenth has no date yet, and every seventh assignment is silent but for a draft.
 */
export async function loadDataset(dataSource: DataSource, authorUserId: string): Promise<Dataset> {
  return dataSource.transaction(async (tx) => {
    await new StatesPackLoader().apply(tx, {
      group: { code: 'BENCH', name: 'Benchmark', timeZone: 'Asia/Kuala_Lumpur' },
      states: STATES.map((isoCode) => ({
        isoCode,
        name: `State ${isoCode}`,
        timeZone: 'Asia/Bangkok',
        memberships: [{ standing: 'member', from: '1999-01-01', until: null, source: 'benchmark' }],
      })),
      organisations: [],
    });
    await new PlanLoader(new PlanPackRepository(), new MilestoneRegistry()).apply(tx, plan(), 'en');
    const [loaded] = await tx.query<{ id: string }[]>(`SELECT id FROM plans WHERE code = 'BENCH'`);
    const states = await tx.query<{ id: string }[]>('SELECT id FROM member_states ORDER BY iso_code');
    const assignments = await tx.query<{ id: string }[]>('SELECT id FROM assignments ORDER BY id');
    const updates = assignments.flatMap(({ id }, at) =>
      Array.from({ length: UPDATES_EACH }, (_, step) => ({
        id: newId(),
        assignmentId: id,
        version: step + 1,
        status: ['not_started', 'in_progress', 'implemented'][Math.floor((step + at) / 3) % 3],
        submissionState: at % 7 === 0 ? 'draft' : 'cleared',
        visibility: at % 3 === 0 ? 'member_states' : 'secretariat',
      })),
    );
    await tx.query(INSERT_UPDATES, [JSON.stringify(updates), authorUserId]);
    await tx.query(MOVE_STANDINGS);
    await tx.query(`UPDATE assignments SET version = ${UPDATES_EACH}`);
    return { planId: loaded?.id ?? '', stateIds: states.map(({ id }) => id) };
  });
}

const INSERT_UPDATES = `
  INSERT INTO progress_updates (id, assignment_id, plan_id, member_state_id, version, period_number, kind, status, narrative,
    submission_state, visibility, proposed_visibility, official_version, cleared_at, author_user_id, channel, body_hash, recorded_at, stored_at)
  SELECT entry.id, assignments.id, plan_id, member_state_id, entry.version, 1, 'report', status, 'Narrative of the benchmark, ' || repeat('in many words ', 20),
    "submissionState", visibility, visibility, CASE WHEN "submissionState" = 'cleared' THEN entry.version END,
    CASE WHEN "submissionState" = 'cleared' THEN at END, $2, 'web', sha256(entry.id::text::bytea), at, at
  FROM json_to_recordset($1) AS entry (id uuid, "assignmentId" uuid, version integer, status text, "submissionState" text, visibility text)
  JOIN assignments ON assignments.id = "assignmentId"
  CROSS JOIN LATERAL (SELECT timestamptz '2018-02-01 02:00Z' + entry.version * interval '5 days' AS at) AS recorded`;

const MOVE_STANDINGS = `
  UPDATE assignment_standings standing SET status = latest.status, period_number = 1, update_id = latest.id, confirmed_at = recorded_at
  FROM progress_updates latest
  WHERE latest.assignment_id = standing.assignment_id AND version = ${UPDATES_EACH} AND submission_state = 'cleared'
    AND (audience IN ('own_state', 'secretariat') OR audience = visibility)`;

function plan(): Parameters<PlanLoader['apply']>[1] {
  const day = (index: number) => `2018-${String((index % 12) + 1).padStart(2, '0')}-15`;
  return {
    plan: {
      code: 'BENCH',
      title: 'Plan of the benchmark',
      shortTitle: 'Benchmark',
      group: 'BENCH',
      instrument: null,
      isIllustrative: true,
      timeZone: 'Asia/Kuala_Lumpur',
      startsOn: '2018-01-01',
      endsOn: '2020-12-31',
      reportingPeriodMonths: 6,
    },
    areas: Array.from({ length: AREAS }, (_, index) => ({
      code: String(index + 1),
      title: `Area ${index + 1}`,
    })),
    commitments: Array.from({ length: COMMITMENTS }, (_, index) => ({
      code: `${(index % AREAS) + 1}.${Math.floor(index / AREAS) + 1}`,
      area: String((index % AREAS) + 1),
      title: `Commitment ${index + 1} on the marking and tracing of firearms`,
      activity: 'Review the national law and adopt what is missing.',
      expectedOutput: 'Law in force',
      lead: 'Ministry of Interior',
      cooperating: ['Customs', 'National police'],
      tracedTo: 'benchmark',
      due: index % 10 === 9 ? toBeConfirmed : (parseImpreciseDate(day(index)) ?? toBeConfirmed),
      recurrence: index % 3 === 0 ? 'P6M' : null,
      decision: null,
      provisions: [],
    })),
    adoptions: STATES.map((state) => ({
      state,
      kind: 'adopted',
      on: '2018-02-01',
      source: 'benchmark',
      isIllustrative: true,
    })),
  };
}
