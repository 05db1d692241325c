import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { NotFoundError } from '#app/kernel/errors.js';
import type { Viewer } from '#app/modules/plans/plans.policy.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import type { FocalPointView, StateProgressView } from '#app/modules/progress/state-progress.dto.js';
import { Database } from '#app/platform/database/database.js';

const NEXT_DUE = 5;

// $1 the plan, $2 the state, $3 now.
const STATE = `
  SELECT json_build_object('id', state.id, 'isoCode', iso_code, 'name', name, 'timeZone', state.time_zone) AS state,
    CASE WHEN is_member THEN 'member' ELSE 'invited' END AS standing,
    CASE WHEN adopted_on IS NOT NULL THEN json_build_object(
      'adoptedOn', adopted_on, 'source', source, 'isIllustrative', adoption.is_illustrative) END AS adoption
  FROM plans plan
  CROSS JOIN LATERAL (SELECT ($3::timestamptz AT TIME ZONE plan.time_zone)::date AS today) AS day
  JOIN member_states state ON state.id = $2
  LEFT JOIN adoptions adoption
    ON adoption.plan_id = plan.id AND adoption.member_state_id = state.id AND adopted_on <= today
  CROSS JOIN LATERAL (
    SELECT coalesce(bool_or(standing = 'member'), false) AS is_member, count(*) > 0 AS is_known FROM memberships
    WHERE state_group_id = plan.state_group_id AND member_state_id = state.id
      AND from_on <= today AND (until_on IS NULL OR until_on > today)) AS membership
  WHERE plan.id = $1 AND (is_known OR adopted_on IS NOT NULL)`;

const FOCAL_POINTS = `
  SELECT display_name AS "displayName", post, function
  FROM nominations JOIN users ON users.id = user_id JOIN plans ON plans.id = $1
  CROSS JOIN LATERAL (SELECT ($3::timestamptz AT TIME ZONE plans.time_zone)::date AS today) AS day
  WHERE member_state_id = $2 AND from_on <= today AND (until_on IS NULL OR until_on > today)
  ORDER BY array_position(ARRAY['main', 'alternate', 'validating_authority'], function), display_name LIMIT 20`;

/** One state in one plan. */
@Injectable()
export class StateProgressReader {
  constructor(
    private readonly db: Database,
    private readonly assignments: AssignmentsReader,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError */
  async get(actor: Actor, viewer: Viewer, stateId: string): Promise<StateProgressView> {
    const values = [viewer.planId, stateId, this.clock.now()];
    const mayNamePeople = viewer.audience === 'secretariat' || viewer.ownStateIds.includes(stateId);
    const [[state], focalPoints, standing, nextDue] = await Promise.all([
      this.db.read<Pick<StateProgressView, 'state' | 'standing' | 'adoption'>>({
        name: 'state-progress.state',
        text: STATE,
        values,
      }),
      mayNamePeople
        ? this.db.read<FocalPointView>({ name: 'state-progress.focal-points', text: FOCAL_POINTS, values })
        : [],
      this.assignments.countOfState(viewer, stateId),
      this.assignments.listNextDue(actor, viewer, stateId, NEXT_DUE),
    ]);
    if (state === undefined) throw new NotFoundError('member state');
    return { ...state, ...standing, nextDue, focalPoints, showsFocalPoints: mayNamePeople };
  }
}
