import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TabLinks } from '../../components/TabLinks.js';
import { useMay } from '../../lib/session.js';
import { plansQuery } from './plans.queries.js';

/** The views of one plan; other plans follow where there are any. */
export function PlanTabs({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const plans = useQuery(plansQuery).data ?? [];
  const exact = { includeSearch: false, exact: true };
  return (
    <TabLinks label={t('plan.views')}>
      <Link to="/plans/$planId/matrix" params={{ planId }} activeOptions={exact}>
        {t('plan.matrix')}
      </Link>
      <Link to="/plans/$planId/commitments" params={{ planId }} activeOptions={exact}>
        {t('plan.commitments')}
      </Link>
      <Link to="/plans/$planId/changes" params={{ planId }} activeOptions={exact}>
        {t('plan.changes')}
      </Link>
      {useMay('update:accept') && <Link to="/clearance">{t('clearance.toAccept')}</Link>}
      {plans
        .filter((plan) => plan.id !== planId)
        .map((plan) => (
          <Link key={plan.id} to="/plans/$planId/matrix" params={{ planId: plan.id }} activeOptions={exact}>
            {t('plan.other', { title: plan.shortTitle })}
          </Link>
        ))}
    </TabLinks>
  );
}
