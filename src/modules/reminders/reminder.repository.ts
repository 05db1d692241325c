import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import type { ReminderToPlan } from '#app/modules/reminders/milestone-plan.rules.js';
import type { SendTime } from '#app/modules/reminders/reminder-person.js';
import { advisoryLocks } from '#app/platform/database/advisory-locks.js';
import { runNamed } from '#app/platform/database/database.js';

export interface ReminderToClaim {
  id: string;
  deliveryId: string;
}

const UPSERT = `
  INSERT INTO reminders (id, milestone_id, recipient_user_id, audience, member_state_id, step, step_kind, form, is_last_before,
    round, nominal_on, send_on, send_at, send_at_local, moved_because, holiday_name, max_mails_per_week, state, milestone_version)
  SELECT id, "milestoneId", "recipientId", audience, "memberStateId", step, "stepKind", form, "isLastBefore",
    round, "nominalOn", "sendOn", "sendAt", "sendAtLocal", "movedBecause", "holidayName", "maxMailsPerWeek", state, "milestoneVersion"
  FROM json_to_recordset($1) AS planned (
    id uuid, "milestoneId" uuid, "recipientId" uuid, audience text, "memberStateId" uuid, step text, "stepKind" text, form text,
    "isLastBefore" boolean, round integer, "nominalOn" date, "sendOn" date, "sendAt" timestamptz, "sendAtLocal" text,
    "movedBecause" text, "holidayName" text, "maxMailsPerWeek" smallint, state text, "milestoneVersion" integer)
  ON CONFLICT (milestone_id, recipient_user_id, step, round) DO UPDATE SET
    audience = excluded.audience, member_state_id = excluded.member_state_id, step_kind = excluded.step_kind,
    form = excluded.form, is_last_before = excluded.is_last_before, nominal_on = excluded.nominal_on,
    send_on = excluded.send_on, send_at = excluded.send_at, send_at_local = excluded.send_at_local,
    moved_because = excluded.moved_because, holiday_name = excluded.holiday_name,
    max_mails_per_week = excluded.max_mails_per_week, state = excluded.state, superseded_reason = NULL,
    released_by_user_id = CASE WHEN excluded.state = 'planned' THEN reminders.released_by_user_id END,
    released_at = CASE WHEN excluded.state = 'planned' THEN reminders.released_at END,
    milestone_version = excluded.milestone_version
  WHERE reminders.state <> 'claimed'`;

const SUPERSEDE = `
  UPDATE reminders SET state = 'superseded', superseded_reason = reason
  FROM unnest($1::uuid[], $2::text[]) AS gone (id, reason)
  WHERE reminders.id = gone.id AND state IN ('planned', 'drafted')`;

const MARK_PLANNED = 'UPDATE milestones SET planned_version = version WHERE id = ANY($1)';

const SAVE_BASIS = `
  INSERT INTO reminder_planning_basis AS basis (digest) VALUES ($1)
  ON CONFLICT (is_singleton) DO UPDATE SET digest = excluded.digest WHERE basis.digest <> excluded.digest
  RETURNING digest`;

const UNPLAN_LATE = `
  UPDATE milestones SET planned_version = 0
  FROM reminders JOIN users ON users.id = recipient_user_id
  CROSS JOIN LATERAL (SELECT ($1::timestamptz AT TIME ZONE users.time_zone)::date AS today) AS clock
  WHERE milestones.id = milestone_id AND state = 'planned' AND send_at <= $1
    AND (send_on < today
      OR EXISTS (
        SELECT FROM nominations WHERE nominations.member_state_id = reminders.member_state_id
          AND function = reminders.audience AND from_on <= today AND (until_on > today OR until_on IS NULL))
      AND NOT EXISTS (
        SELECT FROM nominations WHERE nominations.member_state_id = reminders.member_state_id
          AND (function = reminders.audience OR function = 'alternate') AND user_id = recipient_user_id
          AND from_on <= today AND (until_on > today OR until_on IS NULL)))`;

const UNPLAN_OPEN = 'UPDATE milestones SET planned_version = 0 WHERE closed_reason IS NULL';

// What has no date is asked for again next month, and what waits for clearance next week: the planner looks at it again.
const CLAIM = `
  WITH claimed AS (
    UPDATE reminders SET state = 'claimed', delivery_id = claimed."deliveryId", claimed_at = $3,
      told_starts_on = milestones.starts_on, told_ends_on = milestones.ends_on, told_precision = milestones.date_precision
    FROM unnest($1::uuid[], $2::uuid[]) AS claimed (id, "deliveryId"), milestones
    WHERE reminders.id = claimed.id AND milestones.id = milestone_id
    RETURNING milestone_id)
  UPDATE milestones SET planned_version = 0 FROM claimed
  WHERE milestones.id = milestone_id AND (ends_on IS NULL OR clearance_asked_at IS NOT NULL)`;

// What comes later than its own day does so for no reason that lies in the day.
const POSTPONE = `
  UPDATE reminders SET send_on = later.send_on, send_at = later.send_at,
    moved_because = CASE WHEN reminders.send_on = later.send_on THEN moved_because END,
    holiday_name = CASE WHEN reminders.send_on = later.send_on THEN holiday_name END
  FROM unnest($1::uuid[], $2::date[], $3::timestamptz[]) AS later (id, send_on, send_at)
  WHERE reminders.id = later.id AND state = 'planned'`;

const TAKE_BACK = `
  WITH taken AS (
    UPDATE reminders SET state = 'planned', delivery_id = NULL, claimed_at = NULL,
      told_starts_on = NULL, told_ends_on = NULL, told_precision = NULL
    WHERE delivery_id = ANY($1) AND state = 'claimed'
    RETURNING milestone_id)
  UPDATE milestones SET planned_version = 0 FROM taken WHERE milestones.id = milestone_id`;

/** Writes of the planner and the dispatcher. */
@Injectable()
export class ReminderRepository {
  /** Until the transaction ends no other planner and no dispatcher works. */
  async excludeOthers(tx: EntityManager): Promise<void> {
    await runNamed(tx, {
      name: 'reminders.lock',
      text: 'SELECT pg_advisory_xact_lock($1)',
      values: [advisoryLocks.planning],
    });
  }

  /** Until the transaction ends no planner works. */
  async excludePlanners(tx: EntityManager): Promise<void> {
    await runNamed(tx, {
      name: 'reminders.lock-shared',
      text: 'SELECT pg_advisory_xact_lock_shared($1)',
      values: [advisoryLocks.planning],
    });
  }

  /** Writes what waits under its unique key; what was claimed stays. */
  async plan(tx: EntityManager, reminders: readonly ReminderToPlan[]): Promise<void> {
    if (reminders.length === 0) return;
    const rows = reminders.map((reminder) => ({ id: newId(), ...reminder }));
    await runNamed(tx, { name: 'reminders.plan', text: UPSERT, values: [JSON.stringify(rows)] });
  }

  async supersede(tx: EntityManager, gone: readonly { id: string; reason: string }[]): Promise<void> {
    if (gone.length === 0) return;
    const values = [gone.map(({ id }) => id), gone.map(({ reason }) => reason)];
    await runNamed(tx, { name: 'reminders.supersede', text: SUPERSEDE, values });
  }

  /** `planned_version` is the planner's own mark on a milestone; its owner writes the rest. */
  async markPlanned(tx: EntityManager, milestoneIds: readonly string[]): Promise<void> {
    await runNamed(tx, { name: 'reminders.mark-planned', text: MARK_PLANNED, values: [milestoneIds] });
  }

  /** Has every open milestone planned again when `digest` differs from the one of the last plan. */
  async replanOnNewBasis(tx: EntityManager, digest: string): Promise<void> {
    const changed = await runNamed(tx, { name: 'reminders.save-basis', text: SAVE_BASIS, values: [digest] });
    if (changed.length > 0) {
      await runNamed(tx, { name: 'reminders.unplan-open', text: UNPLAN_OPEN, values: [] });
    }
  }

  /** Has planned again what waits beyond its own day, or for somebody who has left the post: another may hold it by now. */
  async replanLate(tx: EntityManager, now: Date): Promise<void> {
    await runNamed(tx, { name: 'reminders.unplan-late', text: UNPLAN_LATE, values: [now] });
  }

  async claim(tx: EntityManager, claimed: readonly ReminderToClaim[], now: Date): Promise<void> {
    if (claimed.length === 0) return;
    const values = [claimed.map(({ id }) => id), claimed.map(({ deliveryId }) => deliveryId), now];
    await runNamed(tx, { name: 'reminders.claim', text: CLAIM, values });
  }

  async postpone(tx: EntityManager, later: readonly { id: string; to: SendTime }[]): Promise<void> {
    if (later.length === 0) return;
    const values = [
      later.map(({ id }) => id),
      later.map(({ to }) => to.sendOn),
      later.map(({ to }) => to.sendAt),
    ];
    await runNamed(tx, { name: 'reminders.postpone', text: POSTPONE, values });
  }

  /** Has what was in mails that were taken back wait again, to be planned by what is due now. */
  async takeBack(tx: EntityManager, deliveryIds: readonly string[]): Promise<void> {
    if (deliveryIds.length === 0) return;
    await runNamed(tx, { name: 'reminders.take-back', text: TAKE_BACK, values: [deliveryIds] });
  }
}
