/**
 * Where the work of a process can stand when it is killed:
 * - `planned`: its transaction was claiming reminders, and was rolled back
 * - `claimed`: what it had claimed was in the ledger, and nobody had given it to the queue
 * - `queued`: it had a job of the queue, or was making one, and its transaction was rolled back
 * - `handed over`: a mail was on its way to the mail server
 * - `accepted`: the mail server had taken a mail, and the ledger did not know
 * - `deferred`: the mail server had refused a mail for now and the ledger did not know, or it was taken up again
 */
export const heldStates = ['planned', 'claimed', 'queued', 'handed over', 'accepted', 'deferred'] as const;
export type HeldState = (typeof heldStates)[number];
