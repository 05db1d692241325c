import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { InstantText } from '../../../components/DateText.js';
import { DeliveryState } from '../../../components/DeliveryState.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { IllustrativeLabel } from '../../../components/IllustrativeLabel.js';
import { Loaded } from '../../../components/Loaded.js';
import { MoreButton } from '../../../components/MoreButton.js';
import type { Delivery } from '../../../lib/api-types.js';
import type { LedgerSearch } from './ledger-search.js';
import { deliveriesQuery } from './ledger.queries.js';

/** The ledger of mails: what was sent, to whom, and what the mail server said. */
export function Deliveries({ search }: { search: LedgerSearch }) {
  const { t } = useTranslation();
  const deliveries = useInfiniteQuery(deliveriesQuery(search));
  const columns: Column<Delivery>[] = [
    {
      key: 'subject',
      header: t('delivery.subject'),
      width: '42%',
      render: (delivery) => (
        <span className="row">
          <Link to="/reminders/sent/$deliveryId" params={{ deliveryId: delivery.id }} preload={false}>
            {delivery.subject}
          </Link>
          {delivery.isIllustrative && <IllustrativeLabel />}
        </span>
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
      width: '13rem',
      render: (delivery) => (
        <>
          <DeliveryState delivery={delivery} />
          {delivery.suppressedReason !== null && (
            <div className="muted">{t(`ledger.reasons.${delivery.suppressedReason}`)}</div>
          )}
        </>
      ),
    },
  ];
  return (
    <Loaded query={deliveries}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items);
        if (rows.length === 0) return <NoDeliveries search={search} />;
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

function NoDeliveries({ search: { state } }: { search: LedgerSearch }) {
  const { t } = useTranslation();
  if (state === undefined)
    return <EmptyState title={t('delivery.none')}>{t('delivery.noneHint')}</EmptyState>;
  return (
    <EmptyState title={t('ledger.noneInState', { state: t(`ledger.states.${state}`) })}>
      <Link to="/reminders/sent">{t('ledger.showAll')}</Link>
    </EmptyState>
  );
}
