import type { ListedPolicy } from '../../../lib/api-types.js';
import { overriddenBy } from './policy-scope.js';

const policy = (
  id: string,
  planId: string | null = null,
  milestoneId: string | null = null,
): ListedPolicy => ({
  id,
  milestoneKind: 'commitment_due',
  planId,
  milestoneId,
  plan: null,
  milestone: null,
  steps: [],
  sendAtLocal: '08:30',
  maxMailsPerWeek: null,
  version: 1,
});
const policies = [policy('general'), policy('of-plan', 'p'), policy('of-milestone', null, 'm')];
const overridden = (
  planId: string | null,
  milestoneId: string | null,
  planOfMilestone: string | null = null,
) => overriddenBy(policies, { milestoneKind: 'commitment_due', planId, milestoneId, planOfMilestone })?.id;

describe('what a policy overrides', () => {
  it('is the plan’s policy for a milestone of a plan that has one, else the general one', () => {
    expect(overridden(null, 'm', 'p')).toBe('of-plan');
    expect(overridden(null, 'm', 'q')).toBe('general');
    expect(overridden(null, 'm')).toBe('general');
  });

  it('is the general policy for a plan, and nothing for the general policy', () => {
    expect(overridden('p', null)).toBe('general');
    expect(overridden(null, null)).toBeUndefined();
  });

  it('is of the same kind of milestone', () => {
    const scope = { planId: 'p', milestoneId: null, planOfMilestone: null };
    expect(overriddenBy(policies, { milestoneKind: 'meeting', ...scope })).toBeUndefined();
  });
});
