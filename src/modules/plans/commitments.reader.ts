import { Injectable } from '@nestjs/common';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { CommitmentPage, CommitmentView, ReportingPeriodView } from '#app/modules/plans/plan.dto.js';
import { Database } from '#app/platform/database/database.js';

interface CommitmentRow extends CommitmentView {
  position: number;
}

const COMMITMENTS = `
  SELECT commitment.id, commitment.code, commitment.title, activity, expected_output AS "expectedOutput",
    lead_body AS "leadBody", cooperating_bodies AS "cooperatingBodies", traced_to AS "tracedTo", recurrence,
    commitment.is_withdrawn AS "isWithdrawn",
    json_build_object('id', area.id, 'code', area.code, 'title', area.title) AS area,
    json_build_object('startsOn', due_starts_on, 'endsOn', due_ends_on, 'precision', due_precision) AS due,
    coalesce((
      SELECT json_agg(json_build_object('instrumentCode', instrument.code, 'instrumentTitle', instrument.short_title,
        'isIllustrative', instrument.is_illustrative, 'code', provision.code, 'title', provision.title)
        ORDER BY instrument.code, provision.position)
      FROM commitment_provisions
      JOIN provisions provision ON provision.id = provision_id
      JOIN instruments instrument ON instrument.id = instrument_id
      WHERE commitment_id = commitment.id), '[]') AS provisions`;

const LIST = `${COMMITMENTS}, commitment.position
  FROM commitments commitment JOIN areas area ON area.id = area_id
  WHERE commitment.plan_id = $1 AND NOT commitment.is_withdrawn AND ($2::text IS NULL OR area.code = $2)
    AND ($3::integer IS NULL OR (commitment.position, commitment.id) > ($3, $4::uuid))
  ORDER BY commitment.position, commitment.id LIMIT $5`;

const ONE = `${COMMITMENTS}
  FROM commitments commitment JOIN areas area ON area.id = area_id
  WHERE commitment.plan_id = $1 AND commitment.id = $2`;

const PERIODS = `
  SELECT number, from_on AS "fromOn", until_on AS "untilOn", json_build_object(
    'startsOn', period.due_starts_on, 'endsOn', period.due_ends_on, 'precision', due_precision) AS due
  FROM reporting_periods period JOIN commitments ON commitments.id = commitment_id
  WHERE commitment_id = $1 ORDER BY number`;

/** Commitments as the plan states them. */
@Injectable()
export class CommitmentsReader {
  constructor(private readonly db: Database) {}

  /** In the order of the plan, without what was withdrawn. */
  async list(
    planId: string,
    area: string | null,
    after: CursorKey | null,
    limit: number,
  ): Promise<CommitmentPage> {
    const rows = await this.db.read<CommitmentRow>({
      name: 'commitments.list',
      text: LIST,
      values: [planId, area, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ position, id }) => [position, id],
      ({ position: _, ...view }) => view,
    );
  }

  /** @throws NotFoundError */
  async get(planId: string, commitmentId: string): Promise<CommitmentView> {
    const [commitment] = await this.db.read<CommitmentView>({
      name: 'commitments.one',
      text: ONE,
      values: [planId, commitmentId],
    });
    if (commitment === undefined) throw new NotFoundError('commitment');
    return commitment;
  }

  findPeriods(commitmentId: string): Promise<ReportingPeriodView[]> {
    return this.db.read<ReportingPeriodView>({
      name: 'commitments.periods',
      text: PERIODS,
      values: [commitmentId],
    });
  }
}
