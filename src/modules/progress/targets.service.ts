import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { ForbiddenError, InvalidInputError, VersionConflictError } from '#app/kernel/errors.js';
import { faultOf, type ImpreciseDate } from '#app/kernel/imprecise-date.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { PlanClosedError } from '#app/modules/plans/plans.errors.js';
import type { AssignmentView } from '#app/modules/progress/assignment.dto.js';
import { mayOf } from '#app/modules/progress/assignment.policy.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import { AssignmentCancelledError } from '#app/modules/progress/update.errors.js';
import { Database } from '#app/platform/database/database.js';

interface Locked {
  planCode: string;
  isClosed: boolean;
  isCancelled: boolean;
}

const LOCK = `
  SELECT code AS "planCode", is_closed AS "isClosed", is_cancelled AS "isCancelled"
  FROM assignments JOIN plans ON plans.id = plan_id WHERE assignments.id = $1 FOR UPDATE OF assignments`;

const SET_TARGET = `
  UPDATE assignments SET target_starts_on = $3, target_ends_on = $4, target_precision = $5, version = version + 1
  WHERE id = $1 AND version = $2 RETURNING id`;

/** The dates that states set themselves; lateness does not follow them. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly db: Database,
    private readonly assignments: AssignmentsReader,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @throws InvalidInputError, NotFoundError, ForbiddenError, PlanClosedError, AssignmentCancelledError,
   *   VersionConflictError
   */
  async set(
    actor: Actor,
    assignmentId: string,
    basedOnVersion: number,
    target: ImpreciseDate | null,
  ): Promise<AssignmentView> {
    // No target is said by null, not by a date to be confirmed.
    const fault = target && (target.precision === 'tbc' ? 'not_a_target' : faultOf(target));
    if (fault) throw new InvalidInputError([{ pointer: '/target', code: fault, params: {} }]);
    const { view: before } = await this.assignments.get(actor, assignmentId);
    const assigned = { planId: before.plan.id, stateId: before.state.id, isReadOnly: false };
    if (!mayOf(actor, assigned).setTarget) throw new ForbiddenError('target_of_other_state');

    const isSet = await this.db.transaction(async (tx) => {
      const [locked] = await tx.query<Locked[]>(LOCK, [assignmentId]);
      if (locked?.isClosed) throw new PlanClosedError(locked.planCode);
      if (locked?.isCancelled) throw new AssignmentCancelledError();
      const values = [assignmentId, basedOnVersion, target?.startsOn, target?.endsOn, target?.precision];
      const [, written] = await tx.query<[unknown, number]>(SET_TARGET, values);
      if (written === 0) return false;
      await this.audit.record(tx, {
        actor,
        action: 'target.set',
        subjectKind: 'assignment',
        subjectId: assignmentId,
        memberStateId: before.state.id,
        // Whoever reads the assignment reads its target.
        audience: 'secretariat',
        before: { target: before.target },
        after: { target },
      });
      return true;
    });
    const { view } = await this.assignments.get(actor, assignmentId);
    if (isSet) return view;
    throw new VersionConflictError('assignment', basedOnVersion, view.version, {
      current: view,
      submitted: { basedOnVersion, target },
    });
  }
}
