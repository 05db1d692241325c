import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#app/kernel/actor.js';
import { type Fault, InvalidInputError, NotFoundError, VersionConflictError } from '#app/kernel/errors.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { ReminderPolicy } from '#app/modules/reminders/reminder-policy.js';
import type { ReminderPolicyView } from '#app/modules/reminders/reminder-policy.dto.js';
import { ReminderPolicyRepository } from '#app/modules/reminders/reminder-policy.repository.js';
import { faultsOfSteps } from '#app/modules/reminders/reminder-policy.rules.js';
import { GeneralPolicyError, PolicyExistsError } from '#app/modules/reminders/reminders.errors.js';
import { brokenConstraint, Database } from '#app/platform/database/database.js';

export type NewReminderPolicy = Omit<ReminderPolicyView, 'version'>;

/** Edits policies; the planner notices by itself and plans again. */
@Injectable()
export class ReminderPolicyService {
  constructor(
    private readonly db: Database,
    private readonly repository: ReminderPolicyRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Adds a policy for one plan or one milestone, once, however often it is sent.
   * @throws InvalidInputError, PolicyExistsError
   */
  add(actor: Actor, policy: NewReminderPolicy): Promise<ReminderPolicyView> {
    return this.db.transaction(async (tx) => {
      const known = await this.repository.take(tx, policy.id);
      if (known !== null) {
        if (!isSame(known, policy)) throw new PolicyExistsError();
        return known;
      }
      await this.check(tx, policy);
      const added = { ...policy, version: 1 };
      await this.repository.insert(tx, added).catch((error: unknown) => {
        throw brokenConstraint(error) === null ? error : new PolicyExistsError();
      });
      await this.record(tx, actor, 'reminder-policy.added', policy.id, null, policy);
      return added;
    });
  }

  /** @throws NotFoundError, VersionConflictError with the current policy, or InvalidInputError. */
  change(
    actor: Actor,
    id: string,
    basedOnVersion: number,
    change: ReminderPolicy,
  ): Promise<ReminderPolicyView> {
    return this.db.transaction(async (tx) => {
      const current = await this.take(tx, id, basedOnVersion, change);
      const faults = faultsOfSteps(current.milestoneKind, change.steps);
      if (faults.length > 0) throw new InvalidInputError(faults);
      await this.repository.change(tx, id, change);
      const { milestoneKind, planId, milestoneId, version, steps, sendAtLocal, maxMailsPerWeek } = current;
      const before = { steps, sendAtLocal, maxMailsPerWeek };
      await this.record(tx, actor, 'reminder-policy.changed', id, before, change);
      return { id, milestoneKind, planId, milestoneId, ...change, version: version + 1 };
    });
  }

  /** Removes the policy of a plan or a milestone, for which the general one then holds. */
  async remove(actor: Actor, id: string, basedOnVersion: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const current = await this.take(tx, id, basedOnVersion, null);
      if (current.planId === null && current.milestoneId === null) throw new GeneralPolicyError();
      await this.repository.remove(tx, id);
      await this.record(tx, actor, 'reminder-policy.removed', id, current, null);
    });
  }

  /** @throws InvalidInputError with every fault of a policy that is not stored yet. */
  async check(tx: EntityManager, policy: Omit<NewReminderPolicy, 'id'>): Promise<void> {
    const { isPlan, isMilestone } = await this.repository.checkScope(tx, policy);
    const unknown = (pointer: string): Fault => ({ pointer, code: 'unknown', params: {} });
    const faults = [
      ...faultsOfSteps(policy.milestoneKind, policy.steps),
      ...(isPlan ? [] : [unknown('/planId')]),
      ...(isMilestone ? [] : [unknown('/milestoneId')]),
      ...(policy.planId !== null && policy.milestoneId !== null
        ? [{ pointer: '/milestoneId', code: 'plan_or_milestone', params: {} }]
        : []),
    ];
    if (faults.length > 0) throw new InvalidInputError(faults);
  }

  private async take(
    tx: EntityManager,
    id: string,
    basedOnVersion: number,
    submitted: ReminderPolicy | null,
  ): Promise<ReminderPolicyView> {
    const current = await this.repository.take(tx, id);
    if (current === null) throw new NotFoundError('reminder policy');
    if (current.version !== basedOnVersion) {
      const versions = { current, submitted };
      throw new VersionConflictError('reminder policy', basedOnVersion, current.version, versions);
    }
    return current;
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: string,
    subjectId: string,
    before: object | null,
    after: object | null,
  ): Promise<void> {
    const change = { before: before ?? undefined, after: after ?? undefined };
    return this.audit.record(tx, { actor, action, subjectKind: 'reminder_policy', subjectId, ...change });
  }
}

function isSame(known: ReminderPolicyView, policy: NewReminderPolicy): boolean {
  return JSON.stringify(membersOf(known)) === JSON.stringify(membersOf(policy));
}

/** In one order, whatever order the database or the client has them in. */
function membersOf({ milestoneKind, planId, milestoneId, ...rest }: NewReminderPolicy): unknown[] {
  const { steps, sendAtLocal, maxMailsPerWeek } = rest;
  const inOrder = steps.map(({ code, offset, audience, form, release }) => [
    code,
    offset,
    audience,
    form,
    release,
  ]);
  return [milestoneKind, planId, milestoneId, inOrder, sendAtLocal, maxMailsPerWeek];
}
