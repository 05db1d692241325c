import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { InvalidInputError, NotFoundError, VersionConflictError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { ReminderPolicy } from '#app/modules/reminders/reminder-policy.js';
import { faultsOfSteps } from '#app/modules/reminders/reminder-policy.rules.js';
import type { ReminderPolicyView } from '#app/modules/reminders/reminder.dto.js';
import { Database, runNamed } from '#app/platform/database/database.js';

const TAKE = `
  SELECT id, milestone_kind AS "milestoneKind", plan_id AS "planId", steps, send_at_local AS "sendAtLocal", version
  FROM reminder_policies WHERE id = $1 FOR UPDATE`;

const CHANGE =
  'UPDATE reminder_policies SET steps = $2, send_at_local = $3, version = version + 1 WHERE id = $1';

/** Edits policies; the planner notices by itself and plans again. */
@Injectable()
export class ReminderPolicyService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws NotFoundError, VersionConflictError with the current policy, or InvalidInputError. */
  change(
    actor: Actor,
    id: string,
    basedOnVersion: number,
    change: ReminderPolicy,
  ): Promise<ReminderPolicyView> {
    return this.db.transaction(async (tx) => {
      const current = await take(tx, id);
      if (current.version !== basedOnVersion) {
        throw new VersionConflictError('reminder policy', basedOnVersion, current.version, {
          current,
          submitted: change,
        });
      }
      const faults = faultsOfSteps(current.milestoneKind, change.steps);
      if (faults.length > 0) throw new InvalidInputError(faults);
      await runNamed(tx, {
        name: 'reminder-policy.change',
        text: CHANGE,
        values: [id, JSON.stringify(change.steps), change.sendAtLocal],
      });
      const { steps, sendAtLocal } = current;
      await this.audit.record(tx, {
        actor,
        action: 'reminder-policy.changed',
        subjectKind: 'reminder_policy',
        subjectId: id,
        before: { steps, sendAtLocal },
        after: change,
      });
      const { milestoneKind, planId, version } = current;
      return { id, milestoneKind, planId, ...change, version: version + 1 };
    });
  }
}

async function take(tx: EntityManager, id: string): Promise<ReminderPolicyView> {
  const [policy] = await runNamed<ReminderPolicyView>(tx, {
    name: 'reminder-policy.take',
    text: TAKE,
    values: [id],
  });
  if (policy === undefined) throw new NotFoundError('reminder policy');
  return policy;
}
