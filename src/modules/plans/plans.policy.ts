import { type Actor, type Audience, audienceOf, statesOf } from '#app/kernel/actor.js';

/** How somebody stands to a plan: acts for some states, and reads the others as the audience they belong to. */
export interface Viewer {
  planId: string;
  /** Towards states that are not their own. */
  audience: Exclude<Audience, 'own_state'>;
  ownStateIds: readonly string[];
}

/** @returns null when nothing gives the actor access to the plan. */
export function viewerOf(actor: Actor, planId: string): Viewer | null {
  const audience = audienceOf(actor, null, planId);
  if (audience === null || audience === 'own_state') return null;
  return { planId, audience, ownStateIds: statesOf(actor, planId) };
}

/** The plans that the actor's grants name; null: every plan. */
export function reachablePlanIds(actor: Actor): string[] | null {
  const named = actor.grants.map(({ planId }) => planId);
  return named.includes(null) ? null : named.filter((planId) => planId !== null);
}
