import type { Grant } from '#app/kernel/actor.js';
import type { Fault } from '#app/kernel/errors.js';
import type { StandingRoleInput } from '#app/modules/accounts/person.dto.js';
import type { PersonChange } from '#app/modules/identity/people-registry.js';

export function grantOf({ role, stateId, planId }: StandingRoleInput): Grant {
  return { role, memberStateId: stateId ?? null, planId: planId ?? null };
}

export function grantKeyOf({ role, memberStateId, planId }: Grant): string {
  return `${role} ${memberStateId} ${planId}`;
}

/** A contributor drafts for a state; nobody else of these acts for one. */
export function grantFaults(grants: readonly Grant[]): Fault[] {
  return grants.flatMap(({ role, memberStateId }, index) => {
    const isOfState = role === 'contributor';
    if (isOfState === (memberStateId !== null)) return [];
    const code = isOfState ? 'state_missing' : 'state_needless';
    return [{ pointer: `/roles/${index}/stateId`, code, params: { role } }];
  });
}

/** Which fields of a person would become others. */
export function changedFields(present: PersonChange, wanted: Required<PersonChange>): string[] {
  const fields = Object.keys(wanted) as (keyof PersonChange)[];
  return fields.filter((field) => wanted[field] !== present[field]).toSorted();
}
