import { type Actor, isSecretariat } from '#app/kernel/actor.js';

/** May the actor move a meeting about `planId` (null: about no plan of ours)? Its secretariat may. */
export function mayMoveMeeting(actor: Actor, planId: string | null): boolean {
  return isSecretariat(actor, planId);
}
