import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { LinkButton } from '../../components/LinkButton.js';
import { PageHeader } from '../../components/PageHeader.js';
import { CommitmentList } from '../../features/plans/CommitmentList.js';
import { PlanTabs } from '../../features/plans/PlanTabs.js';
import { planQuery } from '../../features/plans/plans.queries.js';

const route = getRouteApi('/signed-in/plans/$planId/commitments');

/** The plan itself: every commitment with its agreed date and lead body. */
export function CommitmentsPage() {
  const { t } = useTranslation();
  const { planId } = route.useParams();
  const plan = useQuery(planQuery(planId)).data;
  return (
    <>
      <PageHeader
        title={t('commitment.listTitle')}
        labels={plan?.isIllustrative === true && <IllustrativeLabel />}
        lead={plan?.title ?? '\u00A0'}
        action={
          <LinkButton to="/plans/$planId/matrix" params={{ planId }}>
            {t('plan.openMatrix')}
          </LinkButton>
        }
      />
      <PlanTabs planId={planId} />
      <CommitmentList planId={planId} />
    </>
  );
}
