import type { ListedPolicy } from '../../../lib/api-types.js';
import type { Scope } from './policy-draft.js';

export const milestoneKinds = [
  'meeting',
  'commitment_due',
  'periodic_report',
  'action_item',
  'registration',
] as const satisfies ListedPolicy['milestoneKind'][];
export type MilestoneKind = (typeof milestoneKinds)[number];

/** A scope, and for a milestone the plan that it belongs to. */
export type ScopeInPlan = Scope & { planOfMilestone: string | null };

/** The policy that would hold without one for this scope: a milestone's plan's, else the general one. */
export function overriddenBy(
  policies: readonly ListedPolicy[],
  scope: ScopeInPlan,
): ListedPolicy | undefined {
  const ofKind = policies.filter(
    ({ milestoneKind, milestoneId }) => milestoneKind === scope.milestoneKind && milestoneId === null,
  );
  const general = ofKind.find(({ planId }) => planId === null);
  if (scope.milestoneId !== null)
    return ofKind.find(({ planId }) => planId !== null && planId === scope.planOfMilestone) ?? general;
  return scope.planId === null ? undefined : general;
}

export function scopeOf({ milestoneKind, planId, milestoneId, milestone }: ListedPolicy): ScopeInPlan {
  return { milestoneKind, planId, milestoneId, planOfMilestone: milestone?.planId ?? null };
}
