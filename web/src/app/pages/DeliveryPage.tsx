import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadedPage } from '../../components/LoadedPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { DeliveryBody } from '../../features/reminders/DeliveryBody.js';
import { deliveryQuery } from '../../features/reminders/reminders.queries.js';

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
            action={<Button onClick={() => window.print()}>{t('delivery.print')}</Button>}
          />
          <DeliveryBody delivery={delivery} />
        </>
      )}
    </LoadedPage>
  );
}
