import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { submissionQuery } from '../../features/progress/clearance/clearance.queries.js';
import { SubmissionBody } from '../../features/progress/clearance/SubmissionBody.js';
import { useMay } from '../../lib/session.js';

const route = getRouteApi('/signed-in/updates/$updateId');

/** One update on its way from its author to the secretariat. */
export function SubmissionPage() {
  const { t } = useTranslation();
  const { updateId } = route.useParams();
  const maySeeSheet = useMay('clearance-sheet:read');
  return (
    <LoadedPage query={useQuery(submissionQuery(updateId))}>
      {(detail) => {
        const { plan, commitment, state } = detail.assignment;
        return (
          <>
            <PageHeader
              above={
                <>
                  <Link to="/clearance">{t('clearance.title')}</Link> · {state.name} ·{' '}
                  <Link
                    to="/plans/$planId/commitments/$commitmentId"
                    params={{ planId: plan.id, commitmentId: commitment.id }}
                    search={{ state: state.isoCode }}
                    preload={false}
                  >
                    {t('clearance.openCommitment')}
                  </Link>
                </>
              }
              title={`${commitment.code} ${commitment.title}`}
              labels={plan.isIllustrative && <IllustrativeLabel />}
              action={
                maySeeSheet && (
                  <Link to="/updates/$updateId/sheet" params={{ updateId }} className="no-print">
                    {t('clearance.sheet')}
                  </Link>
                )
              }
            />
            <SubmissionBody key={detail.update.id} detail={detail} />
          </>
        );
      }}
    </LoadedPage>
  );
}
