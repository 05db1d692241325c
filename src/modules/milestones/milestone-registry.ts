import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#app/kernel/identifiers.js';
import type {
  ClosedReason,
  MilestoneEntry,
  MilestoneKey,
  MilestoneKind,
} from '#app/modules/milestones/milestone.js';
import { runNamed } from '#app/platform/database/database.js';

const UPSERT = `
  INSERT INTO milestones AS milestone (id, kind, subject_id, period_number, plan_id, member_state_id, title, starts_on, ends_on, date_precision, from_on)
  SELECT id, kind, "subjectId", "periodNumber", "planId", "memberStateId", title, "startsOn", "endsOn", precision, "fromOn"
  FROM json_to_recordset($1) AS entry (
    id uuid, kind text, "subjectId" uuid, "periodNumber" integer, "planId" uuid, "memberStateId" uuid, title text,
    "startsOn" date, "endsOn" date, precision text, "fromOn" date)
  ON CONFLICT (kind, subject_id, period_number) DO UPDATE SET
    plan_id = excluded.plan_id, member_state_id = excluded.member_state_id, title = excluded.title,
    starts_on = excluded.starts_on, ends_on = excluded.ends_on, date_precision = excluded.date_precision,
    from_on = excluded.from_on, version = milestone.version + 1,
    sequence = milestone.sequence + CASE
      WHEN (milestone.starts_on, milestone.ends_on, milestone.date_precision)
        IS DISTINCT FROM (excluded.starts_on, excluded.ends_on, excluded.date_precision) THEN 1 ELSE 0 END
  WHERE (milestone.plan_id, milestone.member_state_id, milestone.title, milestone.starts_on, milestone.ends_on, milestone.date_precision, milestone.from_on)
    IS DISTINCT FROM (excluded.plan_id, excluded.member_state_id, excluded.title, excluded.starts_on, excluded.ends_on, excluded.date_precision, excluded.from_on)`;

const CLOSE = `
  UPDATE milestones SET closed_reason = $2, version = version + 1
  FROM json_to_recordset($1) AS entry (kind text, "subjectId" uuid, "periodNumber" integer)
  WHERE milestones.kind = entry.kind AND subject_id = "subjectId" AND period_number = "periodNumber"
    AND closed_reason IS NULL`;

const REOPEN = `
  UPDATE milestones SET closed_reason = NULL, version = version + 1
  FROM json_to_recordset($1) AS entry (kind text, "subjectId" uuid, "periodNumber" integer)
  WHERE milestones.kind = entry.kind AND subject_id = "subjectId" AND period_number = "periodNumber"
    AND closed_reason = ANY($2)`;

const CANCEL_OTHERS_OF_PLAN = `
  UPDATE milestones SET closed_reason = 'cancelled', version = version + 1
  WHERE plan_id = $1 AND kind = ANY($2) AND closed_reason IS NULL AND NOT EXISTS (
    SELECT FROM json_to_recordset($3) AS entry (kind text, "subjectId" uuid, "periodNumber" integer)
    WHERE entry.kind = milestones.kind AND "subjectId" = subject_id AND "periodNumber" = period_number)`;

const MARK_CLEARANCE = `
  UPDATE milestones SET clearance_asked_at = "askedAt", version = version + 1
  FROM json_to_recordset($1) AS entry (kind text, "subjectId" uuid, "periodNumber" integer, "askedAt" timestamptz)
  WHERE milestones.kind = entry.kind AND subject_id = "subjectId" AND period_number = "periodNumber"
    AND clearance_asked_at IS DISTINCT FROM "askedAt"`;

/** The kinds that belong to the commitments of a plan. */
const OF_COMMITMENTS: readonly MilestoneKind[] = ['commitment_due', 'periodic_report'];

/**
 * Where plans and meetings write down every dated thing that a reminder can hang on, in their own transaction.
 *
 * A milestone's version rises only when something changed: the planner and the dispatcher of reminders compare it, so
 * that nobody has to call them, and writing the same again plans nothing again.
 */
@Injectable()
export class MilestoneRegistry {
  /** Writes one milestone, or moves it; whether it is closed stays as it is. */
  async upsert(tx: EntityManager, milestone: MilestoneEntry): Promise<void> {
    await this.upsertAll(tx, [milestone]);
  }

  /** As {@link upsert}, many in one statement. */
  async upsertAll(tx: EntityManager, milestones: readonly MilestoneEntry[]): Promise<void> {
    if (milestones.length === 0) return;
    const entries = milestones.map(({ date, ...entry }) => ({ id: newId(), ...entry, ...date }));
    await runNamed(tx, { name: 'milestones.upsert', text: UPSERT, values: [JSON.stringify(entries)] });
  }

  /** Makes `milestones` all that the commitments of a plan have: others are cancelled, cancelled ones taken up again. */
  async replaceOfPlan(
    tx: EntityManager,
    planId: string,
    milestones: readonly MilestoneEntry[],
  ): Promise<void> {
    await this.upsertAll(tx, milestones);
    const keys = milestones.map(({ kind, subjectId, periodNumber }) => ({ kind, subjectId, periodNumber }));
    await this.reopen(tx, keys, ['cancelled']);
    await runNamed(tx, {
      name: 'milestones.cancel-others-of-plan',
      text: CANCEL_OTHERS_OF_PLAN,
      values: [planId, OF_COMMITMENTS, JSON.stringify(keys)],
    });
  }

  /** Ends reminding; what is closed already keeps its reason. */
  async close(tx: EntityManager, keys: readonly MilestoneKey[], reason: ClosedReason): Promise<void> {
    if (keys.length === 0) return;
    await runNamed(tx, { name: 'milestones.close', text: CLOSE, values: [JSON.stringify(keys), reason] });
  }

  /** Takes up reminding again for what was closed for one of `reasons`. */
  async reopen(
    tx: EntityManager,
    keys: readonly MilestoneKey[],
    reasons: readonly ClosedReason[],
  ): Promise<void> {
    if (keys.length === 0) return;
    await runNamed(tx, { name: 'milestones.reopen', text: REOPEN, values: [JSON.stringify(keys), reasons] });
  }

  /** Since when each waits for the validating authority, which is reminded in place of the focal points; null: none does. */
  async markClearance(
    tx: EntityManager,
    marks: readonly (MilestoneKey & { askedAt: Date | null })[],
  ): Promise<void> {
    if (marks.length === 0) return;
    const values = [JSON.stringify(marks)];
    await runNamed(tx, { name: 'milestones.mark-clearance', text: MARK_CLEARANCE, values });
  }
}
