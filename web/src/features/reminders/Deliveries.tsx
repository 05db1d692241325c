import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/DataTable.js';
import { InstantText } from '../../components/DateText.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Loaded } from '../../components/Loaded.js';
import { MoreButton } from '../../components/MoreButton.js';
import type { Delivery } from '../../lib/api-types.js';
import { DeliveryState } from './DeliveryState.js';
import { deliveriesQuery } from './reminders.queries.js';

/** The ledger of mails: what was sent, to whom, and what the mail server said. */
export function Deliveries() {
  const { t } = useTranslation();
  const deliveries = useInfiniteQuery(deliveriesQuery);
  const columns: Column<Delivery>[] = [
    {
      key: 'subject',
      header: t('delivery.subject'),
      width: '44%',
      render: (delivery) => (
        <Link to="/reminders/sent/$deliveryId" params={{ deliveryId: delivery.id }} preload={false}>
          {delivery.subject}
        </Link>
      ),
    },
    { key: 'recipient', header: t('reminder.recipient'), render: ({ recipient }) => recipient.displayName },
    {
      key: 'date',
      header: t('delivery.date'),
      width: '13rem',
      render: ({ datedAt }) => <InstantText at={datedAt} />,
    },
    {
      key: 'state',
      header: t('delivery.state'),
      width: '9rem',
      render: ({ state }) => <DeliveryState state={state} />,
    },
  ];
  return (
    <Loaded query={deliveries}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items);
        if (rows.length === 0)
          return <EmptyState title={t('delivery.none')}>{t('delivery.noneHint')}</EmptyState>;
        return (
          <>
            <DataTable
              caption={t('reminder.sent')}
              columns={columns}
              rows={rows}
              rowKey={(delivery) => delivery.id}
            />
            <MoreButton query={deliveries} />
          </>
        );
      }}
    </Loaded>
  );
}
