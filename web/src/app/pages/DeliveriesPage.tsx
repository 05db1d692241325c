import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { Deliveries } from '../../features/reminders/ledger/Deliveries.js';
import { HeldNotice } from '../../features/reminders/ledger/HeldNotice.js';
import { LedgerFilter } from '../../features/reminders/ledger/LedgerFilter.js';
import { RemindersTabs } from '../../features/reminders/RemindersTabs.js';

const route = getRouteApi('/signed-in/reminders/sent');

/** The ledger of mails. */
export function DeliveriesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t('reminder.title.sent')} lead={t('reminder.lead.sent')} />
      <RemindersTabs />
      <div className="stack">
        <HeldNotice />
        <LedgerFilter
          search={search}
          onChange={(chosen) => void navigate({ search: chosen, replace: true, resetScroll: false })}
        />
        <div>
          <Deliveries search={search} />
        </div>
      </div>
    </>
  );
}
