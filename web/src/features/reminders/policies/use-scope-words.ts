import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPolicy } from '../../../lib/api-types.js';

/** What a policy is for: "Every plan", "ACTIF Plan of Action", "6.1 National report (Cambodia)". */
export function useScopeWords(): (
  policy: Pick<ListedPolicy, 'plan' | 'milestone' | 'planId' | 'milestoneId'>,
) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ plan, milestone, planId, milestoneId }) => {
      if (milestoneId !== null) return t('policyEditor.scope.milestone', { title: titleOf(milestone) });
      if (planId !== null) return t('policyEditor.scope.plan', { title: plan?.shortTitle });
      return t('policyEditor.scope.general');
    },
    [t],
  );
}

function titleOf(milestone: ListedPolicy['milestone']): string {
  const { title = '', state = null } = milestone ?? {};
  return state === null ? title : `${title}, ${state.name}`;
}
