import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import type { PlannedReminder } from '#app/modules/reminders/reminder-plan.rules.js';
import { advisoryLocks } from '#app/platform/database/advisory-locks.js';
import { runNamed } from '#app/platform/database/database.js';

export interface ReminderToPlan extends PlannedReminder {
  milestoneId: string;
  milestoneVersion: number;
  recipientId: string;
}

export interface ReminderToClaim {
  id: string;
  deliveryId: string;
}

const UPSERT = `
  INSERT INTO reminders (id, milestone_id, recipient_user_id, step, round, nominal_on, send_on, send_at, state, milestone_version)
  SELECT id, "milestoneId", "recipientId", step, round, "nominalOn", "sendOn", "sendAt", 'planned', "milestoneVersion"
  FROM json_to_recordset($1) AS planned (
    id uuid, "milestoneId" uuid, "recipientId" uuid, step text, round integer, "nominalOn" date, "sendOn" date,
    "sendAt" timestamptz, "milestoneVersion" integer)
  ON CONFLICT (milestone_id, recipient_user_id, step, round) DO UPDATE SET
    nominal_on = excluded.nominal_on, send_on = excluded.send_on, send_at = excluded.send_at, state = 'planned',
    superseded_reason = NULL, milestone_version = excluded.milestone_version
  WHERE reminders.state <> 'claimed'`;

const SUPERSEDE = `
  UPDATE reminders SET state = 'superseded', superseded_reason = reason
  FROM unnest($1::uuid[], $2::text[]) AS gone (id, reason) WHERE reminders.id = gone.id AND state = 'planned'`;

const MARK_PLANNED = 'UPDATE milestones SET planned_version = version WHERE id = ANY($1)';

const SAVE_BASIS = `
  INSERT INTO reminder_planning_basis AS basis (digest) VALUES ($1)
  ON CONFLICT (is_singleton) DO UPDATE SET digest = excluded.digest WHERE basis.digest <> excluded.digest
  RETURNING digest`;

const UNPLAN_OPEN = 'UPDATE milestones SET planned_version = 0 WHERE closed_reason IS NULL';

const CLAIM = `
  UPDATE reminders SET state = 'claimed', delivery_id = claimed."deliveryId", told_ends_on = milestones.ends_on
  FROM unnest($1::uuid[], $2::uuid[]) AS claimed (id, "deliveryId"), milestones
  WHERE reminders.id = claimed.id AND milestones.id = milestone_id`;

const POSTPONE = `
  UPDATE reminders SET send_on = later.send_on, send_at = later.send_at
  FROM unnest($1::uuid[], $2::date[], $3::timestamptz[]) AS later (id, send_on, send_at)
  WHERE reminders.id = later.id AND state = 'planned'`;

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

  async claim(tx: EntityManager, claimed: readonly ReminderToClaim[]): Promise<void> {
    const values = [claimed.map(({ id }) => id), claimed.map(({ deliveryId }) => deliveryId)];
    await runNamed(tx, { name: 'reminders.claim', text: CLAIM, values });
  }

  async postpone(
    tx: EntityManager,
    later: readonly { id: string; sendOn: string; sendAt: Date }[],
  ): Promise<void> {
    if (later.length === 0) return;
    const values = [
      later.map(({ id }) => id),
      later.map(({ sendOn }) => sendOn),
      later.map(({ sendAt }) => sendAt),
    ];
    await runNamed(tx, { name: 'reminders.postpone', text: POSTPONE, values });
  }
}
