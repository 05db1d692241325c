import pg from 'pg';
import { AuditExport, type ExportSettings } from '#app/modules/audit/audit-export.js';
import type { FileLine } from '#app/modules/audit/audit-file.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { AuditVerifier, type Verification } from '#app/modules/audit/audit-verifier.js';
import { withPersonal } from '#app/modules/audit/personal-fields.rules.js';
import type { Checkpoint } from '#app/modules/audit/checkpoint.rules.js';
import { newId } from '#app/kernel/identifiers.js';
import type { TestApplication } from './application.js';

const ALL: ExportSettings = { from: null, to: null, withPersonalValues: true, forSecretariat: false };

/** Does `sql` as somebody who administers the database: triggers and foreign keys do not stop them. */
export async function tamper(superuserUrl: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Records `count` entries, one in each transaction. */
export async function recordEntries({ app, db }: TestApplication, count: number): Promise<void> {
  const trail = app.get(AuditTrail);
  for (let index = 0; index < count; index += 1) {
    await db.transaction((tx) =>
      trail.record(tx, {
        actor: { userId: newId(), channel: 'web' },
        action: 'thing.changed',
        subjectKind: 'user',
        subjectId: newId(),
        before: { email: `before-${index}@tests.example`, index },
        after: { email: `after-${index}@tests.example`, index: index + 1 },
      }),
    );
  }
}

export async function exportLines(
  { app }: TestApplication,
  settings: Partial<ExportSettings> = {},
): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for await (const line of app.get(AuditExport).lines({ ...ALL, ...settings })) lines.push(line);
  return lines;
}

/** By way of text, as a file is read. */
export function verifyLines(lines: readonly object[], checkpoints: readonly Checkpoint[] = []): Verification {
  const verifier = new AuditVerifier(checkpoints);
  for (const line of lines) verifier.read(JSON.stringify(line));
  return verifier.finish();
}

/** Columns that {@link restored} takes. */
export const PERSONAL = `(
  SELECT json_object_agg(field, value) FROM audit_personal_values WHERE entry_id = audit_entries.id) AS personal`;

/** Entries as they were recorded, with their personal values. */
export function restored<
  Row extends { before: unknown; after: unknown; personal: Record<string, string> | null },
>(rows: readonly Row[]): Omit<Row, 'personal'>[] {
  return rows.map(({ personal, ...row }) => {
    const kept = new Map(Object.entries(personal ?? {}));
    return {
      ...row,
      before: withPersonal(row.before, '/before', kept),
      after: withPersonal(row.after, '/after', kept),
    };
  });
}
