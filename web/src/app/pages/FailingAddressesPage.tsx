import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { FailingAddresses } from '../../features/reminders/failing/FailingAddresses.js';
import { RemindersTabs } from '../../features/reminders/RemindersTabs.js';

export function FailingAddressesPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('failing.title')} lead={t('failing.lead')} />
      <RemindersTabs />
      <FailingAddresses />
    </>
  );
}
