import { Injectable } from '@nestjs/common';
import { type Actor, isSecretariat, servedPlanIds } from '#app/kernel/actor.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type {
  ReminderPage,
  ReminderPolicyPage,
  ReminderPolicyView,
  ReminderView,
} from '#app/modules/reminders/reminder.dto.js';
import { Database } from '#app/platform/database/database.js';

const COLUMNS = `
  SELECT reminders.id, step, round, send_on AS "sendOn", send_at AS "sendAt", nominal_on AS "nominalOn", state,
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
    AND ($4::timestamptz IS NULL OR (send_at, reminders.id) > ($4, $5::uuid))
    AND ($7::uuid[] IS NULL OR milestones.plan_id IS NULL OR milestones.plan_id = ANY($7) OR recipient_user_id = $8)
  ORDER BY send_at, reminders.id LIMIT $6`;

// Two statements, for each has an index of its own that gives the order.
const LIST = `${COLUMNS} WHERE ${FILTERS}`;
const LIST_OF_RECIPIENT = `${COLUMNS} WHERE recipient_user_id = $9 AND ${FILTERS}`;

const POLICIES = `
  SELECT id, milestone_kind AS "milestoneKind", plan_id AS "planId", steps, send_at_local AS "sendAtLocal", version
  FROM reminder_policies ORDER BY milestone_kind, plan_id NULLS FIRST LIMIT 200`;

interface RemindersFilter {
  state: string | null;
  from: string | null;
  to: string | null;
  recipient: string | null;
}

/** Reminders as people may read them: the secretariat all of the plans that it serves, everybody else their own. */
@Injectable()
export class ReminderReader {
  constructor(private readonly db: Database) {}

  /** In the order of sending. */
  async list(
    actor: Actor,
    { state, from, to, recipient }: RemindersFilter,
    after: CursorKey | null,
    limit: number,
  ): Promise<ReminderPage> {
    const own = isSecretariat(actor) ? null : actor.userId;
    if (own !== null && recipient !== null && recipient !== own) return { items: [], nextCursor: null };
    const recipientId = own ?? recipient;
    const planIds = own === null ? servedPlanIds(actor) : null;
    const page = [after?.[0] ?? null, after?.[1] ?? null, limit + 1];
    const values = [state, from, to, ...page, planIds, actor.userId];
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

  async listPolicies(): Promise<ReminderPolicyPage> {
    const items = await this.db.read<ReminderPolicyView>({
      name: 'reminders.policies',
      text: POLICIES,
      values: [],
    });
    return { items, nextCursor: null };
  }
}
