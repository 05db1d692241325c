import { Injectable } from '@nestjs/common';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { AuditEntryPage, AuditEntryView, OriginView } from '#app/modules/audit/audit.dto.js';
import { ENTRY_ACTOR, ENTRY_PERSONAL } from '#app/modules/audit/audit-entry.sql.js';
import { ORIGIN } from '#app/modules/audit/audit-trail.js';
import { leastIdAt } from '#app/modules/audit/entry-time.rules.js';
import { withPersonal } from '#app/modules/audit/personal-fields.rules.js';
import { Database, type NamedQuery } from '#app/platform/database/database.js';

export interface AuditEntriesFilter {
  who: string | null;
  action: string | null;
  subjectId: string | null;
  from: Date | null;
  to: Date | null;
}

const COLUMNS = `
  entry.id, entry.action, entry.channel, system_at AS "systemAt", calendar_at AS "calendarAt", ${ENTRY_ACTOR} AS actor,
  subject_kind AS "subjectKind", subject_id AS "subjectId", before, after, ${ENTRY_PERSONAL} AS personal,
  (SELECT json_build_object('id', id, 'isoCode', iso_code, 'name', name) FROM member_states WHERE id = member_state_id) AS "memberState",
  (SELECT number FROM audit_seals WHERE entry_id = entry.id) AS "sealNumber"`;

// What a state keeps to itself is not even counted here. Identifiers begin with their time: they bound the days.
const FILTERS = `
  audience = 'secretariat' AND entry.id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
  AND entry.id >= coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
  AND entry.id < coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')`;
const ORDER = 'ORDER BY entry.id DESC LIMIT $4';

const ACTORS = `
  SELECT coalesce(array_agg(id), '{}') AS ids FROM (
    SELECT id FROM users WHERE email = lower($1) OR position(lower($1) IN lower(display_name)) > 0
      OR position(lower($1) IN lower(coalesce(post, ''))) > 0 LIMIT 200) AS found`;

// Each distinct action by a descent of the index: the table is long, its actions are few.
const ACTIONS = `
  WITH RECURSIVE known AS (
    (SELECT action FROM audit_entries ORDER BY action LIMIT 1)
    UNION ALL
    SELECT (SELECT action FROM audit_entries WHERE action > known.action ORDER BY action LIMIT 1) FROM known WHERE known.action IS NOT NULL)
  SELECT action FROM known WHERE action IS NOT NULL`;

type Row = Omit<AuditEntryView, 'origin'> & { personal: Record<string, string> | null };

/** The trail, for those who look after the tracker. */
@Injectable()
export class AuditEntriesReader {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async list(filter: AuditEntriesFilter, after: CursorKey | null, limit: number): Promise<AuditEntryPage> {
    const actorIds = filter.who === null ? null : await this.actors(filter.who);
    const rows = await this.db.read<Row>(statement(filter, actorIds, after, limit));
    return toPage(rows, limit, ({ id }) => [id], asView);
  }

  async listActions(): Promise<string[]> {
    const rows = await this.db.read<{ action: string }>({ name: 'audit.actions', text: ACTIONS, values: [] });
    return rows.map(({ action }) => action);
  }

  private async actors(who: string): Promise<string[]> {
    const [row] = await this.db.read<{ ids: string[] }>({
      name: 'audit.actors',
      text: ACTORS,
      values: [who],
    });
    return row?.ids ?? [];
  }
}

/** A statement of its own for each combination: each has an index that gives the order. */
function statement(
  { action, subjectId, from, to }: AuditEntriesFilter,
  actorIds: string[] | null,
  after: CursorKey | null,
  limit: number,
): NamedQuery {
  const values: unknown[] = [after?.[0] ?? null, from && leastIdAt(from), to && leastIdAt(to), limit + 1];
  const conditions = [FILTERS];
  const narrow = (value: unknown, conditionAt: (place: string) => string) => {
    if (value === null) return;
    values.push(value);
    conditions.push(conditionAt(`$${values.length}`));
  };
  narrow(actorIds, (place) => `actor_user_id = ANY(${place}::uuid[])`);
  narrow(action, (place) => `action = ${place}`);
  narrow(subjectId, (place) => `subject_id = ${place}::uuid`);
  const kind = [actorIds && 'who', action && 'action', subjectId && 'subject'].filter(Boolean).join('-');
  const text = `SELECT ${COLUMNS} FROM audit_entries entry WHERE ${conditions.join(' AND ')} ${ORDER}`;
  return { name: `audit.entries ${kind}`, text, values };
}

function asView({ personal, ...row }: Row): AuditEntryView {
  const kept = new Map(Object.entries(personal ?? {}));
  const origin = kept.get(ORIGIN);
  return {
    ...row,
    before: withPersonal(row.before, '/before', kept) as AuditEntryView['before'],
    after: withPersonal(row.after, '/after', kept) as AuditEntryView['after'],
    origin: origin === undefined ? null : (JSON.parse(origin) as OriginView),
  };
}
