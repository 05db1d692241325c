import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.js';
import { Profile } from '../../features/accounts/profile/Profile.js';
import { Absences } from '../../features/settings/Absences.js';
import { EndLinks } from '../../features/settings/EndLinks.js';
import { Preferences } from '../../features/settings/Preferences.js';
import { SettingsTabs } from '../../features/settings/SettingsTabs.js';

/** How the person signed in wants to be written to, and when they are away. */
export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <SettingsTabs />
      <Profile />
      <Preferences />
      <Absences />
      <EndLinks />
    </>
  );
}
