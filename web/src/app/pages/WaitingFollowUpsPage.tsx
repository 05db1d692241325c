import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { RemindersTabs } from '../../features/reminders/RemindersTabs.js';
import { WaitingFollowUps } from '../../features/reminders/waiting/WaitingFollowUps.js';

export function WaitingFollowUpsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('waiting.title')} lead={t('waiting.lead')} />
      <RemindersTabs />
      <WaitingFollowUps />
    </>
  );
}
