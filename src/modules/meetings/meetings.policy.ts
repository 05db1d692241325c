import { type Actor, isSecretariat } from '#app/kernel/actor.js';
import type { MeetingStatus } from '#app/modules/meetings/meetings-pack.js';

const over: ReadonlySet<MeetingStatus> = new Set(['held', 'concluded', 'cancelled']);

/** Nothing of a meeting that is over can be moved. */
export function isOver(status: MeetingStatus): boolean {
  return over.has(status);
}

/** May the actor move a meeting about `planId` (null: about no plan of ours)? Its secretariat may. */
export function mayMoveMeeting(actor: Actor, planId: string | null): boolean {
  return isSecretariat(actor, planId);
}
