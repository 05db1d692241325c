import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { Deliveries } from '../../features/reminders/Deliveries.js';
import { RemindersTabs } from '../../features/reminders/RemindersTabs.js';

export function DeliveriesPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('reminder.title.sent')} lead={t('reminder.lead.sent')} />
      <RemindersTabs />
      <Deliveries />
    </>
  );
}
