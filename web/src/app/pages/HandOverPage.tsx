import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadedPage } from '../../components/LoadedPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { HandOverSheet } from '../../features/accounts/nominations/HandOverSheet.js';
import { handOverQuery } from '../../features/accounts/nominations/nominations.queries.js';

const route = getRouteApi('/signed-in/nominations/$nominationId/hand-over');

/** What whoever takes over a post finds, to read and to print. */
export function HandOverPage() {
  const { t } = useTranslation();
  const { nominationId } = route.useParams();
  return (
    <LoadedPage query={useQuery(handOverQuery(nominationId))}>
      {(sheet) => (
        <>
          <PageHeader
            above={
              <Link to="/nominations" search={{ state: sheet.memberState.isoCode }}>
                {t('nominations.title')}
              </Link>
            }
            title={t('handOver.title', {
              function: t(`nomination.${sheet.nomination.function}`),
              state: sheet.memberState.name,
            })}
            lead={t('handOver.lead')}
            action={<Button onClick={() => window.print()}>{t('handOver.print')}</Button>}
          />
          <HandOverSheet sheet={sheet} />
        </>
      )}
    </LoadedPage>
  );
}
