import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { PlannedReminders } from '../../features/reminders/PlannedReminders.js';
import { RemindersTabs } from '../../features/reminders/RemindersTabs.js';

export function PlannedRemindersPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('reminder.title.planned')} lead={t('reminder.lead.planned')} />
      <RemindersTabs />
      <PlannedReminders />
    </>
  );
}
