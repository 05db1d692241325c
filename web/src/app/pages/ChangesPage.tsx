import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { LinkButton } from '../../components/LinkButton.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PlanTabs } from '../../features/plans/PlanTabs.js';
import { planQuery } from '../../features/plans/plans.queries.js';
import { Changes } from '../../features/progress/Changes.js';

const route = getRouteApi('/signed-in/plans/$planId/changes');

/** What changed lately, newest first. */
export function ChangesPage() {
  const { t } = useTranslation();
  const { planId } = route.useParams();
  const plan = useQuery(planQuery(planId)).data;
  return (
    <>
      <PageHeader
        title={t('changes.title')}
        labels={plan?.isIllustrative === true && <IllustrativeLabel />}
        lead={plan?.title ?? '\u00A0'}
        action={
          <LinkButton to="/plans/$planId/matrix" params={{ planId }}>
            {t('plan.openMatrix')}
          </LinkButton>
        }
      />
      <PlanTabs planId={planId} />
      <Changes planId={planId} />
    </>
  );
}
