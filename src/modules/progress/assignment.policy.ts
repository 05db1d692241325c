import type { Actor, Role } from '#app/kernel/actor.js';
import type { AssignmentMayView } from '#app/modules/progress/assignment.dto.js';

interface Assigned {
  planId: string;
  stateId: string;
  /** The plan is closed or the assignment withdrawn. */
  isReadOnly: boolean;
}

/** What an actor may do to an assignment: only its own state writes, and a contributor's word waits for the focal point. */
export function mayOf(
  actor: Actor,
  { planId, stateId, isReadOnly }: Assigned,
): Omit<AssignmentMayView, 'confirm'> {
  const actsAs = (role: Role): boolean =>
    actor.grants.some(
      (grant) =>
        grant.role === role &&
        grant.memberStateId === stateId &&
        (grant.planId === null || grant.planId === planId),
    );
  const isFocalPoint = actsAs('focal_point');
  return {
    update: isFocalPoint && !isReadOnly,
    draft: !isFocalPoint && actsAs('contributor') && !isReadOnly,
    setTarget: isFocalPoint && !isReadOnly,
  };
}
