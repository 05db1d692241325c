import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { submissionQuery } from '../../features/progress/clearance/clearance.queries.js';
import { ClearanceSheet } from '../../features/progress/clearance/ClearanceSheet.js';

const route = getRouteApi('/signed-in/updates/$updateId/sheet');

/** An update as a sheet of paper, to be marked, signed and stamped. */
export function ClearanceSheetPage() {
  const { t } = useTranslation();
  const { updateId } = route.useParams();
  return (
    <LoadedPage query={useQuery(submissionQuery(updateId))}>
      {(detail) => (
        <>
          <PageHeader
            above={
              <span className="no-print">
                <Link to="/updates/$updateId" params={{ updateId }}>
                  {t('clearance.backToUpdate')}
                </Link>{' '}
                ·{' '}
                <a href={`/api/v1/updates/${updateId}/sheet`} download>
                  {t('clearance.download')}
                </a>
              </span>
            }
            title={t('clearance.sheetTitle')}
            labels={detail.assignment.plan.isIllustrative && <IllustrativeLabel />}
            action={
              <Button className="no-print" onClick={() => window.print()}>
                {t('clearance.print')}
              </Button>
            }
          />
          <ClearanceSheet detail={detail} />
        </>
      )}
    </LoadedPage>
  );
}
