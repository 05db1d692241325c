import { Injectable } from '@nestjs/common';
import { NotFoundError } from '#app/kernel/errors.js';
import type { HoldingView, PersonalDataView } from '#app/modules/personal-data/personal-data.dto.js';
import { personalTables, secretColumns } from '#app/modules/personal-data/personal-tables.js';
import { Database } from '#app/platform/database/database.js';

const PERSON = `
  SELECT id, email, display_name AS "displayName", post,
    NOT (EXISTS (SELECT FROM grants WHERE user_id = users.id AND role = 'secretariat_administrator')
      AND NOT EXISTS (
        SELECT FROM grants JOIN users other ON other.id = user_id
        WHERE role = 'secretariat_administrator' AND plan_id IS NULL AND is_active AND user_id <> users.id)) AS "mayBeErased"
  FROM users WHERE erased_at IS NULL AND `;
const BY_EMAIL = `${PERSON} email = lower($1)`;
const BY_ID = `${PERSON} id = $1`;

const COUNTS = [
  ...personalTables.map(
    ({ table, column, fate }) =>
      `SELECT '${table}' AS kind, '${fate}' AS fate, count(*)::int AS count FROM ${table} WHERE ${column} = $1`,
  ),
  `SELECT 'audit_personal_values', 'deleted', count(*)::int FROM audit_personal_values WHERE person_id = $1`,
  `SELECT 'audit_entries', 'kept', count(*)::int FROM audit_entries WHERE actor_user_id = $1`,
].join('\nUNION ALL\n');

const ACCOUNT = `SELECT to_jsonb(users) - '{${secretColumns.join(',')}}'::text[] AS account FROM users WHERE id = $1`;

const ENTRIES = `
  SELECT entry.id, action, channel, subject_kind, subject_id, system_at,
    (SELECT json_object_agg(field, value::json) FROM audit_personal_values WHERE entry_id = entry.id AND person_id = $1) AS personal
  FROM audit_entries entry
  WHERE actor_user_id = $1 OR id IN (SELECT entry_id FROM audit_personal_values WHERE person_id = $1) ORDER BY id`;

export type PersonFile = Record<string, unknown>;

/** What the tracker holds of a person. */
@Injectable()
export class PersonalDataReader {
  constructor(private readonly db: Database) {}

  /** @throws NotFoundError where no account has the address. */
  async findByEmail(email: string): Promise<PersonalDataView> {
    return this.find('personal-data.by-email', BY_EMAIL, email.trim());
  }

  /** @throws NotFoundError where there is no such account, or it was erased. */
  async findById(userId: string): Promise<PersonalDataView> {
    return this.find('personal-data.by-id', BY_ID, userId);
  }

  /** All of it, for the person: no hash, token or secret. */
  async file(userId: string): Promise<PersonFile> {
    const [account] = await this.rows('account', ACCOUNT, userId);
    const file: PersonFile = { account: account?.['account'] };
    for (const { table, column, exported } of personalTables) {
      if (exported === null) continue;
      const text = `SELECT ${exported} FROM ${table} WHERE ${column} = $1 ORDER BY 1`;
      file[`${table}.${column}`] = await this.rows(`${table}.${column}`, text, userId);
    }
    file['audit_entries'] = await this.rows('entries', ENTRIES, userId);
    return file;
  }

  private async find(name: string, text: string, value: string): Promise<PersonalDataView> {
    const [person] = await this.db.read<Omit<PersonalDataView, 'holdings'>>({ name, text, values: [value] });
    if (person === undefined) throw new NotFoundError('person');
    return { ...person, holdings: await this.count(person.id) };
  }

  private async count(userId: string): Promise<HoldingView[]> {
    const rows = await this.db.read<HoldingView>({
      name: 'personal-data.counts',
      text: COUNTS,
      values: [userId],
    });
    const byKind = new Map<string, HoldingView>();
    for (const row of rows) {
      const known = byKind.get(row.kind);
      if (known === undefined) byKind.set(row.kind, row);
      else known.count += row.count;
    }
    return [...byKind.values()].filter(({ count }) => count > 0);
  }

  private rows(name: string, text: string, userId: string): Promise<Record<string, unknown>[]> {
    return this.db.read({ name: `personal-data.${name}`, text, values: [userId] });
  }
}
