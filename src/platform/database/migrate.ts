import { runMigrations as runQueueMigrations } from 'bullmq';
import pg from 'pg';
import { advisoryLocks } from '#app/platform/database/advisory-locks.js';
import { createDataSource } from '#app/platform/database/data-source.js';
import { migrations } from '#migrations/index.js';

export const QUEUE_SCHEMA = 'bullmq';

/** History: the server's role may add to it and read it, nothing else. */
const appendOnly = [
  'audit_checkpoints',
  'audit_entries',
  'audit_seals',
  'clearance_settings',
  'evidence',
  'letters',
  'progress_updates',
  'submission_events',
];

/**
 * Brings the database up to date as its owner: our migrations, then BullMQ's, then the rights of the server's role.
 * Processes that start together wait for each other.
 *
 * @param serverUrl whose user is given its rights; the owner's own URL where one role serves both.
 */
export async function migrate(ownerUrl: string, serverUrl: string): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLocks.migration]);
    const dataSource = await createDataSource({ url: ownerUrl, entities: [], poolSize: 1 }).initialize();
    try {
      await dataSource.runMigrations();
    } finally {
      await dataSource.destroy();
    }
    await runQueueMigrations(client, QUEUE_SCHEMA);
    await client.query('SET search_path TO public');
    await grantRights(client, decodeURIComponent(new URL(serverUrl).username));
  } finally {
    await client.end();
  }
}

async function grantRights(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ isOwner: boolean }>(`SELECT current_user = $1 AS "isOwner"`, [role]);
  if (role === '' || rows[0]?.isOwner) return;
  const server = pg.escapeIdentifier(role);
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${server};
    -- BullMQ makes a sequence for each queue when its first job is added.
    GRANT USAGE, CREATE ON SCHEMA ${QUEUE_SCHEMA} TO ${server};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, ${QUEUE_SCHEMA} TO ${server};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${server};
    GRANT USAGE ON SEQUENCE ${await ownSequences(client)} TO ${server};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${server};
    REVOKE UPDATE, DELETE ON ${appendOnly.join(', ')} FROM ${server};
    REVOKE UPDATE ON audit_personal_values, audit_unsealed FROM ${server};
    REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM ${server};
    GRANT UPDATE (submission_state, submission_version, visibility, official_version, cleared_at, entered_by_name)
      ON progress_updates TO ${server};
    GRANT UPDATE (visibility) ON evidence TO ${server};
    GRANT UPDATE (delivery_id, state, sent_on, sent_way, marked_sent_by, withdrawn_reason, withdrawn_by, concluded_at, version)
      ON letters TO ${server};`);
}

/** BullMQ's own; the one of a queue belongs to the server that made it, and its owner alone may give rights on it. */
async function ownSequences(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ names: string }>(
    `SELECT string_agg(oid::regclass::text, ', ') AS names FROM pg_class
     WHERE relkind = 'S' AND relnamespace = $1::regnamespace AND relowner = current_user::regrole`,
    [QUEUE_SCHEMA],
  );
  return rows[0]?.names ?? '';
}

/**
 * Has this database had every migration? Asked with the rights of the server's role: TypeORM would create its table
 * where there is none.
 */
export async function isMigrated(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ isReadable: boolean }>(
      `SELECT coalesce(has_table_privilege(to_regclass('public.schema_migrations'), 'SELECT'), false) AS "isReadable"`,
    );
    if (!rows[0]?.isReadable) return false;
    const run = await client.query<{ name: string }>('SELECT name FROM public.schema_migrations');
    const names = new Set(run.rows.map(({ name }) => name));
    return migrations.every(({ name }) => names.has(name));
  } finally {
    await client.end();
  }
}
