import { Injectable } from '@nestjs/common';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { CommitmentPage, CommitmentView, ReportingPeriodView } from '#app/modules/plans/plan.dto.js';
import { Database } from '#app/platform/database/database.js';

interface Periods {
  timeZone: string;
  periods: ReportingPeriodView[];
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

const LIST = `${COMMITMENTS}
  FROM commitments commitment JOIN areas area ON area.id = area_id
  WHERE commitment.plan_id = $1 AND NOT commitment.is_withdrawn AND ($2::text IS NULL OR area.code = $2)
    AND ($3::uuid IS NULL OR (commitment.position, commitment.id) > (SELECT position, id FROM commitments WHERE id = $3))
  ORDER BY commitment.position, commitment.id LIMIT $4`;

const ONE = `${COMMITMENTS}
  FROM commitments commitment JOIN areas area ON area.id = area_id
  WHERE commitment.plan_id = $1 AND commitment.id = $2`;

const PERIODS = `
  SELECT plan.time_zone AS "timeZone", coalesce((
    SELECT json_agg(json_build_object('number', number, 'fromOn', from_on, 'untilOn', until_on, 'due', json_build_object(
      'startsOn', period.due_starts_on, 'endsOn', period.due_ends_on, 'precision', due_precision)) ORDER BY number)
    FROM reporting_periods period WHERE commitment_id = commitment.id), '[]') AS periods
  FROM commitments commitment JOIN plans plan ON plan.id = plan_id WHERE commitment.id = $1`;

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
    const rows = await this.db.read<CommitmentView>({
      name: 'commitments.list',
      text: LIST,
      values: [planId, area, after?.[0] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
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

  /**
   * Its reporting periods in order, and the zone in which they begin and end.
   * @throws NotFoundError
   */
  async getPeriods(commitmentId: string): Promise<Periods> {
    const [periods] = await this.db.read<Periods>({
      name: 'commitments.periods',
      text: PERIODS,
      values: [commitmentId],
    });
    if (periods === undefined) throw new NotFoundError('commitment');
    return periods;
  }
}
