import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { MemberStatesTabs } from '../../features/member-states/MemberStatesTabs.js';
import { ClearanceSettings } from '../../features/progress/clearance/ClearanceSettings.js';

/** Which steps each state uses on the way of an update. */
export function ClearanceSettingsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('clearanceSetting.title')} lead={t('clearanceSetting.lead')} />
      <MemberStatesTabs />
      <ClearanceSettings />
    </>
  );
}
