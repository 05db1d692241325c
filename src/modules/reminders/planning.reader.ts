import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { groupBy } from '#app/kernel/group-by.js';
import type { MilestoneKind } from '#app/modules/milestones/milestone.js';
import type {
  FormerReminder,
  PlannableMilestone,
  PlanningBasis,
  ScopedPolicy,
} from '#app/modules/reminders/milestone-plan.rules.js';
import { type Holder, type Post, postKeyOf } from '#app/modules/reminders/reminder-addressee.rules.js';
import { PeopleReader } from '#app/modules/reminders/people.reader.js';
import type { ReminderAudience } from '#app/modules/reminders/reminder-policy.js';
import { runNamed } from '#app/platform/database/database.js';

export interface ExistingRow extends FormerReminder {
  milestoneId: string;
}

/** Somebody in one of the posts that a policy can name. */
interface PostRow extends Holder {
  audience: ReminderAudience;
  stateId: string | null;
  planId: string | null;
}

// The states of a meeting: members of its group on its first day, those that adopted its plan, and those invited.
// Without a day nobody is reminded of it, but whoever was told of one hears that it has none: all members of any day.
const MEETING_STATES = `
  SELECT coalesce(array_agg(state.id ORDER BY state.id), '{}') FROM member_states state
  WHERE EXISTS (
      SELECT FROM meetings
      LEFT JOIN working_groups ON working_groups.id = working_group_id
      LEFT JOIN plans ON plans.id = meetings.plan_id
      JOIN memberships ON memberships.state_group_id IN (working_groups.state_group_id, plans.state_group_id)
      WHERE meetings.id = milestone.subject_id AND memberships.member_state_id = state.id AND memberships.standing = 'member'
        AND (memberships.from_on <= milestone.starts_on) IS NOT FALSE
        AND (memberships.until_on > milestone.starts_on) IS NOT FALSE)
    OR EXISTS (SELECT FROM adoptions WHERE adoptions.plan_id = milestone.plan_id AND adoptions.member_state_id = state.id)
    OR EXISTS (
      SELECT FROM delegations
      WHERE delegations.meeting_id = milestone.subject_id AND delegations.member_state_id = state.id)`;

const MILESTONES = `
  SELECT id, kind, plan_id AS "planId", from_on AS "fromOn", closed_reason AS "closedReason", version,
    clearance_asked_at AS "clearanceAskedAt",
    json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'precision', date_precision) AS date,
    CASE WHEN member_state_id IS NOT NULL THEN ARRAY[member_state_id]
      WHEN kind = 'meeting' THEN (${MEETING_STATES}) ELSE '{}' END AS "stateIds"
  FROM milestones milestone`;

const UNPLANNED = `${MILESTONES} WHERE planned_version <> version ORDER BY id LIMIT $1 FOR UPDATE OF milestone`;

const OPEN = `
  ${MILESTONES} WHERE closed_reason IS NULL AND ($1::text IS NULL OR kind = $1)
    AND ($2::uuid IS NULL OR plan_id = $2) AND ($3::uuid IS NULL OR id = $3)
  ORDER BY id`;

const POLICIES = `
  SELECT milestone_kind AS "milestoneKind", plan_id AS "planId", milestone_id AS "milestoneId", steps,
    send_at_local AS "sendAtLocal", max_mails_per_week AS "maxMailsPerWeek"
  FROM reminder_policies`;

const POSTS = `
  SELECT user_id AS "userId", function AS audience, member_state_id AS "stateId", NULL AS "planId",
    from_on AS "fromOn", until_on AS "untilOn"
  FROM nominations JOIN users ON users.id = user_id WHERE is_active
  UNION ALL
  SELECT user_id, 'secretariat', NULL, plan_id, NULL, NULL
  FROM grants JOIN users ON users.id = user_id WHERE is_active AND role = 'secretariat_officer'
  ORDER BY audience, "stateId", "fromOn" DESC NULLS LAST, "userId"`;

const EXISTING = `
  SELECT reminders.id, milestone_id AS "milestoneId", reminders.recipient_user_id AS "recipientId", audience,
    member_state_id AS "memberStateId", step, round, reminders.state, send_on AS "sendOn", send_at AS "sendAt",
    released_at IS NOT NULL AS "isReleased", superseded_reason IS NOT DISTINCT FROM 'dismissed' AS "isDismissed",
    CASE WHEN told_precision IS NOT NULL THEN json_build_object('startsOn', told_starts_on, 'endsOn', told_ends_on,
      'precision', told_precision) END AS told,
    claimed_at AS "claimedAt", coalesce(deliveries.state IN ('failed', 'bounced'), false) AS "isUndelivered"
  FROM reminders LEFT JOIN deliveries ON deliveries.id = delivery_id
  WHERE milestone_id = ANY($1)`;

// Every fact besides the milestones themselves that decides who is reminded and when.
const BASIS = `
  SELECT md5(concat_ws('#',
    (SELECT string_agg(row::text, '|' ORDER BY id) FROM reminder_policies row),
    (SELECT string_agg(row::text, '|' ORDER BY id) FROM nominations row),
    (SELECT string_agg(row::text, '|' ORDER BY id) FROM grants row WHERE role = 'secretariat_officer'),
    (SELECT string_agg(concat_ws(',', id, time_zone, organisation_id, is_active), '|' ORDER BY id) FROM users),
    (SELECT string_agg(row::text, '|' ORDER BY user_id) FROM notification_preferences row),
    (SELECT string_agg(row::text, '|' ORDER BY id) FROM absences row),
    (SELECT string_agg(user_id::text, '|' ORDER BY user_id) FROM failing_addresses WHERE cleared_at IS NULL),
    (SELECT string_agg(concat_ws(',', id, member_state_id, rest_days), '|' ORDER BY id) FROM organisations),
    (SELECT string_agg(concat_ws(',', member_state_id, held_on, name), '|' ORDER BY member_state_id, held_on) FROM holidays),
    (SELECT string_agg(row::text, '|' ORDER BY id) FROM memberships row),
    (SELECT string_agg(concat_ws(',', plan_id, member_state_id), '|' ORDER BY id) FROM adoptions),
    (SELECT string_agg(concat_ws(',', meeting_id, member_state_id), '|' ORDER BY id) FROM delegations))) AS digest`;

/** The facts that a plan of reminders is made from; every method reads inside the caller's transaction. */
@Injectable()
export class PlanningReader {
  constructor(private readonly people: PeopleReader) {}

  /** Milestones whose reminders do not match their version yet, locked: one planner works on a milestone at a time. */
  takeUnplanned(tx: EntityManager, limit: number): Promise<PlannableMilestone[]> {
    return runNamed(tx, { name: 'planning.unplanned', text: UNPLANNED, values: [limit] });
  }

  /** All open milestones, or those that a policy of this scope can be for. */
  findOpen(
    tx: EntityManager,
    scope: { milestoneKind: MilestoneKind; planId: string | null; milestoneId: string | null } | null = null,
  ): Promise<PlannableMilestone[]> {
    const values = [scope?.milestoneKind ?? null, scope?.planId ?? null, scope?.milestoneId ?? null];
    return runNamed(tx, { name: 'planning.open', text: OPEN, values });
  }

  /** By milestone. */
  async findExisting(
    tx: EntityManager,
    milestoneIds: readonly string[],
  ): Promise<Map<string, FormerReminder[]>> {
    const values = [milestoneIds];
    const rows = await runNamed<ExistingRow>(tx, { name: 'planning.existing', text: EXISTING, values });
    return groupBy(rows, ({ milestoneId }) => milestoneId);
  }

  async findBasis(tx: EntityManager): Promise<PlanningBasis> {
    const policies = await runNamed<ScopedPolicy>(tx, {
      name: 'planning.policies',
      text: POLICIES,
      values: [],
    });
    const rows = await runNamed<PostRow>(tx, { name: 'planning.posts', text: POSTS, values: [] });
    const people = await this.people.find(tx, [...new Set(rows.map(({ userId }) => userId))]);
    return { policies, posts: groupBy(postsOf(rows), ({ stateId }) => stateId), people };
  }

  async digestBasis(tx: EntityManager): Promise<string> {
    const rows = await runNamed<{ digest: string }>(tx, { name: 'planning.basis', text: BASIS, values: [] });
    return rows[0]?.digest ?? '';
  }
}

/** One post of a state has one holder after the other; each officer has a desk of their own, in each plan they serve. */
function postsOf(rows: readonly PostRow[]): Post[] {
  const posts = groupBy(
    rows,
    ({ audience, stateId, userId, planId }) => `${postKeyOf(audience, stateId, userId)} ${planId}`,
  );
  return [...posts.values()].flatMap((holders) => {
    const [first] = holders;
    return first ? [{ audience: first.audience, stateId: first.stateId, planId: first.planId, holders }] : [];
  });
}
