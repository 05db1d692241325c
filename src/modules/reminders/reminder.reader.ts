import { Injectable } from '@nestjs/common';
import { type Actor, isSecretariat } from '#app/kernel/actor.js';
import { type CursorKey, toPage } from '#app/kernel/page.js';
import type {
  ReminderPage,
  ReminderPolicyPage,
  ReminderPolicyView,
  ReminderView,
} from '#app/modules/reminders/reminder.dto.js';
import { Database } from '#app/platform/database/database.js';

const LIST = `
  SELECT reminders.id, step, round, send_on AS "sendOn", send_at AS "sendAt", nominal_on AS "nominalOn", state,
    superseded_reason AS "supersededReason", delivery_id AS "deliveryId", users.time_zone AS zone,
    json_build_object('id', users.id, 'displayName', display_name, 'post', post) AS recipient,
    json_build_object('id', milestones.id, 'kind', kind, 'title', title,
      'date', json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'precision', date_precision),
      'state', CASE WHEN member_states.id IS NOT NULL
        THEN json_build_object('id', member_states.id, 'isoCode', iso_code, 'name', name) END) AS milestone
  FROM reminders
  JOIN milestones ON milestones.id = milestone_id
  JOIN users ON users.id = recipient_user_id
  LEFT JOIN member_states ON member_states.id = milestones.member_state_id
  WHERE ($1::text IS NULL OR state = $1) AND ($2::date IS NULL OR send_on >= $2) AND ($3::date IS NULL OR send_on <= $3)
    AND ($4::uuid IS NULL OR recipient_user_id = $4)
    AND ($5::timestamptz IS NULL OR (send_at, reminders.id) > ($5, $6::uuid))
  ORDER BY send_at, reminders.id LIMIT $7`;

const POLICIES = `
  SELECT id, milestone_kind AS "milestoneKind", plan_id AS "planId", steps, send_at_local AS "sendAtLocal", version
  FROM reminder_policies ORDER BY milestone_kind, plan_id NULLS FIRST LIMIT 200`;

interface RemindersFilter {
  state: string | null;
  from: string | null;
  to: string | null;
  recipient: string | null;
}

/** Reminders as people may read them: the secretariat all, everybody else their own. */
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
    const rows = await this.db.read<ReminderView>({
      name: 'reminders.list',
      text: LIST,
      values: [state, from, to, own ?? recipient, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
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
