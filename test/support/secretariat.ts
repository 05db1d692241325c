import type pg from 'pg';
import type { Actor, Grant } from '#app/kernel/actor.js';
import { newId } from '#app/kernel/identifiers.js';
import { addUser } from './reminder-engine.js';

/** Somebody who serves the secretariat, at `<post>@secretariat.example`. */
export async function addToSecretariat(
  sql: pg.Pool,
  post: 'administrator' | 'officer' | 'second-officer',
  planId: string | null = null,
): Promise<Actor> {
  const email = `${post}@secretariat.example`;
  const userId = await addUser(sql, email);
  const grant: Grant = {
    role: post === 'administrator' ? 'secretariat_administrator' : 'secretariat_officer',
    memberStateId: null,
    planId,
  };
  await sql.query('INSERT INTO grants (id, user_id, role, plan_id) VALUES ($1, $2, $3, $4)', [
    newId(),
    userId,
    grant.role,
    planId,
  ]);
  return { userId, displayName: post, timeZone: 'UTC', channel: 'web', grants: [grant] };
}

/** A plan without content, which grants can name. */
export async function addPlan(sql: pg.Pool, code: string): Promise<string> {
  const groupId = newId();
  await sql.query(`INSERT INTO state_groups (id, code, name, time_zone) VALUES ($1, $2, $2, 'UTC')`, [
    groupId,
    code,
  ]);
  const id = newId();
  await sql.query(
    `INSERT INTO plans (id, code, title, short_title, state_group_id, is_illustrative, time_zone, starts_on, ends_on,
       reporting_period_months)
     VALUES ($1, $2, $2, $2, $3, false, 'UTC', '2018-01-01', '2020-12-31', 6)`,
    [id, code, groupId],
  );
  return id;
}
