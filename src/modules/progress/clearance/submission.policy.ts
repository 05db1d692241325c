import { type Actor, isSecretariat, type Role, statesOf } from '#app/kernel/actor.js';
import type { Audience } from '#app/kernel/actor.js';
import { isWider, maySet } from '#app/modules/progress/clearance/submission.rules.js';
import type { Submission } from '#app/modules/progress/clearance/submissions.reader.js';

/** What an actor is towards the state and the plan of an update. */
export function rolesTowards(
  actor: Actor,
  { stateId, planId }: Pick<Submission, 'stateId' | 'planId'>,
): Role[] {
  return actor.grants
    .filter((grant) => grant.planId === null || grant.planId === planId)
    .filter(({ role, memberStateId }) => memberStateId === stateId || role.startsWith('secretariat_'))
    .map(({ role }) => role);
}

/**
 * As whom an actor follows an update on its way: its own state sees all of it, the secretariat what speaks for the state and
 * was meant for it. To everybody else the way of an update does not exist.
 */
export function followsAs(
  actor: Actor,
  { stateId, planId, isOfficial, visibility }: Submission,
): Extract<Audience, 'own_state' | 'secretariat'> | null {
  if (statesOf(actor, planId).includes(stateId)) return 'own_state';
  return isSecretariat(actor, planId) && isOfficial && !isWider('secretariat', visibility)
    ? 'secretariat'
    : null;
}

/** The visibilities that an actor may give an update, narrowest first. */
export function visibilitiesFor(roles: readonly Role[], submission: Submission): Audience[] {
  const { visibility, usesClearance, isReadOnly } = submission;
  const all: Audience[] = ['own_state', 'secretariat', 'member_states', 'public'];
  return all.filter(
    (to) => maySet(to, visibility, { roles, usesClearance }) && !(isReadOnly && isWider(to, visibility)),
  );
}
