import { Injectable } from '@nestjs/common';
import type { Grant } from '#app/kernel/actor.js';
import type { CalendarDate } from '#app/kernel/calendar-date.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { MilestonePage, MilestoneView } from '#app/modules/milestones/milestone.dto.js';
import type { MilestoneKind } from '#app/modules/milestones/milestone.js';
import { Database } from '#app/platform/database/database.js';

interface MilestonesFilter {
  from: CalendarDate | null;
  to: CalendarDate | null;
  kind: MilestoneKind | null;
}

// What has no date yet comes last. This very expression is indexed; the list always begins after some key, because a key
// that may be null would hide the index from a plan made for any values.
const LIST_DAY = `coalesce(ends_on, 'infinity')`;
const BEFORE_ALL: CursorKey = ['-infinity', '00000000-0000-0000-0000-000000000000'];

// A state reads its own milestones and those of the whole group, the secretariat all of the plans it serves.
const LIST = `
  SELECT milestone.id, kind, title, plan_id AS "planId", closed_reason AS "closedReason",
    closed_reason IS NOT NULL AS "isClosed",
    json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'precision', date_precision) AS date,
    CASE WHEN state.id IS NOT NULL
      THEN json_build_object('id', state.id, 'isoCode', iso_code, 'name', name) END AS state
  FROM milestones milestone
  LEFT JOIN member_states state ON state.id = member_state_id
  WHERE EXISTS (
      SELECT FROM json_to_recordset($1) AS held (role text, "memberStateId" uuid, "planId" uuid)
      WHERE (held."planId" IS NULL OR plan_id IS NULL OR held."planId" = plan_id)
        AND (member_state_id IS NULL OR held.role LIKE 'secretariat%' OR held."memberStateId" = member_state_id))
    AND ($2::date IS NULL OR ends_on >= $2) AND ($3::date IS NULL OR starts_on <= $3)
    AND ($4::text IS NULL OR kind = $4)
    AND (${LIST_DAY}, milestone.id) > ($5::date, $6::uuid)
  ORDER BY ${LIST_DAY}, milestone.id LIMIT $7`;

/** Dated things by date, as far as somebody's grants reach. */
@Injectable()
export class MilestonesReader {
  constructor(private readonly db: Database) {}

  async list(
    grants: readonly Grant[],
    { from, to, kind }: MilestonesFilter,
    after: CursorKey | null,
    limit: number,
  ): Promise<MilestonePage> {
    const rows = await this.db.read<MilestoneView>({
      name: 'milestones.list',
      text: LIST,
      values: [JSON.stringify(grants), from, to, kind, ...(after ?? BEFORE_ALL), limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ date, id }) => [date.endsOn ?? 'infinity', id],
      (row) => row,
    );
  }
}
