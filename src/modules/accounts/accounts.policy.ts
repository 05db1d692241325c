import { type Actor, hasRole, isSecretariat } from '#app/kernel/actor.js';

/** The people whom somebody may know of. */
export interface PeopleReach {
  isSecretariat: boolean;
  /** States whose people they know, beside the desk of the secretariat. */
  stateIds: string[];
}

export function peopleReachOf(actor: Actor): PeopleReach {
  return { isSecretariat: isSecretariat(actor), stateIds: focalStatesOf(actor) };
}

/** The states that the actor is a focal point of. */
export function focalStatesOf(actor: Actor): string[] {
  return actor.grants.flatMap(({ role, memberStateId }) =>
    role === 'focal_point' && memberStateId !== null ? [memberStateId] : [],
  );
}

/** Accounts and nominations serve every plan: they are edited by who administers all of them. */
export function mayEditPeople(actor: Actor): boolean {
  return hasRole(
    { grants: actor.grants.filter(({ planId }) => planId === null) },
    'secretariat_administrator',
  );
}

/** A focal point invites contributors of their own state, an administrator those of any. */
export function mayInviteFor(actor: Actor, memberStateId: string): boolean {
  return mayEditPeople(actor) || focalStatesOf(actor).includes(memberStateId);
}

/** What a post leaves behind is for the state that it belongs to, and for the secretariat. */
export function mayReadHandOver(actor: Actor, memberStateId: string): boolean {
  return (
    isSecretariat(actor) ||
    actor.grants.some(
      (grant) =>
        grant.memberStateId === memberStateId &&
        (grant.role === 'focal_point' || grant.role === 'validating_authority'),
    )
  );
}
