import { Injectable } from '@nestjs/common';
import type { Actor } from '#app/kernel/actor.js';
import { ForbiddenError, InvalidInputError, VersionConflictError } from '#app/kernel/errors.js';
import { faultOf, type ImpreciseDate } from '#app/kernel/imprecise-date.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import type { AssignmentView } from '#app/modules/progress/assignment.dto.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import { Database } from '#app/platform/database/database.js';

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

  /** @throws InvalidInputError, NotFoundError, ForbiddenError, VersionConflictError */
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
    if (!before.may.setTarget) throw new ForbiddenError('target_of_other_state');

    const isSet = await this.db.transaction(async (tx) => {
      const values = [assignmentId, basedOnVersion, target?.startsOn, target?.endsOn, target?.precision];
      const [, written] = await tx.query<[unknown, number]>(SET_TARGET, values);
      if (written === 0) return false;
      await this.audit.record(tx, {
        actor,
        action: 'target.set',
        subjectKind: 'assignment',
        subjectId: assignmentId,
        memberStateId: before.state.id,
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
