import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReminderPolicy } from '#app/modules/reminders/reminder-policy.js';
import type { ReminderPolicyView } from '#app/modules/reminders/reminder-policy.dto.js';
import { runNamed } from '#app/platform/database/database.js';

const FIND = `
  SELECT id, milestone_kind AS "milestoneKind", plan_id AS "planId", milestone_id AS "milestoneId", steps,
    send_at_local AS "sendAtLocal", max_mails_per_week AS "maxMailsPerWeek", version
  FROM reminder_policies WHERE id = $1 FOR UPDATE`;

const INSERT = `
  INSERT INTO reminder_policies (id, milestone_kind, plan_id, milestone_id, steps, send_at_local, max_mails_per_week)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const CHANGE = `
  UPDATE reminder_policies SET steps = $2, send_at_local = $3, max_mails_per_week = $4, version = version + 1
  WHERE id = $1`;

// A milestone has the kind that its policy is for, or there is none of that kind and name.
const SCOPE = `
  SELECT ($1::uuid IS NULL OR EXISTS (SELECT FROM plans WHERE id = $1)) AS "isPlan",
    ($2::uuid IS NULL OR EXISTS (SELECT FROM milestones WHERE id = $2 AND kind = $3)) AS "isMilestone"`;

/** Keeps the policies. */
@Injectable()
export class ReminderPolicyRepository {
  /** Locks what it returns; null where there is none. */
  async take(tx: EntityManager, id: string): Promise<ReminderPolicyView | null> {
    const [found] = await runNamed<ReminderPolicyView>(tx, {
      name: 'reminder-policy.take',
      text: FIND,
      values: [id],
    });
    return found ?? null;
  }

  async insert(tx: EntityManager, policy: ReminderPolicyView): Promise<void> {
    const { id, milestoneKind, planId, milestoneId, steps, sendAtLocal, maxMailsPerWeek } = policy;
    const values = [
      id,
      milestoneKind,
      planId,
      milestoneId,
      JSON.stringify(steps),
      sendAtLocal,
      maxMailsPerWeek,
    ];
    await runNamed(tx, { name: 'reminder-policy.insert', text: INSERT, values });
  }

  async change(tx: EntityManager, id: string, change: ReminderPolicy): Promise<void> {
    const values = [id, JSON.stringify(change.steps), change.sendAtLocal, change.maxMailsPerWeek];
    await runNamed(tx, { name: 'reminder-policy.change', text: CHANGE, values });
  }

  async remove(tx: EntityManager, id: string): Promise<void> {
    const text = 'DELETE FROM reminder_policies WHERE id = $1';
    await runNamed(tx, { name: 'reminder-policy.remove', text, values: [id] });
  }

  /** Do the plan and the milestone of a policy exist? */
  async checkScope(
    tx: EntityManager,
    {
      milestoneKind,
      planId,
      milestoneId,
    }: Pick<ReminderPolicyView, 'milestoneKind' | 'planId' | 'milestoneId'>,
  ): Promise<{ isPlan: boolean; isMilestone: boolean }> {
    const values = [planId, milestoneId, milestoneKind];
    const [row] = await runNamed<{ isPlan: boolean; isMilestone: boolean }>(tx, {
      name: 'reminder-policy.scope',
      text: SCOPE,
      values,
    });
    return row ?? { isPlan: false, isMilestone: false };
  }
}
