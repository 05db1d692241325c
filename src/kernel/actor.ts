export const roles = [
  'secretariat_administrator',
  'secretariat_officer',
  'focal_point',
  'contributor',
  'validating_authority',
  'observer',
] as const;
export type Role = (typeof roles)[number];

/** A role given to a person, for one member state where the role is national, for one plan or for all. */
export interface Grant {
  role: Role;
  memberStateId: string | null;
  planId: string | null;
}

/** Who acts, and by which way in. */
export interface Actor {
  userId: string;
  displayName: string;
  timeZone: string;
  grants: readonly Grant[];
  /** `mail_link`: by a link out of a mail, without signing in. */
  channel: 'web' | 'api' | 'mail_link';
}

/** Four audiences, narrowest first; each standing and each visibility is one of them. */
export const audiences = ['own_state', 'secretariat', 'member_states', 'public'] as const;
export type Audience = (typeof audiences)[number];

export function hasRole(actor: Pick<Actor, 'grants'>, ...wanted: readonly Role[]): boolean {
  return actor.grants.some((grant) => wanted.includes(grant.role));
}

/** Does a grant of the actor reach `planId`? A grant without a plan reaches every plan. */
function reaches(grant: Grant, planId: string | null): boolean {
  return grant.planId === null || planId === null || grant.planId === planId;
}

/** Does the actor serve the secretariat (for `planId`, where one is given)? */
export function isSecretariat(actor: Pick<Actor, 'grants'>, planId: string | null = null): boolean {
  return actor.grants.some((grant) => grant.role.startsWith('secretariat_') && reaches(grant, planId));
}

/** The plans that the actor serves the secretariat for; null: every plan. */
export function servedPlanIds(actor: Actor): string[] | null {
  const served = actor.grants.flatMap(({ role, planId }) =>
    role.startsWith('secretariat_') ? [planId] : [],
  );
  return served.includes(null) ? null : served.filter((planId) => planId !== null);
}

/** The member states that the actor acts for (in `planId`, where one is given). */
export function statesOf(actor: Pick<Actor, 'grants'>, planId: string | null = null): string[] {
  return actor.grants.flatMap((grant) =>
    grant.memberStateId !== null && reaches(grant, planId) ? [grant.memberStateId] : [],
  );
}

/** The audience that the actor belongs to towards what `memberStateId` reported, or null for no access to the plan. */
export function audienceOf(
  actor: Actor,
  memberStateId: string | null,
  planId: string | null,
): Audience | null {
  if (memberStateId !== null && statesOf(actor, planId).includes(memberStateId)) return 'own_state';
  if (isSecretariat(actor, planId)) return 'secretariat';
  if (statesOf(actor, planId).length > 0) return 'member_states';
  return actor.grants.some((grant) => reaches(grant, planId)) ? 'public' : null;
}
