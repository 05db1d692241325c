import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { planQuery } from '../../features/plans/plans.queries.js';
import { stateProgressQuery } from '../../features/progress/progress.queries.js';
import { StateCommitments } from '../../features/progress/state/StateCommitments.js';
import { StateSummary } from '../../features/progress/state/StateSummary.js';

const route = getRouteApi('/signed-in/plans/$planId/member-states/$stateId');

/** What one state has done, and what comes next for it. */
export function StatePage() {
  const { t } = useTranslation();
  const { planId, stateId } = route.useParams();
  const { status } = route.useSearch();
  const plan = useQuery(planQuery(planId)).data;
  return (
    <LoadedPage query={useQuery(stateProgressQuery(planId, stateId))}>
      {(progress) => (
        <>
          <PageHeader
            above={
              <Link to="/plans/$planId/matrix" params={{ planId }}>
                {t('plan.matrix')}
              </Link>
            }
            title={progress.state.name}
            labels={plan?.isIllustrative === true && <IllustrativeLabel />}
            lead={`${progress.state.isoCode} · ${t(`standing.${progress.standing}`)} · ${plan?.title ?? ''}`}
            action={<Button onClick={() => window.print()}>{t('state.print')}</Button>}
          />
          <StateSummary planId={planId} progress={progress} status={status} />
          <StateCommitments planId={planId} state={progress.state} status={status} />
        </>
      )}
    </LoadedPage>
  );
}
