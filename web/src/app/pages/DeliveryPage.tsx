import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { DeliveryBody } from '../../features/reminders/ledger/DeliveryBody.js';
import { deliveryQuery } from '../../features/reminders/ledger/ledger.queries.js';
import { EndLinksOf } from '../../features/settings/EndLinks.js';
import { ResetSecondFactorsOf } from '../../features/settings/security/ResetSecondFactorsOf.js';

const route = getRouteApi('/signed-in/reminders/sent/$deliveryId');

/** One mail of the ledger. */
export function DeliveryPage() {
  const { t } = useTranslation();
  const { deliveryId } = route.useParams();
  return (
    <LoadedPage query={useQuery(deliveryQuery(deliveryId))}>
      {(delivery) => (
        <>
          <PageHeader
            above={<Link to="/reminders/sent">{t('reminder.sent')}</Link>}
            title={delivery.subject}
            labels={delivery.isIllustrative && <IllustrativeLabel />}
            action={<Button onClick={() => window.print()}>{t('delivery.print')}</Button>}
          />
          <DeliveryBody delivery={delivery} />
          <EndLinksOf person={delivery.recipient} />
          <ResetSecondFactorsOf person={delivery.recipient} />
        </>
      )}
    </LoadedPage>
  );
}
