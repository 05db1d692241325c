import { type Actor, hasRole, isSecretariat, type Role, servedPlanIds } from '#app/kernel/actor.js';

/** Who speaks for a state towards the secretariat: its focal points, and its validating authority. */
const addressed: readonly Role[] = ['focal_point', 'validating_authority'];

/** The letters that somebody may read: those of the plans that they serve, and those to states that they speak for. */
export interface LetterReach {
  isSecretariat: boolean;
  /** Null: every plan; letters about no plan are everybody's of the secretariat. */
  servedPlanIds: string[] | null;
  /** `planId` null: letters about any plan. */
  states: { memberStateId: string; planId: string | null }[];
}

export function reachOf(actor: Actor): LetterReach {
  const states = actor.grants.flatMap(({ role, memberStateId, planId }) =>
    addressed.includes(role) && memberStateId !== null ? [{ memberStateId, planId }] : [],
  );
  return { isSecretariat: isSecretariat(actor), servedPlanIds: servedPlanIds(actor), states };
}

/** May the actor mark letters about `planId` as sent, or withdraw them? */
export function mayConclude(actor: Actor, planId: string | null): boolean {
  return isSecretariat(actor, planId);
}

export function mayReadChannel(actor: Actor, memberStateId: string): boolean {
  return isSecretariat(actor) || reachOf(actor).states.some((state) => state.memberStateId === memberStateId);
}

/** A channel serves the letters of every plan: it is nominated to who administers all of them. */
export function mayEditChannel(actor: Actor): boolean {
  return hasRole(
    { grants: actor.grants.filter(({ planId }) => planId === null) },
    'secretariat_administrator',
  );
}
