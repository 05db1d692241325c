import { Injectable } from '@nestjs/common';
import { NotFoundError } from '#app/kernel/errors.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type { PlanPage, PlanView } from '#app/modules/plans/plan.dto.js';
import { Database } from '#app/platform/database/database.js';

// $1: the plans asked for (null: all). $2: now, to tell who has adopted by today in the plan's zone. Who has reported
// is counted as the secretariat knows it, and told to everybody as a number only.
const PLANS = `
  SELECT plan.id, plan.code, plan.title, short_title AS "shortTitle", is_illustrative AS "isIllustrative",
    plan.time_zone AS "timeZone", starts_on AS "startsOn", ends_on AS "endsOn",
    reporting_period_months AS "reportingPeriodMonths",
    json_build_object('code', state_group.code, 'name', state_group.name) AS "stateGroup",
    coalesce((SELECT json_agg(json_build_object('id', id, 'code', code, 'title', title) ORDER BY position)
      FROM areas WHERE plan_id = plan.id AND NOT is_withdrawn), '[]') AS areas,
    (SELECT json_build_object('of', count(*), 'reported', count_reporting_states(plan.id, today))
      FROM adoptions WHERE plan_id = plan.id AND adopted_on <= today) AS reports
  FROM plans plan
  CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE plan.time_zone)::date AS today) AS day
  JOIN state_groups state_group ON state_group.id = state_group_id
  WHERE ($1::uuid[] IS NULL OR plan.id = ANY($1))`;

const LIST = `${PLANS} AND ($3::text IS NULL OR plan.code > $3) ORDER BY plan.code LIMIT $4`;

const IDS = `SELECT id FROM plans WHERE $1::uuid[] IS NULL OR id = ANY($1)`;

/** Plans of action with their areas of collaboration. */
@Injectable()
export class PlansReader {
  constructor(private readonly db: Database) {}

  /** @param planIds null: every plan. */
  async list(
    planIds: readonly string[] | null,
    now: Date,
    after: CursorKey | null,
    limit: number,
  ): Promise<PlanPage> {
    const rows = await this.db.read<PlanView>({
      name: 'plans.list',
      text: LIST,
      values: [planIds, now, after?.[0] ?? null, limit + 1],
    });
    return toPage(
      rows,
      limit,
      ({ code }) => [code],
      (row) => row,
    );
  }

  /** @throws NotFoundError */
  async get(planId: string, now: Date): Promise<PlanView> {
    const [plan] = await this.db.read<PlanView>({ name: 'plans.one', text: PLANS, values: [[planId], now] });
    if (plan === undefined) throw new NotFoundError('plan');
    return plan;
  }

  /** Of those of `planIds` that exist; null: of every plan. */
  async findIds(planIds: readonly string[] | null): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>({ name: 'plans.ids', text: IDS, values: [planIds] });
    return rows.map(({ id }) => id);
  }
}
