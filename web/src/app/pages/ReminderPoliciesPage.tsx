import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { ReminderPolicies } from '../../features/reminders/ReminderPolicies.js';
import { RemindersTabs } from '../../features/reminders/RemindersTabs.js';

export function ReminderPoliciesPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('reminder.title.policies')} lead={t('reminder.lead.policies')} />
      <RemindersTabs />
      <ReminderPolicies />
    </>
  );
}
