import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.js';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Section } from '../../components/Section.js';
import { CommitmentFacts, CommitmentProvisions } from '../../features/plans/CommitmentFacts.js';
import { commitmentQuery, planQuery } from '../../features/plans/plans.queries.js';
import { NationalImplementation } from '../../features/progress/commitment/NationalImplementation.js';
import { StatesTable } from '../../features/progress/commitment/StatesTable.js';
import { useSession } from '../../lib/session.js';
import type { CommitmentDetail } from '../../lib/api-types.js';

const route = getRouteApi('/signed-in/plans/$planId/commitments/$commitmentId');

/** One commitment: what it asks, where each state stands, and one state's history when it is chosen. */
export function CommitmentPage() {
  const { t } = useTranslation();
  const { planId, commitmentId } = route.useParams();
  // A reader from one Member State has come for their own, unless the address names another.
  const { grants } = useSession();
  const state =
    route.useSearch().state ?? grants.find(({ memberState }) => memberState !== null)?.memberState?.isoCode;
  const plan = useQuery(planQuery(planId)).data;
  return (
    <LoadedPage query={useQuery(commitmentQuery(planId, commitmentId))}>
      {(commitment) => (
        <>
          <PageHeader
            above={
              <>
                <Link to="/plans/$planId/matrix" params={{ planId }}>
                  {t('plan.matrix')}
                </Link>{' '}
                · {commitment.area.code}. {commitment.area.title}
              </>
            }
            title={`${commitment.code} ${commitment.title}`}
            labels={plan?.isIllustrative === true && <IllustrativeLabel />}
            action={<Button onClick={() => window.print()}>{t('commitment.print')}</Button>}
          />
          {state !== undefined && <ChosenState commitment={commitment} isoCode={state} />}
          <Section title={t('commitment.asks')}>
            <CommitmentFacts commitment={commitment} />
          </Section>
          <Section title={t('commitment.states')}>
            <StatesTable planId={planId} commitmentId={commitmentId} assignments={commitment.assignments} />
          </Section>
          <CommitmentProvisions commitment={commitment} />
        </>
      )}
    </LoadedPage>
  );
}

function ChosenState({ commitment, isoCode }: { commitment: CommitmentDetail; isoCode: string }) {
  const { t } = useTranslation();
  const assignment = commitment.assignments.find(({ state }) => state.isoCode === isoCode);
  if (assignment === undefined) return <EmptyState title={t('matrix.noReportDue')} />;
  return <NationalImplementation key={assignment.id} assignment={assignment} />;
}
