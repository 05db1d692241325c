import { Inject, Injectable } from '@nestjs/common';
import { type Actor, isSecretariat, servedPlanIds, statesOf } from '#app/kernel/actor.js';
import { CALENDAR_CLOCK, type Clock } from '#app/kernel/clock.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import { milestoneKinds } from '#app/modules/milestones/milestone.js';
import { reachablePlanIds } from '#app/modules/plans/plans.policy.js';
import type { ReminderPolicyPage, ListedPolicyView } from '#app/modules/reminders/reminder-policy.dto.js';
import type { ReminderPage, ReminderView } from '#app/modules/reminders/reminder.dto.js';
import { Database } from '#app/platform/database/database.js';

const COLUMNS = `
  SELECT reminders.id, step, round, send_on AS "sendOn", send_at AS "sendAt", nominal_on AS "nominalOn", step_kind AS "stepKind", state,
    superseded_reason AS "supersededReason", delivery_id AS "deliveryId", users.time_zone AS zone,
    json_build_object('id', users.id, 'displayName', display_name, 'post', post) AS recipient,
    json_build_object('id', milestones.id, 'kind', kind, 'title', milestones.title,
      'date', json_build_object('startsOn', milestones.starts_on, 'endsOn', milestones.ends_on, 'precision', date_precision),
      'state', CASE WHEN member_states.id IS NOT NULL
        THEN json_build_object('id', member_states.id, 'isoCode', iso_code, 'name', name) END,
      'isIllustrative', coalesce(plans.is_illustrative, false)) AS milestone
  FROM reminders
  JOIN milestones ON milestones.id = milestone_id
  JOIN users ON users.id = recipient_user_id
  LEFT JOIN member_states ON member_states.id = milestones.member_state_id
  LEFT JOIN plans ON plans.id = milestones.plan_id`;

// Who serves some plans only reads of these, of what belongs to no plan, and what they are sent themselves.
const FILTERS = `
  ($1::text IS NULL OR state = $1) AND ($2::date IS NULL OR send_on >= $2) AND ($3::date IS NULL OR send_on <= $3)
    AND (send_at, reminders.id) > (coalesce($4::timestamptz, '-infinity'), coalesce($5::uuid, '00000000-0000-0000-0000-000000000000'))
    AND ($7::uuid[] IS NULL OR milestones.plan_id IS NULL OR milestones.plan_id = ANY($7) OR recipient_user_id = $8)
    AND ($9::timestamptz IS NULL OR send_at <= $9)
  ORDER BY send_at, reminders.id LIMIT $6`;

// Two statements, for each has an index of its own that gives the order.
const LIST = `${COLUMNS} WHERE ${FILTERS}`;
const LIST_OF_RECIPIENT = `${COLUMNS} WHERE recipient_user_id = $10 AND ${FILTERS}`;

// $2 the plans that the reader may read, $3 those they serve, $4 the states that they act for; null: all.
const POLICIES = `
  SELECT policy.id, milestone_kind AS "milestoneKind", policy.plan_id AS "planId", milestone_id AS "milestoneId", steps,
    send_at_local AS "sendAtLocal", max_mails_per_week AS "maxMailsPerWeek", policy.version,
    CASE WHEN plans.id IS NOT NULL THEN json_build_object('id', plans.id, 'shortTitle', plans.short_title,
      'isIllustrative', plans.is_illustrative) END AS plan,
    CASE WHEN milestones.id IS NOT NULL THEN json_build_object('id', milestones.id, 'kind', milestones.kind,
      'title', milestones.title, 'planId', milestones.plan_id,
      'date', json_build_object('startsOn', milestones.starts_on, 'endsOn', milestones.ends_on, 'precision', date_precision),
      'state', CASE WHEN state.id IS NOT NULL
        THEN json_build_object('id', state.id, 'isoCode', iso_code, 'name', state.name) END,
      'isIllustrative', coalesce(owner.is_illustrative, false)) END AS milestone
  FROM reminder_policies policy
  LEFT JOIN plans ON plans.id = policy.plan_id
  LEFT JOIN milestones ON milestones.id = milestone_id
  LEFT JOIN plans owner ON owner.id = milestones.plan_id
  LEFT JOIN member_states state ON state.id = milestones.member_state_id
  WHERE ($2::uuid[] IS NULL OR policy.plan_id IS NULL OR policy.plan_id = ANY($2))
    AND (milestone_id IS NULL OR $3::uuid[] IS NULL OR milestones.plan_id = ANY($3)
      OR milestones.member_state_id = ANY($4) AND ($2::uuid[] IS NULL OR milestones.plan_id = ANY($2))
      OR milestones.member_state_id IS NULL AND ($2::uuid[] IS NULL OR milestones.plan_id IS NULL OR milestones.plan_id = ANY($2)))
  ORDER BY array_position($1, milestone_kind), milestone_id NULLS FIRST, policy.plan_id NULLS FIRST LIMIT 200`;

interface RemindersFilter {
  state: string | null;
  from: string | null;
  to: string | null;
  /** Only those whose time has come. */
  isDue: boolean;
  recipient: string | null;
}

/** Reminders as people may read them: the secretariat all of the plans that it serves, everybody else their own. */
@Injectable()
export class ReminderReader {
  constructor(
    private readonly db: Database,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order of sending. */
  async list(
    actor: Actor,
    { state, from, to, isDue, recipient }: RemindersFilter,
    after: CursorKey | null,
    limit: number,
  ): Promise<ReminderPage> {
    const own = isSecretariat(actor) ? null : actor.userId;
    if (own !== null && recipient !== null && recipient !== own) return { items: [], nextCursor: null };
    const recipientId = own ?? recipient;
    const planIds = own === null ? servedPlanIds(actor) : null;
    const page = [after?.[0] ?? null, after?.[1] ?? null, limit + 1];
    const dueAt = isDue ? this.clock.now() : null;
    const values = [state, from, to, ...page, planIds, actor.userId, dueAt];
    const rows = await this.db.read<ReminderView>(
      recipientId === null
        ? { name: 'reminders.list', text: LIST, values }
        : {
            name: 'reminders.list-of-recipient',
            text: LIST_OF_RECIPIENT,
            values: [...values, recipientId],
          },
    );
    return toPage(
      rows,
      limit,
      ({ sendAt, id }) => [sendAt.toISOString(), id],
      (row) => row,
    );
  }

  /** By kind of milestone: the general policy, then those of plans, then those of milestones, as far as the reader may know. */
  async listPolicies(actor: Actor): Promise<ReminderPolicyPage> {
    const items = await this.db.read<ListedPolicyView>({
      name: 'reminders.policies',
      text: POLICIES,
      values: [milestoneKinds, reachablePlanIds(actor), servedPlanIds(actor), statesOf(actor)],
    });
    return { items, nextCursor: null };
  }
}
