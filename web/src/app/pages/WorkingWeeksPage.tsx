import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { MemberStatesTabs } from '../../features/member-states/MemberStatesTabs.js';
import { WorkingWeeks } from '../../features/member-states/WorkingWeeks.js';

/** On which weekdays organisations rest. */
export function WorkingWeeksPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('workingWeek.title')} lead={t('workingWeek.lead')} />
      <MemberStatesTabs />
      <WorkingWeeks />
    </>
  );
}
