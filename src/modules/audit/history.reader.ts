import { Injectable } from '@nestjs/common';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { HistoryEntryView, HistoryPage } from '#app/modules/audit/audit.dto.js';
import { ENTRY_ACTOR, ENTRY_PERSONAL } from '#app/modules/audit/audit-entry.sql.js';
import { withPersonal } from '#app/modules/audit/personal-fields.rules.js';
import { Database } from '#app/platform/database/database.js';

/** How far somebody may read the history of a subject; whether they may read it at all is for its module to say. */
export interface HistoryReach {
  /** It is of their own state: everything. */
  isOwn: boolean;
  /** Updates of a state that they may read: that these were posted is no secret to them. */
  sharedUpdateIds?: readonly string[];
}

const LIST = `
  SELECT entry.id, action, channel, calendar_at AS "recordedAt", ${ENTRY_ACTOR} AS actor, before, after, ${ENTRY_PERSONAL} AS personal
  FROM audit_entries entry
  WHERE subject_id = $1 AND subject_kind = $2
    AND ($3 OR audience = 'secretariat' OR action = 'update.posted' AND after ->> 'updateId' = ANY($4::text[]))
    AND entry.id < coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
  ORDER BY entry.id DESC LIMIT $6`;

type Row = HistoryEntryView & { personal: Record<string, string> | null };

/** What was changed of one subject, by whom and when: field history, for the pages where people work. */
@Injectable()
export class HistoryReader {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async list(
    subjectKind: string,
    subjectId: string,
    { isOwn, sharedUpdateIds = [] }: HistoryReach,
    after: CursorKey | null,
    limit: number,
  ): Promise<HistoryPage> {
    const rows = await this.db.read<Row>({
      name: 'audit.history',
      text: LIST,
      values: [subjectId, subjectKind, isOwn, sharedUpdateIds, after?.[0] ?? null, limit + 1],
    });
    return toPage(rows, limit, ({ id }) => [id], asView);
  }
}

function asView({ personal, ...row }: Row): HistoryEntryView {
  const kept = new Map(Object.entries(personal ?? {}));
  return {
    ...row,
    before: withPersonal(row.before, '/before', kept) as HistoryEntryView['before'],
    after: withPersonal(row.after, '/after', kept) as HistoryEntryView['after'],
  };
}
