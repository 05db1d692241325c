import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { plansQuery } from '../../features/plans/plans.queries.js';
import { ReminderPolicies } from '../../features/reminders/policies/ReminderPolicies.js';
import { RemindersTabs } from '../../features/reminders/RemindersTabs.js';

export function ReminderPoliciesPage() {
  const { t } = useTranslation();
  const plans = useQuery(plansQuery);
  return (
    <>
      <PageHeader title={t('reminder.title.policies')} lead={t('reminder.lead.policies')} />
      <RemindersTabs />
      <ReminderPolicies plans={plans.data ?? []} />
    </>
  );
}
