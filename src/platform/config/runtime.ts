/** What this process does: serve HTTP, work the queue, or both; `cli` runs one command and ends. */
export const runtimeRoles = ['api', 'worker', 'all', 'cli'] as const;
export type RuntimeRole = (typeof runtimeRoles)[number];

/** The role of this process, injected into whatever must run in the worker only. */
export class Runtime {
  constructor(readonly role: RuntimeRole) {}

  get runsWorker(): boolean {
    return this.role === 'worker' || this.role === 'all';
  }
}

export function isServingRole(role: string): role is Exclude<RuntimeRole, 'cli'> {
  return role === 'api' || role === 'worker' || role === 'all';
}
